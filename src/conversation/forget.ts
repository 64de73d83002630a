import type { Model } from 'mongoose';
import type { IncomingDoc, MessageDoc } from '../store/models/message.js';

/** Everything in a message that is the citizen's own words, or drawn from them. */
const WORDS = { text: 1, fold: 1, attachments: 1, raw: 1, 'understanding.entities': 1 } as const;

/** Removes the words of one message, named by the channel's id, and of its edits; that it was there stays on record. */
export async function forgetMessage(
  messages: Model<MessageDoc>,
  { commune, conversation }: Pick<IncomingDoc, 'commune' | 'conversation'>,
  channelId: string,
  at: Date,
): Promise<number> {
  const { matchedCount } = await messages.collection.updateMany(
    {
      commune,
      conversation,
      direction: 'in',
      kind: { $ne: 'unsend' },
      $or: [{ channelId }, { kind: 'edit', about: channelId }],
    },
    { $set: { removedAt: at }, $unset: WORDS as never },
  );
  return matchedCount;
}

const HAS_WORDS = [{ text: { $exists: true } }, { attachments: { $exists: true } }];

/** Removes the citizen's words before this message: of the last one that had any, or of all. */
export async function forgetEarlier(
  messages: Model<MessageDoc>,
  { commune, conversation, at: before }: IncomingDoc,
  which: 'previous' | 'all',
  at: Date,
): Promise<void> {
  const earlier = { commune, conversation, direction: 'in', at: { $lt: before }, $or: HAS_WORDS } as const;
  const removal = { $set: { removedAt: at }, $unset: WORDS as never };
  if (which === 'all') {
    await messages.collection.updateMany(earlier, removal);
    return;
  }
  const [last] = await messages.collection.find(earlier).sort({ at: -1 }).limit(1).toArray();
  if (last) await messages.collection.updateOne({ _id: last._id }, removal);
}

/** Whether the citizen took this message back before it came. */
export async function wasTakenBack(
  messages: Model<MessageDoc>,
  { commune, conversation, channelId }: IncomingDoc,
): Promise<boolean> {
  if (!channelId) return false;
  return (await messages.collection.findOne({ commune, conversation, channelId, kind: 'unsend' })) !== null;
}

/** Ends a message that was taken back before its turn: no answer, no words. */
export async function withdraw(messages: Model<MessageDoc>, message: IncomingDoc, at: Date): Promise<void> {
  await messages.collection.updateOne(
    { _id: message._id as never },
    { $set: { state: 'done', outcome: 'forgotten', removedAt: at }, $unset: { dueAt: 1, ...WORDS } as never },
  );
}
