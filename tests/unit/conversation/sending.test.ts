import { beforeAll, describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/conversation/limits.js';
import { TestHouse } from '../../support/house.js';
import { neverLeft, noAnswer, refused } from '../../support/scripted-channel.js';
import { testStore } from '../../support/store.js';

const store = testStore();
beforeAll(() => TestHouse.prepare(store));

/** A house whose citizen was greeted before, so that each turn has one bubble. */
async function greeted(): Promise<TestHouse> {
  const house = new TestHouse(store);
  await house.say('thanks');
  house.channel.sent.length = 0;
  return house;
}

const last = async (house: TestHouse) => (await house.outgoing()).at(-1);

describe('what becomes of a message that was not sent', () => {
  it('is not sent again when the channel gave no answer', async () => {
    const house = await greeted();
    house.channel.answers.push(noAnswer());
    await house.say('opening-hours');
    house.clock.forward(3_600_000);
    await house.say('thanks');
    const outs = await house.outgoing();
    expect(outs.at(-2)).toMatchObject({ state: 'unknown', stateReason: 'no-answer' });
    expect(house.channel.sent).toHaveLength(2);
  });

  it('is tried again when it certainly never left', async () => {
    const house = await greeted();
    house.channel.answers.push(neverLeft());
    await house.say('opening-hours');
    expect(await last(house)).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('waits for hours while the channel cannot be reached at all, and goes in the end', async () => {
    const house = await greeted();
    house.channel.answers.push(...Array.from({ length: 9 }, neverLeft));
    await house.accept(house.event({ text: 'opening-hours' }));
    const tries = async () => (await last(house))?.attempts;
    for (let n = 1; n <= 9; n += 1) {
      await expect.poll(tries, { timeout: 5_000 }).toBe(n);
      await expect.poll(async () => (await last(house))?.state).toBe('queued');
      house.clock.forward(LIMITS.longestPause);
      await house.look();
    }
    await expect.poll(async () => (await last(house))?.state, { timeout: 5_000 }).toBe('sent');
  });

  it('is not said into a conversation that an official took over meanwhile', async () => {
    const house = await greeted();
    house.channel.answers.push(refused('retry-later', '-32', 4_000));
    await house.accept(house.event({ text: 'opening-hours' }));
    await expect.poll(async () => (await last(house))?.attempts).toBe(1);
    await house.accept(house.event({ kind: 'echo', text: 'Em là cán bộ ạ', channelId: 'human-9' }));
    await house.idle();
    const mine = (await house.outgoing()).filter(({ by }) => by === 'bot').at(-1);
    expect(mine).toMatchObject({ state: 'refused', stateReason: 'left-to-official' });
    expect(house.channel.sent).toHaveLength(1);
  });

  it('does not hold up the numbers that save a life', async () => {
    const house = await greeted();
    house.channel.answers.push(refused('retry-later', '-211', 3_600_000));
    await house.accept(house.event({ text: 'opening-hours' }));
    await expect.poll(async () => (await last(house))?.attempts).toBe(1);
    await house.accept(house.event({ text: 'emergency' }));
    await expect.poll(() => house.channel.sent.at(-1)?.text, { timeout: 5_000 }).toContain('114');
    await house.stop();
  });

  it('whose channel is not there any more stands as refused, and is not asked about for ever', async () => {
    const house = await greeted();
    house.channel.answers.push(refused('retry-later', '-32', 200));
    await house.accept(house.event({ text: 'opening-hours' }));
    await expect.poll(async () => (await last(house))?.attempts).toBe(1);
    house.channels.clear();
    await house.idle();
    expect(await last(house)).toMatchObject({ state: 'refused', stateReason: 'channel-off' });
    expect(await last(house)).not.toHaveProperty('dueAt');
  });

  it('waits as long as the channel says, and keeps what comes after it in order', async () => {
    const house = await greeted();
    house.channel.answers.push(refused('retry-later', '-32', 700));
    await house.accept(house.event({ text: 'opening-hours' }), house.event({ text: 'thanks' }));
    await house.idle();
    const texts = house.channel.sent.map(({ text }) => text);
    expect(texts[0]).toBe(texts[1]);
    expect(texts).toHaveLength(3);
    expect((await house.outgoing()).every(({ state }) => state === 'sent')).toBe(true);
  });

  it('is given up after some tries, with its reason', async () => {
    const house = await greeted();
    house.channel.answers.push(...Array.from({ length: LIMITS.sendAttempts }, () => refused('retry-later', '-200', 5)));
    await house.say('opening-hours');
    expect(await last(house)).toMatchObject({ state: 'refused', stateReason: 'gave-up:retry-later:-200' });
  });

  it.each([
    ['permanent', '-210'],
    ['window-closed', '-230'],
    ['config-alert', '190'],
    ['degrade', '-233'],
  ] as const)('is refused for good: %s', async (refusal, code) => {
    const house = await greeted();
    house.channel.answers.push(refused(refusal, code));
    await house.say('opening-hours');
    expect(await last(house)).toMatchObject({ state: 'refused', stateReason: `${refusal}:${code}`, attempts: 1 });
  });

  it('is not even tried to a person who left, until they write again', async () => {
    const house = await greeted();
    house.channel.answers.push(refused('recipient-gone', '-213'));
    await house.say('opening-hours');
    expect((await house.conversation()).reachable).toBe(false);
    await house.say('thanks');
    expect(await last(house)).toMatchObject({ state: 'sent' });
  });

  it('is not sent once the channel’s window has closed', async () => {
    const house = await greeted();
    house.channel.answers.push(refused('retry-later', '-32', 400));
    await house.accept(house.event({ text: 'opening-hours' }));
    await expect.poll(async () => (await last(house))?.attempts).toBe(1);
    house.clock.forward(house.channel.windows.free + 1);
    await house.idle();
    expect(await last(house)).toMatchObject({ state: 'refused', stateReason: 'window-closed' });
  });
});

describe('delivery', () => {
  it('is noted by id and by time', async () => {
    const house = await greeted();
    await house.say('opening-hours');
    const party = { channel: 'zalo', account: '4000', user: house.user } as const;
    const sent = await last(house);
    const at = house.clock.now();
    await house.receipts({ ...party, kind: 'delivered', at, channelIds: sent?.channelIds as string[] });
    expect((await last(house))?.deliveredAt).toEqual(at);
    await house.receipts({ ...party, kind: 'seen', at });
    expect((await house.outgoing()).every(({ seenAt }) => seenAt?.getTime() === at.getTime())).toBe(true);
  });
});
