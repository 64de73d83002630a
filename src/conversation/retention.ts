import type { Connection } from 'mongoose';
import { conversationModel } from '../store/models/conversation.js';
import { messageModel } from '../store/models/message.js';

const DAY = 24 * 3_600_000;

export interface Deleted {
  messages: number;
  conversations: number;
}

/**
 * Deletes what is older than the commune said it would keep. Messages that still wait for something stay; a
 * conversation goes when its last message is that old.
 */
export async function applyRetention(
  connection: Connection,
  commune: string,
  days: number,
  now: Date,
): Promise<Deleted> {
  const before = new Date(now.getTime() - days * DAY);
  const messages = await messageModel(connection).collection.deleteMany({
    commune,
    at: { $lt: before },
    dueAt: { $exists: false },
  });
  const conversations = await conversationModel(connection).collection.deleteMany({
    commune,
    $and: [
      { $or: [{ lease: null }, { 'lease.until': { $lt: now } }] },
      { $or: [{ lastInAt: { $lt: before } }, { lastInAt: { $exists: false }, createdAt: { $lt: before } }] },
    ],
  });
  return { messages: messages.deletedCount, conversations: conversations.deletedCount };
}
