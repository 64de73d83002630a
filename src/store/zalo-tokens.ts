import type { Connection } from 'mongoose';
import { type ZaloTokenDoc, zaloTokenModel } from './models/zalo-token.js';

type Pair = ZaloTokenDoc['current'];

/** Keeps the tokens of each OA, and the pair before, so that a broken chain can be looked into. */
export function storedZaloTokens(connection: Connection, commune: string) {
  const { collection } = zaloTokenModel(connection);
  const byAccount = (account: string) => ({ _id: account as never, commune });
  return {
    async load(account: string): Promise<Pair | undefined> {
      const doc = (await collection.findOne(byAccount(account))) as unknown as ZaloTokenDoc | null;
      return doc?.current;
    },
    async save(account: string, current: Pair, previous: Pair): Promise<void> {
      await collection.updateOne(byAccount(account), { $set: { current, previous } }, { upsert: true });
    },
    /** The first pair, from the configuration; where the store has one already, the store rules. */
    async seed(account: string, current: Pair): Promise<void> {
      await collection.updateOne(byAccount(account), { $setOnInsert: { current } }, { upsert: true });
    },
  };
}
