import type { Connection } from 'mongoose';
import { conversationModel } from '../store/models/conversation.js';
import { messageModel } from '../store/models/message.js';
import { ASKED_BACK_MS } from './asked-back.js';

const DAY = 24 * 3_600_000;

export interface Deleted {
  messages: number;
  conversations: number;
}

/** Words that were asked back and can be completed no more; where the citizen writes again they go with that message. */
async function forgetAskedBack(connection: Connection, commune: string, now: Date): Promise<void> {
  await conversationModel(connection).collection.updateMany(
    { commune, 'memory.askedBack.at': { $lt: new Date(now.getTime() - ASKED_BACK_MS) } },
    { $unset: { 'memory.askedBack': 1 } },
  );
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
  await forgetAskedBack(connection, commune, now);
  return { messages: messages.deletedCount, conversations: conversations.deletedCount };
}
