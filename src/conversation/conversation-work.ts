import type { Model } from 'mongoose';
import NodeCache from 'node-cache';
import type { Clock } from '../platform/clock.js';
import { type ChannelName, isTurnKind } from '../platform/messages.js';
import type { ConversationDoc } from '../store/models/conversation.js';
import type { IncomingDoc, MessageDoc } from '../store/models/message.js';
import type { Channel } from './channel.js';
import { wasTakenBack, withdraw } from './forget.js';
import { nameInterrupted } from './interrupted.js';
import type { Leases } from './leases.js';
import type { Notices } from './notices.js';
import type { Outbox } from './outbox.js';
import { settle } from './settle.js';
import type { TakeTurn } from './take-turn.js';

interface Parts {
  messages: Model<MessageDoc>;
  conversations: Model<ConversationDoc>;
  channels: ReadonlyMap<ChannelName, Channel>;
  leases: Leases;
  takeTurn: TakeTurn;
  notices: Notices;
  outbox: Outbox;
  clock: Clock;
}

/** A typing sign or a reaction speaks for the next messages too, for so many seconds. */
const SIGN_LASTS_S = 20;

/** Messages looked at for the earliest one; a flood is longer, and comes in its order anyway. */
const LOOKED_AT = 20;
/** Only a message that was on its way for so long can have been overtaken by its own removal, in milliseconds. */
const LATE = 1_000;

/** Works through one conversation; false where another worker has it. */
export type ConversationWork = (commune: string, conversation: string) => Promise<boolean>;

export function conversationWork(parts: Parts): ConversationWork {
  const { messages, conversations, channels, leases, takeTurn, notices, outbox, clock } = parts;
  /** Conversations that were given a sign just now. */
  const signs = new NodeCache({ stdTTL: SIGN_LASTS_S, useClones: false });
  const waiting = (commune: string, conversation: string, states: string[], limit = 0) =>
    messages.collection
      .find({ commune, conversation, state: { $in: states }, dueAt: { $exists: true } })
      .sort({ at: 1, receivedAt: 1, _id: 1 })
      .limit(limit)
      .toArray() as unknown as Promise<MessageDoc[]>;

  /** What an earlier worker left half done: sends that were cut off, turns whose result is not everywhere yet. */
  async function takeUp(leased: ConversationDoc): Promise<ConversationDoc> {
    const left = await waiting(leased.commune, leased._id, ['sending', 'done', 'failed']);
    if (left.length === 0) return leased;
    await nameInterrupted(messages, leased);
    for (const message of left) if (message.direction === 'in') await settle(parts, message, clock.now());
    return reload(leased.commune, leased._id);
  }

  /** The earliest message, once any has waited long enough for one that overtook it. */
  async function next(commune: string, id: string): Promise<IncomingDoc | undefined> {
    const pending = (await waiting(commune, id, ['pending'], LOOKED_AT)) as IncomingDoc[];
    const now = clock.now();
    return pending.some(({ dueAt }) => !dueAt || dueAt <= now) ? pending[0] : undefined;
  }

  const reload = async (commune: string, id: string): Promise<ConversationDoc> =>
    (await conversations.collection.findOne({ _id: id as never, commune })) as unknown as ConversationDoc;

  /** No words for an answer is still an answer owed: a sign that the message was seen, now and then. */
  async function showSeen(conversation: ConversationDoc, channelId: string | undefined): Promise<void> {
    if (signs.has(conversation._id)) return;
    signs.set(conversation._id, true);
    await channels.get(conversation.channel)?.acknowledge(conversation, channelId);
  }

  async function turn(message: IncomingDoc, conversation: ConversationDoc): Promise<void> {
    const late = message.receivedAt.getTime() - message.at.getTime() > LATE;
    if (message.removedAt || (late && (await wasTakenBack(messages, message)))) {
      return withdraw(messages, message, clock.now());
    }
    const done = await takeTurn(message, conversation);
    if (!done) return;
    await settle(parts, done, clock.now());
    // Not while an official answers: a sign of ours would be taken for theirs.
    const waits = done.outcome === 'waiting-acknowledged' && (done.replies ?? []).length === 0;
    if (waits) await showSeen(conversation, message.channelId);
  }

  return (commune, id) =>
    leases.holding(commune, id, async (leased, stillMine) => {
      let conversation = await takeUp(leased);
      let flushed = false;
      for (let message = await next(commune, id); message && stillMine(); message = await next(commune, id)) {
        if (isTurnKind(message.kind)) await turn(message, conversation);
        else await notices(message);
        conversation = await reload(commune, id);
        await outbox.flush(conversation, stillMine);
        flushed = true;
      }
      if (!flushed) await outbox.flush(conversation, stillMine);
    });
}
