import type { Model } from 'mongoose';
import type { ConversationDoc } from '../store/models/conversation.js';
import type { MessageDoc } from '../store/models/message.js';

/**
 * Messages found in `sending` by whoever now holds the conversation were cut off between the call and its answer: they
 * may have arrived. They stand as `unknown`, and only the channel's echo can still call them sent.
 */
export async function nameInterrupted(messages: Model<MessageDoc>, { _id, commune }: ConversationDoc): Promise<void> {
  await messages.collection.updateMany(
    { commune, conversation: _id, state: 'sending', dueAt: { $exists: true } },
    { $set: { state: 'unknown', stateReason: 'interrupted' }, $unset: { dueAt: 1 } },
  );
}
