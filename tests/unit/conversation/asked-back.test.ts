import { beforeAll, describe, expect, it } from 'vitest';
import { applyRetention } from '../../../src/conversation/retention.js';
import { TestHouse } from '../../support/house.js';
import { testStore } from '../../support/store.js';

const store = testStore();
beforeAll(() => TestHouse.prepare(store));

const MINUTES = 60_000;

describe('words that were asked back', () => {
  const memoryOf = async (house: TestHouse) => (await house.conversation()).memory;
  const outcomes = async (house: TestHouse) => (await house.incoming()).map(({ outcome }) => outcome);

  it('are completed by the next ones, and kept no longer', async () => {
    const house = new TestHouse(store);
    await house.say('vague');
    expect(await memoryOf(house)).toMatchObject({ askedBack: { text: 'vague' } });
    await house.say('paper');
    expect(await outcomes(house)).toEqual(['clarified', 'answered']);
    const memory = await memoryOf(house);
    expect(memory.about).toBe('certify-copy');
    expect(memory).not.toHaveProperty('askedBack');
  });

  it('are not completed by what comes much later', async () => {
    const house = new TestHouse(store);
    await house.say('vague');
    house.clock.forward(31 * MINUTES);
    await house.say('paper');
    expect(await outcomes(house)).toEqual(['clarified', 'out-of-scope']);
    expect(await memoryOf(house)).not.toHaveProperty('askedBack');
  });

  it('are not completed by an edit of themselves, which says them anew', async () => {
    const house = new TestHouse(store);
    const event = house.event({ text: 'vague' });
    await house.accept(event);
    await house.idle();
    await house.say('paper', { kind: 'edit', about: event.channelId as string });
    expect((await outcomes(house)).at(-1)).not.toBe('answered');
  });

  it('are not asked back without end: a person is offered', async () => {
    const house = new TestHouse(store);
    for (let nth = 0; nth < 3; nth++) await house.say('vague');
    expect(house.channel.sent.at(-1)?.text).toContain('cán bộ trả lời trực tiếp');
    await house.say('adoption');
    expect(await memoryOf(house)).toMatchObject({ misses: 0 });
  });

  it('go with a denunciation that completes them', async () => {
    const house = new TestHouse(store);
    await house.say('vague');
    await house.say('bribe');
    const [first, second] = await house.incoming();
    expect(first).not.toHaveProperty('text');
    expect(second).not.toHaveProperty('text');
    expect(await memoryOf(house)).not.toHaveProperty('askedBack');
  });

  it('go after half an hour, also where the citizen says no more', async () => {
    const house = new TestHouse(store);
    await house.say('vague');
    await applyRetention(store.connection(), house.commune, 30, new Date(house.clock.now().getTime() + 20 * MINUTES));
    expect(await memoryOf(house)).toHaveProperty('askedBack');
    await applyRetention(store.connection(), house.commune, 30, new Date(house.clock.now().getTime() + 31 * MINUTES));
    expect(await memoryOf(house)).not.toHaveProperty('askedBack');
  });

  it('hold no personal number', async () => {
    const house = new TestHouse(store);
    await house.say('vague 001 099 012 345');
    expect(await memoryOf(house)).toMatchObject({ askedBack: { text: 'vague [đã xóa số]' } });
  });

  it('go when the citizen takes the message back', async () => {
    const house = new TestHouse(store);
    const event = house.event({ text: 'vague' });
    await house.accept(event);
    await house.idle();
    await house.accept(house.event({ kind: 'unsend', about: event.channelId as string }));
    await house.idle();
    expect(await memoryOf(house)).not.toHaveProperty('askedBack');
  });
});

describe('procedures talked about', () => {
  it('are remembered, the latest first, three of them before the one in hand', async () => {
    const house = new TestHouse(store);
    for (const one of ['adoption', 'guardianship', 'certify-copy', 'birth-registration', 'guardianship'])
      await house.say(one);
    expect((await house.conversation()).memory).toMatchObject({
      about: 'guardianship',
      earlier: ['birth-registration', 'certify-copy', 'adoption'],
    });
  });

  it('are forgotten when the citizen breaks off', async () => {
    const house = new TestHouse(store);
    await house.say('adoption');
    await house.say('guardianship');
    await house.say('hủy');
    const { memory } = await house.conversation();
    expect(memory).not.toHaveProperty('about');
    expect(memory).not.toHaveProperty('earlier');
  });
});
