import { beforeAll, expect, it } from 'vitest';
import { TestHouse } from '../../support/house.js';
import { testStore } from '../../support/store.js';

const store = testStore();
beforeAll(() => TestHouse.prepare(store));

it('a conversation of many thousand messages is answered like any other', async () => {
  const house = new TestHouse(store);
  await house.say('thanks');
  const [message] = await house.incoming();
  const [reply] = await house.outgoing();
  const at = house.clock.now().getTime();
  const copies = Array.from({ length: 6_000 }, (_, n) => [
    { ...message, _id: `${message?._id}-${n}`, at: new Date(at - n * 1_000) },
    { ...reply, _id: `${reply?._id}-${n}`, at: new Date(at - n * 1_000) },
  ]).flat();
  await house.messages.collection.insertMany(copies as never[]);

  await house.say('opening-hours');
  await house.accept(house.event({ kind: 'echo', text: 'nobody said this', channelId: 'human-7' }));
  await house.idle();
  expect((await house.incoming()).filter(({ state, dueAt }) => state !== 'done' || dueAt)).toEqual([]);
  expect(await house.messages.find({ commune: house.commune, outcome: 'declined' }).sort({ at: -1 }).lean()).toEqual(
    [],
  );
  expect((await house.conversation()).owner.kind).toBe('official');
}, 60_000);
