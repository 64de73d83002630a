import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from 'mongoose';
import { newId } from '../platform/ids.js';
import { type ZaloTokenDoc, zaloTokenModel } from './models/zalo-token.js';

type Pair = ZaloTokenDoc['current'];

const ASK_AGAIN_MS = 250;

/** Keeps the tokens of each OA, and the pair before, so that a broken chain can be looked into. */
export function storedZaloTokens(connection: Connection, commune: string) {
  const { collection } = zaloTokenModel(connection);
  const byAccount = (account: string) => ({ _id: account as never, commune });

  async function lock(account: string, by: string, holdMs: number): Promise<boolean> {
    const now = new Date();
    const free = { $or: [{ lock: { $exists: false } }, { 'lock.until': { $lte: now } }] };
    const until = new Date(now.getTime() + holdMs);
    const { matchedCount } = await collection.updateOne(
      { ...byAccount(account), ...free },
      { $set: { lock: { by, until } } },
    );
    return matchedCount === 1;
  }

  return {
    async load(account: string): Promise<Pair | undefined> {
      const doc = (await collection.findOne(byAccount(account))) as unknown as ZaloTokenDoc | null;
      return doc?.current;
    },
    async save(account: string, current: Pair, previous: Pair): Promise<void> {
      await collection.updateOne(byAccount(account), { $set: { current, previous } }, { upsert: true });
    },
    /** A pair that a person got anew, in the place of whatever is there. */
    async replace(account: string, current: Pair): Promise<void> {
      await collection.updateOne(byAccount(account), { $set: { current }, $unset: { lock: 1 } }, { upsert: true });
    },
    /** The first pair, from the configuration; where the store has one already, the store rules. */
    async seed(account: string, current: Pair): Promise<void> {
      await collection.updateOne(byAccount(account), { $setOnInsert: { current } }, { upsert: true });
    },
    /**
     * Runs `work` while no other process does so for this account; waits until it may. The lock outlives a crash by `holdMs`.
     * @throws Error where it cannot be had, as when there is no pair to lock
     */
    async exclusive<T>(account: string, holdMs: number, work: () => Promise<T>): Promise<T> {
      const me = newId();
      const giveUpAt = Date.now() + 2 * holdMs;
      while (!(await lock(account, me, holdMs))) {
        if (Date.now() > giveUpAt) throw new Error('the lock on the Zalo token could not be had');
        await pause(ASK_AGAIN_MS);
      }
      try {
        return await work();
      } finally {
        await collection.updateOne({ ...byAccount(account), 'lock.by': me }, { $unset: { lock: 1 } });
      }
    },
  };
}
