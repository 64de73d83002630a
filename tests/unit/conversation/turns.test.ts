import { beforeAll, describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/conversation/limits.js';
import { TestHouse } from '../../support/house.js';
import { testStore } from '../../support/store.js';

const store = testStore();
beforeAll(() => TestHouse.prepare(store));

describe('one message, one turn', () => {
  it('answers, and leaves nothing that still waits', async () => {
    const house = new TestHouse(store);
    await house.say('birth-registration');

    const [message] = await house.incoming();
    expect(message).toMatchObject({
      state: 'done',
      outcome: 'answered',
      understanding: { intent: 'birth-registration' },
    });
    expect(message).not.toHaveProperty('dueAt');
    expect(message).not.toHaveProperty('raw');
    expect(message).not.toHaveProperty('replies');
    const replies = await house.outgoing();
    expect(replies.map(({ state, channelIds }) => [state, channelIds])).toEqual([
      ['sent', ['m-1']],
      ['sent', ['m-2']],
    ]);
    expect(house.channel.sent.map(({ text }) => text)[1]).toContain('Giấy chứng sinh');
    expect(await house.conversation()).toMatchObject({
      version: 1,
      lease: null,
      memory: { about: 'birth-registration' },
    });
  });

  it('runs one turn and sends one reply when the same event comes five times at once', async () => {
    const house = new TestHouse(store);
    const event = house.event({ text: 'greeting' });
    await Promise.all(Array.from({ length: 5 }, () => house.accept(event)));
    await house.idle();
    await house.accept(event);
    await house.idle();

    expect(await house.incoming()).toHaveLength(1);
    expect(house.channel.sent).toHaveLength(2);
    expect((await house.conversation()).version).toBe(1);
  });

  it('gives a conversation to one of two processes at a time', async () => {
    const one = new TestHouse(store);
    const two = new TestHouse(store, one.commune, one.user);
    const events = Array.from({ length: 6 }, (_, n) =>
      one.event({ text: 'thanks', at: new Date(one.clock.now().getTime() + n) }),
    );
    await Promise.all(events.map((event, n) => (n % 2 ? one : two).accept(event)));
    await Promise.all([one.idle(), two.idle()]);

    const sent = [...one.channel.sent, ...two.channel.sent].map(({ ref }) => ref);
    expect(new Set(sent).size).toBe(sent.length);
    expect(sent).toHaveLength(events.length + 1);
    expect((await one.conversation()).version).toBe(events.length);
  });

  it('answers in the order in which things happened, not in which they came', async () => {
    const house = new TestHouse(store);
    const now = house.clock.now().getTime();
    const first = house.event({ text: 'greeting', at: new Date(now - 2_000) });
    const second = house.event({ text: 'opening-hours', at: new Date(now - 1_000) });
    await house.accept(second);
    await house.accept(first);
    await house.idle();

    const refs = house.channel.sent.map(({ ref }) => ref.split('#')[0]);
    expect(refs).toEqual([first.key, first.key, second.key]);
  });

  it('answers a late message too', async () => {
    const house = new TestHouse(store);
    await house.say('opening-hours');
    await house.say('thanks', { at: new Date(house.clock.now().getTime() - 3_600_000) });
    expect((await house.incoming()).every(({ state }) => state === 'done')).toBe(true);
  });

  it('apologises when a turn breaks, and goes on with the next', async () => {
    const house = new TestHouse(store);
    await house.say('boom');
    await house.say('thanks');

    const [broken, next] = await house.incoming();
    expect(broken).toMatchObject({ state: 'failed', outcome: 'failed' });
    expect(next).toMatchObject({ state: 'done', outcome: 'greeted' });
    expect(house.channel.sent[0]?.text).toContain('xin lỗi');
  });

  it('asks for patience once when messages flood in, but answers danger to life', async () => {
    const house = new TestHouse(store);
    const flood = Array.from({ length: LIMITS.burst.messages + 3 }, () => house.event({ text: 'thanks' }));
    await house.accept(...flood);
    await house.idle();
    const asked = (await house.outgoing()).filter(({ text }) => text?.includes('chờ một phút'));
    expect(asked).toHaveLength(1);

    await house.say('emergency');
    expect(house.channel.sent.at(-1)?.text).toContain('114');
  });

  it('accepts nothing where it may not, so that the channel delivers again', async () => {
    const house = new TestHouse(store);
    house.mayAccept = () => {
      throw new Error('the disk is nearly full');
    };
    await expect(house.accept(house.event({ text: 'thanks' }))).rejects.toThrow('nearly full');
    expect(await house.incoming()).toHaveLength(0);
  });
});

describe('what is kept', () => {
  it('cuts personal numbers before the words are stored, and says so', async () => {
    const house = new TestHouse(store);
    await house.say('số căn cước của tôi là 001 099 012 345, gọi 0912345678');
    const [message] = await house.incoming();
    expect(message?.text).toBe('số căn cước của tôi là [đã xóa số], gọi 0912345678');
    expect(JSON.stringify(message)).not.toContain('012 345');
    expect(house.channel.sent.at(-1)?.text).toContain('Trợ lý đã xóa số đó');
  });

  it('keeps no word of a denunciation', async () => {
    const house = new TestHouse(store);
    await house.say('denunciation');
    const [message] = await house.incoming();
    expect(message).toMatchObject({ outcome: 'denunciation-diverted' });
    expect(message).not.toHaveProperty('text');
    expect(message?.removedAt).toBeInstanceOf(Date);
    expect((await house.conversation()).summary).not.toHaveProperty('lastText');
  });

  it('deletes the last words when the citizen asks', async () => {
    const house = new TestHouse(store);
    await house.say('opening-hours');
    await house.say('xóa tin');
    const [first, second] = await house.incoming();
    expect(first).not.toHaveProperty('text');
    expect(second).not.toHaveProperty('text');
    expect(first?.outcome).toBe('office-info');
  });

  it('deletes words that the citizen takes back in the channel', async () => {
    const house = new TestHouse(store);
    const event = house.event({ text: 'opening-hours' });
    await house.accept(event);
    await house.idle();
    await house.accept(house.event({ kind: 'unsend', about: event.channelId as string }));
    await house.idle();
    const [message, ...others] = await house.incoming();
    expect(others).toHaveLength(0);
    expect(message).not.toHaveProperty('text');
    expect((await house.conversation()).summary).not.toHaveProperty('lastText');
  });
});

describe('earlier words', () => {
  it('are all deleted when the citizen asks for that', async () => {
    const house = new TestHouse(store);
    await house.say('opening-hours');
    await house.accept(house.event({ kind: 'image', attachments: [{ type: 'image', url: 'https://example.test/x' }] }));
    await house.idle();
    await house.say('xóa hết tin nhắn của tôi');
    for (const message of await house.incoming()) {
      expect(message).not.toHaveProperty('text');
      expect(message).not.toHaveProperty('attachments');
    }
  });

  it('that were edited go with the message that is taken back', async () => {
    const house = new TestHouse(store);
    const event = house.event({ text: 'opening-hours' });
    await house.accept(event);
    await house.idle();
    await house.accept(house.event({ kind: 'edit', text: 'thanks', about: event.channelId as string }));
    await house.idle();
    await house.accept(house.event({ kind: 'unsend', about: event.channelId as string }));
    await house.idle();
    expect((await house.incoming()).filter((message) => 'text' in message)).toEqual([]);
  });
});

describe('what comes in an odd order or form', () => {
  it('taken back before it came: no answer and no words', async () => {
    const house = new TestHouse(store);
    await house.say('thanks');
    house.channel.sent.length = 0;
    const late = house.event({ text: 'opening-hours', at: new Date(house.clock.now().getTime() - 5_000) });
    await house.accept(house.event({ kind: 'unsend', about: late.channelId as string }));
    await house.idle();
    await house.accept(late);
    await house.idle();
    expect(house.channel.sent).toHaveLength(0);
    expect((await house.incoming()).find(({ _id }) => _id === late.key)).not.toHaveProperty('text');
  });

  it('a payload that is none of ours is words, and screened', async () => {
    const house = new TestHouse(store);
    await house.accept(house.event({ payload: '#!x căn cước 001099012345' }));
    await house.idle();
    const [message] = await house.incoming();
    expect(message).not.toHaveProperty('payload');
    expect(message?.text).toBe('#!x căn cước [đã xóa số]');
  });

  it('a payload that names nothing harms nobody', async () => {
    const house = new TestHouse(store);
    for (const payload of [
      '#!intent:constructor',
      '#!procedure:toString',
      '#!field:__proto__',
      `#!procedure:${'x'.repeat(1_500)}`,
    ]) {
      await house.accept(house.event({ payload }));
      await house.idle();
    }
    expect((await house.incoming()).filter(({ state }) => state !== 'done')).toEqual([]);
    await house.say('opening-hours');
    expect(house.channel.sent.at(-1)?.text).toContain('07:30');
  });

  it('a stack of dialogs that no longer exist breaks one turn, not all', async () => {
    const house = new TestHouse(store);
    await house.say('birth-registration');
    await house.conversations.collection.updateOne(
      { commune: house.commune },
      { $set: { 'memory.dialogs': { dialogStack: [{ id: 'gone', state: {} }] } } },
    );
    await house.say('opening-hours');
    await house.say('opening-hours');
    expect((await house.incoming()).slice(-2).map(({ outcome }) => outcome)).toEqual(['failed', 'office-info']);
  });

  // Took 17 s, longer than a test may, while their endings were looked for once from each sign.
  it('words without end are read like any others', async () => {
    const house = new TestHouse(store);
    await house.say(`${'!'.repeat(100_000)}a`);
    expect((await house.incoming())[0]?.state).toBe('done');
  });
});
