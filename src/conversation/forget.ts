import type { Model } from 'mongoose';
import type { IncomingDoc, MessageDoc } from '../store/models/message.js';

/** Everything in a message that is the citizen's own words, or drawn from them. */
const WORDS = { text: 1, fold: 1, attachments: 1, raw: 1, 'understanding.entities': 1 } as const;

/** Removes the words of one message, named by the channel's id; that it was there stays on record. */
export async function forgetMessage(
  messages: Model<MessageDoc>,
  { commune, conversation }: Pick<IncomingDoc, 'commune' | 'conversation'>,
  channelId: string,
  at: Date,
): Promise<void> {
  await messages.collection.updateMany(
    { commune, conversation, direction: 'in', $or: [{ channelId }, { kind: 'edit', about: channelId }] },
    { $set: { removedAt: at }, $unset: WORDS as never },
  );
}

const HAS_WORDS = [{ text: { $exists: true } }, { attachments: { $exists: true } }];

/** Removes the words of the citizen's last message before this one. */
export async function forgetPrevious(messages: Model<MessageDoc>, message: IncomingDoc, at: Date): Promise<void> {
  const { commune, conversation } = message;
  const [previous] = await messages.collection
    .find({ commune, conversation, direction: 'in', at: { $lt: message.at }, $or: HAS_WORDS })
    .sort({ at: -1 })
    .limit(1)
    .toArray();
  if (!previous) return;
  await messages.collection.updateOne({ _id: previous._id }, { $set: { removedAt: at }, $unset: WORDS as never });
}
