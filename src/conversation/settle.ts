import type { Model } from 'mongoose';
import { onlyDuplicates } from '../store/duplicate-key.js';
import type { ConversationAfter, ConversationDoc } from '../store/models/conversation.js';
import type { IncomingDoc, MessageDoc, OutgoingDoc } from '../store/models/message.js';
import { forgetEarlier } from './forget.js';

interface Store {
  messages: Model<MessageDoc>;
  conversations: Model<ConversationDoc>;
}

const outgoing = (message: IncomingDoc, now: Date): OutgoingDoc[] =>
  (message.replies ?? []).map((out, index) => ({
    _id: `${message._id}#${index + 1}`,
    commune: message.commune,
    conversation: message.conversation,
    channel: message.channel,
    direction: 'out',
    kind: 'reply',
    by: 'bot',
    state: 'queued',
    at: now,
    dueAt: now,
    seq: index + 1,
    inReplyTo: message._id,
    ...(message.outcome === 'emergency-shown' && { urgent: true }),
    attempts: 0,
    text: out.text,
    out,
  }));

async function applyToConversation(
  conversations: Store['conversations'],
  message: IncomingDoc,
  after: ConversationAfter,
) {
  const { version, ...rest } = after;
  await conversations.collection.updateOne(
    { _id: message.conversation as never, commune: message.commune, version: { $lt: version } },
    { $set: { ...rest, version, reachable: true } },
  );
}

async function queue(messages: Store['messages'], replies: OutgoingDoc[]): Promise<void> {
  if (replies.length === 0) return;
  await messages.collection.insertMany(replies as never[], { ordered: false }).catch((error: unknown) => {
    if (!onlyDuplicates(error)) throw error;
  });
}

/**
 * Carries a recorded turn out: the conversation's new memory, the replies as messages to send. Every part may be done
 * already, so it can be repeated after a crash anywhere; the turn itself is never run again.
 */
export async function settle({ messages, conversations }: Store, message: IncomingDoc, now: Date): Promise<void> {
  // Each may be repeated, and none needs another: the message stays due until all are done.
  await Promise.all([
    message.after && applyToConversation(conversations, message, message.after),
    message.forgets && forgetEarlier(messages, message, message.forgets, now),
    queue(messages, outgoing(message, now)),
  ]);
  await messages.collection.updateOne(
    { _id: message._id as never },
    { $unset: { dueAt: 1, replies: 1, after: 1, forgets: 1 } },
    { writeConcern: { w: 1, j: false } },
  );
}
