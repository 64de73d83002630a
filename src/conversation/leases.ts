import type { Model } from 'mongoose';
import type { Clock } from '../platform/clock.js';
import { newId, newSecret } from '../platform/ids.js';
import { isDuplicateKey } from '../store/duplicate-key.js';
import { CARRIED_BY_LATER } from '../store/durability.js';
import type { ConversationDoc } from '../store/models/conversation.js';
import { partyOf } from './conversation-id.js';
import { LIMITS } from './limits.js';

/** Six signs without the ones that are read wrong; random, so that it says nothing of the person. */
function pseudonym(): string {
  const signs = 'ABCDEFGHKLMNPQRSTUVXY346789';
  const code = [...Buffer.from(newSecret(6), 'base64url')].map((byte) => signs[byte % signs.length]).join('');
  return `Người dân ${code}`;
}

export interface Leases {
  /** Gives the conversation to `work` alone among all workers; false where another has it. */
  holding(
    commune: string,
    conversation: string,
    work: (doc: ConversationDoc, stillMine: () => boolean) => Promise<void>,
  ): Promise<boolean>;
  /** For a process that has the store to itself: no other worker can be alive. */
  clear(commune: string): Promise<void>;
}

export function leases(conversations: Model<ConversationDoc>, clock: Clock): Leases {
  const me = newId();
  const until = () => new Date(clock.now().getTime() + LIMITS.lease);

  async function take(commune: string, id: string): Promise<ConversationDoc | undefined> {
    const now = clock.now();
    try {
      const found = await conversations.collection.findOneAndUpdate(
        { _id: id as never, commune, $or: [{ lease: null }, { 'lease.until': { $lte: now } }] },
        { $set: { lease: { by: me, until: until() } }, $setOnInsert: { ...partyOf(id), ...fresh(now) } },
        { upsert: true, returnDocument: 'after', ...CARRIED_BY_LATER },
      );
      return (found as unknown as ConversationDoc | null) ?? undefined;
    } catch (error) {
      // The upsert collides with the existing document: another worker holds it.
      if (isDuplicateKey(error)) return undefined;
      throw error;
    }
  }

  const fresh = (now: Date) => ({
    pseudonym: pseudonym(),
    createdAt: now,
    reachable: true,
    owner: { kind: 'bot', since: now },
    memory: { misses: 0 },
    version: 0,
  });

  return {
    async holding(commune, id, work) {
      const doc = await take(commune, id);
      if (!doc) return false;
      const mine = { _id: id as never, commune, 'lease.by': me };
      let held = true;
      const renewal = setInterval(async () => {
        const renewed = await conversations.collection
          .updateOne(mine, { $set: { 'lease.until': until() } }, CARRIED_BY_LATER)
          .catch(() => ({ matchedCount: 0 }));
        held = held && renewed.matchedCount === 1;
      }, LIMITS.lease / 3);
      try {
        await work(doc, () => held);
      } finally {
        clearInterval(renewal);
        await conversations.collection.updateOne(mine, { $set: { lease: null } }, CARRIED_BY_LATER);
      }
      return true;
    },
    async clear(commune) {
      await conversations.collection.updateMany({ commune, lease: { $ne: null } }, { $set: { lease: null } });
    },
  };
}
