import { beforeAll, describe, expect, it } from 'vitest';
import { TestHouse } from '../../support/house.js';
import { testStore } from '../../support/store.js';

const store = testStore();
beforeAll(() => TestHouse.prepare(store));

/** A turn that ran, put back to where a crash would have left it. */
async function cutOff(change: (house: TestHouse) => Promise<void>): Promise<TestHouse> {
  const before = new TestHouse(store);
  await before.say('thanks');
  await before.say('birth-registration');
  await change(before);
  const after = new TestHouse(store, before.commune, before.user);
  await after.start();
  await after.idle();
  await after.stop();
  return after;
}

describe('what a crash leaves is finished at the next start', () => {
  it('after the message was accepted: its turn runs', async () => {
    const before = new TestHouse(store);
    await before.accept(before.event({ text: 'thanks' }));
    await before.stop();
    const after = new TestHouse(store, before.commune, before.user);
    await after.start();
    await expect.poll(() => after.channel.sent.length).toBe(2);
    await after.idle();
    await after.stop();
    expect((await after.incoming())[0]).toMatchObject({ state: 'done' });
  });

  it('after the result was recorded: the turn is not run again, its replies and memory are written', async () => {
    const house = await cutOff(async ({ messages, conversations, commune }) => {
      const out = await messages.collection.findOne({ commune, inReplyTo: /:2$/ });
      const conversation = await conversations.collection.findOne({ commune });
      await messages.collection.deleteOne({ _id: out?._id as never });
      await messages.collection.updateOne(
        { commune, _id: /:2$/ as never },
        {
          $set: {
            dueAt: new Date(0),
            outcome: 'recorded-before-the-crash',
            replies: [{ text: 'as recorded' }],
            after: { version: 2, memory: { misses: 0, about: 'x' }, lastInAt: new Date(0), summary: {} },
          },
        },
      );
      await conversations.collection.updateOne(
        { _id: conversation?._id as never },
        { $set: { version: 1, memory: { misses: 0 } } },
      );
    });
    expect(house.channel.sent.map(({ text }) => text)).toEqual(['as recorded']);
    expect((await house.incoming())[1]).toMatchObject({ outcome: 'recorded-before-the-crash' });
    expect(await house.conversation()).toMatchObject({ version: 2, memory: { about: 'x' } });
  });

  it('while a message was being sent: it stands as unknown, with the reason, and is not sent again', async () => {
    const house = await cutOff(async ({ messages, commune }) => {
      await messages.collection.updateOne(
        { commune, inReplyTo: /:2$/ },
        { $set: { state: 'sending', dueAt: new Date(0) }, $unset: { sentAt: 1, channelId: 1 } },
      );
    });
    expect(house.channel.sent).toHaveLength(0);
    expect((await house.outgoing()).at(-1)).toMatchObject({ state: 'unknown', stateReason: 'interrupted' });
  });

  it('before a message was sent: it is sent', async () => {
    const house = await cutOff(async ({ messages, commune }) => {
      await messages.collection.updateOne(
        { commune, inReplyTo: /:2$/ },
        { $set: { state: 'queued', dueAt: new Date(0), attempts: 0 }, $unset: { sentAt: 1, channelId: 1 } },
      );
    });
    expect(house.channel.sent).toHaveLength(1);
    expect((await house.outgoing()).at(-1)).toMatchObject({ state: 'sent', attempts: 1 });
  });

  it('a lease that its worker never gave back runs out', async () => {
    const house = await cutOff(async ({ messages, conversations, commune, clock }) => {
      const soon = new Date(clock.now().getTime() + 700);
      await conversations.collection.updateOne({ commune }, { $set: { lease: { by: 'dead', until: soon } } });
      await messages.collection.updateOne(
        { commune, inReplyTo: /:2$/ },
        { $set: { state: 'queued', dueAt: new Date(0) } },
      );
    });
    expect(house.channel.sent).toHaveLength(1);
  });
});
