import { beforeAll, describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/conversation/limits.js';
import { TestHouse } from '../../support/house.js';
import { noAnswer } from '../../support/scripted-channel.js';
import { testStore } from '../../support/store.js';

const store = testStore();
beforeAll(() => TestHouse.prepare(store));

async function takenOver(): Promise<TestHouse> {
  const house = new TestHouse(store);
  await house.say('thanks');
  await house.accept(house.event({ kind: 'echo', text: 'Chào bác, em là cán bộ đây ạ', channelId: 'human-1' }));
  await house.idle();
  house.channel.sent.length = 0;
  return house;
}

describe('a person who answers in the channel’s own inbox', () => {
  it('has the conversation, and their words stand in the transcript', async () => {
    const house = await takenOver();
    expect((await house.conversation()).owner).toMatchObject({ kind: 'official', by: 'inbox' });
    expect((await house.outgoing()).at(-1)).toMatchObject({ by: 'official', text: 'Chào bác, em là cán bộ đây ạ' });
  });

  it('is not talked over: no word and no sign', async () => {
    const house = await takenOver();
    await house.say('birth-registration');
    expect((await house.incoming()).at(-1)).toMatchObject({ outcome: 'left-to-official', state: 'done' });
    expect(house.channel.sent).toHaveLength(0);
    expect(house.channel.acknowledged).toHaveLength(0);
  });

  it('does not make the bot keep the words of a denunciation', async () => {
    const house = await takenOver();
    await house.say('bribe');
    const message = (await house.incoming()).at(-1);
    expect(message).toMatchObject({ outcome: 'left-to-official' });
    expect(message).not.toHaveProperty('text');
    expect((await house.conversation()).summary).not.toHaveProperty('lastText');
  });

  it('was long ago, and does not silence the bot from now on', async () => {
    const house = new TestHouse(store);
    await house.say('thanks');
    const at = new Date(house.clock.now().getTime() - LIMITS.officialSilence - 60_000);
    await house.accept(house.event({ kind: 'echo', text: 'Chào bác', channelId: 'human-2', at }));
    await house.idle();
    expect((await house.conversation()).owner.kind).toBe('bot');
  });

  it('does not keep the bot from naming the emergency numbers', async () => {
    const house = await takenOver();
    await house.say('emergency');
    expect(house.channel.sent[0]?.text).toContain('114');
  });

  it('gives it back after the time set', async () => {
    const house = await takenOver();
    house.clock.forward(LIMITS.officialSilence + 1);
    await house.say('birth-registration');
    expect(house.channel.sent[0]?.text).toContain('Giấy chứng sinh');
    expect((await house.conversation()).owner.kind).toBe('bot');
  });
});

describe('an echo of our own message', () => {
  it('by its id changes nothing', async () => {
    const house = new TestHouse(store);
    await house.say('thanks');
    const [reply] = await house.outgoing();
    await house.accept(
      house.event({ kind: 'echo', text: reply?.text as string, channelId: reply?.channelIds?.[0] as string }),
    );
    await house.idle();
    expect((await house.conversation()).owner.kind).toBe('bot');
    expect(await house.incoming()).toHaveLength(1);
  });

  it.each([
    ['our reference', true],
    ['its words', false],
  ])('settles a send without an answer, by %s', async (_by, byRef) => {
    const house = new TestHouse(store);
    await house.say('thanks');
    house.channel.answers.push(noAnswer());
    await house.say('opening-hours');
    const lost = (await house.outgoing()).at(-1);
    expect(lost?.state).toBe('unknown');
    const sign = byRef ? { ref: lost?._id as string, ours: true } : { text: lost?.text as string };
    await house.accept(house.event({ kind: 'echo', channelId: 'late-1', ...sign }));
    await house.idle();
    expect((await house.outgoing()).at(-1)).toMatchObject({ state: 'sent', channelIds: ['late-1'] });
    expect((await house.conversation()).owner.kind).toBe('bot');
  });
});

describe('an echo of a message whose answer was lost', () => {
  it.each([
    ['with its buttons as numbered text', (text: string) => `${text}\n\n1. Địa chỉ\n2. Số điện thoại`],
    ['in several bubbles', (text: string) => text.slice(0, 60)],
  ])('is known %s', async (_how, said) => {
    const house = new TestHouse(store);
    await house.say('thanks');
    house.channel.answers.push(noAnswer());
    await house.say('opening-hours');
    const lost = (await house.outgoing()).at(-1);
    await house.accept(house.event({ kind: 'echo', channelId: 'late-2', text: said(lost?.text as string) }));
    await house.idle();
    expect((await house.outgoing()).at(-1)).toMatchObject({ state: 'sent', channelIds: ['late-2'] });
    expect((await house.conversation()).owner.kind).toBe('bot');
  });
});

describe('an echo of one of two messages with the same words', () => {
  it('is the one with its id, and says nothing of the one that was lost', async () => {
    const house = new TestHouse(store);
    await house.say('thanks');
    house.channel.answers.push(noAnswer());
    await house.say('opening-hours');
    await house.say('opening-hours');
    const [lost, arrived] = (await house.outgoing()).slice(-2);
    expect([lost?.state, arrived?.state]).toEqual(['unknown', 'sent']);
    const echo = { text: arrived?.text as string, channelId: arrived?.channelIds?.[0] as string };
    await house.accept(house.event({ kind: 'echo', ...echo }));
    await house.idle();
    expect((await house.outgoing()).slice(-2).map(({ state }) => state)).toEqual(['unknown', 'sent']);
  });
});

describe('a citizen who asked for a person', () => {
  it('is told when one answers, and their words wait for that person', async () => {
    const house = new TestHouse(store);
    await house.say('human-handover');
    expect((await house.conversation()).owner.kind).toBe('waiting');
    house.channel.sent.length = 0;
    await house.say('nhà tôi ở gần chợ');
    await house.say('chuyện là thế này');
    expect(house.channel.sent).toHaveLength(1);
    expect(house.channel.acknowledged).toHaveLength(1);
    expect((await house.incoming()).at(-1)?.outcome).toBe('waiting-acknowledged');
  });

  it('is not awaited for ever', async () => {
    const house = new TestHouse(store);
    await house.say('human-handover');
    house.clock.forward(73 * 3_600_000);
    await house.say('opening-hours');
    expect((await house.conversation()).owner.kind).toBe('bot');
    expect(house.channel.sent.at(-1)?.text).not.toContain('đang chờ trả lời');
  });

  it('still gets clear questions answered, and can take the bot back', async () => {
    const house = new TestHouse(store);
    await house.say('human-handover');
    await house.say('birth-registration');
    expect(house.channel.sent.at(-1)?.text).toContain('Giấy chứng sinh');
    expect((await house.conversation()).owner.kind).toBe('waiting');
    await house.say('', { payload: '#!back-to-bot' });
    expect((await house.conversation()).owner.kind).toBe('bot');
  });
});
