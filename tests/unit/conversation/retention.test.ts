import { beforeAll, expect, it } from 'vitest';
import { applyRetention } from '../../../src/conversation/retention.js';
import { TestHouse } from '../../support/house.js';
import { testStore } from '../../support/store.js';

const store = testStore();
beforeAll(() => TestHouse.prepare(store));
const DAY = 24 * 3_600_000;

it('deletes what is older than the commune keeps, and nothing that still waits', async () => {
  const old = new TestHouse(store);
  await old.say('thanks');
  const inThirtyDays = new Date(old.clock.now().getTime() + 30 * DAY);

  expect(await applyRetention(store.connection(), old.commune, 31, inThirtyDays)).toEqual({
    messages: 0,
    conversations: 0,
  });
  await old.messages.collection.updateOne({ commune: old.commune, direction: 'out' }, { $set: { dueAt: new Date() } });
  const later = new Date(inThirtyDays.getTime() + DAY);
  expect(await applyRetention(store.connection(), old.commune, 30, later)).toEqual({ messages: 2, conversations: 1 });
  expect(await old.outgoing()).toHaveLength(1);
});

it('leaves the other communes alone', async () => {
  const [one, two] = [new TestHouse(store), new TestHouse(store)];
  await Promise.all([one.say('thanks'), two.say('thanks')]);
  const later = new Date(one.clock.now().getTime() + 60 * DAY);
  await applyRetention(store.connection(), one.commune, 30, later);
  expect(await one.incoming()).toHaveLength(0);
  expect(await two.incoming()).toHaveLength(1);
});
