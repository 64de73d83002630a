import type { Model } from 'mongoose';
import { onlyDuplicates } from '../store/duplicate-key.js';
import { CARRIED_BY_LATER } from '../store/durability.js';
import type { ConversationAfter, ConversationDoc } from '../store/models/conversation.js';
import type { IncomingDoc, MessageDoc, OutgoingDoc } from '../store/models/message.js';
import { forgetEarlier } from './forget.js';

interface Store {
  messages: Model<MessageDoc>;
  conversations: Model<ConversationDoc>;
}

/** What a turn answered, as messages of their own. */
export const repliesOf = (message: IncomingDoc, now: Date): OutgoingDoc[] =>
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
    CARRIED_BY_LATER,
  );
}

/** What the conversation is after a turn, as the store has it once the turn is settled. */
export const afterTurn = (conversation: ConversationDoc, { after }: IncomingDoc): ConversationDoc =>
  after && after.version > conversation.version ? { ...conversation, ...after, reachable: true } : conversation;

/** What a turn changed, once: the conversation's new memory, words that the citizen wanted deleted. */
export async function applyTurn({ messages, conversations }: Store, message: IncomingDoc, now: Date): Promise<void> {
  // Each may be repeated, and none needs the other.
  await Promise.all([
    message.after && applyToConversation(conversations, message, message.after),
    message.forgets && forgetEarlier(messages, message, message.forgets, now),
  ]);
}

/** The result of a turn is where it belongs: the message no longer holds it, and is no work any more. */
export async function markSettled(messages: Store['messages'], message: IncomingDoc): Promise<void> {
  await messages.collection.updateOne(
    { _id: message._id as never },
    { $unset: { dueAt: 1, replies: 1, after: 1, forgets: 1 } },
    CARRIED_BY_LATER,
  );
}

/**
 * Carries out a recorded turn that was cut off. Every part may be done already, so it can be repeated after a crash
 * anywhere; the turn itself is never run again.
 */
export async function settle(store: Store, message: IncomingDoc, now: Date): Promise<void> {
  await applyTurn(store, message, now);
  const replies = repliesOf(message, now);
  if (replies.length > 0) {
    await store.messages.collection.insertMany(replies as never[], { ordered: false }).catch((error: unknown) => {
      if (!onlyDuplicates(error)) throw error;
    });
  }
  await markSettled(store.messages, message);
}
