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

/** Works through one conversation; false where another worker has it. */
export type ConversationWork = (commune: string, conversation: string) => Promise<boolean>;

export function conversationWork(parts: Parts): ConversationWork {
  const { messages, conversations, channels, leases, takeTurn, notices, outbox, clock } = parts;
  /** Conversations that were given a sign just now. */
  const signs = new NodeCache({ stdTTL: SIGN_LASTS_S, useClones: false });
  const incoming = (commune: string, conversation: string, more: object, limit = 0) =>
    messages.collection
      .find({ commune, conversation, direction: 'in', ...more } as object)
      .sort({ at: 1, receivedAt: 1, _id: 1 })
      .limit(limit)
      .toArray() as unknown as Promise<IncomingDoc[]>;

  /** Turns whose result stands in the message, but not yet everywhere else. */
  async function settleRecorded(commune: string, id: string): Promise<void> {
    const recorded = { state: { $in: ['done', 'failed'] }, dueAt: { $exists: true } };
    for (const message of await incoming(commune, id, recorded)) await settle(parts, message, clock.now());
  }

  /** The earliest message, once any has waited long enough for one that overtook it. */
  async function next(commune: string, id: string): Promise<IncomingDoc | undefined> {
    const pending = { commune, conversation: id, direction: 'in', state: 'pending' } as const;
    const due = await messages.collection.findOne({ ...pending, dueAt: { $lte: clock.now() } });
    if (!due) return undefined;
    const [earliest] = await incoming(commune, id, { state: 'pending', dueAt: { $exists: true } }, 1);
    return earliest;
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
    if (message.removedAt || (await wasTakenBack(messages, message))) return withdraw(messages, message, clock.now());
    const done = await takeTurn(message, conversation);
    if (!done) return;
    await settle(parts, done, clock.now());
    // Not while an official answers: a sign of ours would be taken for theirs.
    const waits = done.outcome === 'waiting-acknowledged' && (done.replies ?? []).length === 0;
    if (waits) await showSeen(conversation, message.channelId);
  }

  return (commune, id) =>
    leases.holding(commune, id, async (leased, stillMine) => {
      await nameInterrupted(messages, leased);
      await settleRecorded(commune, id);
      let conversation = await reload(commune, id);
      for (let message = await next(commune, id); message && stillMine(); message = await next(commune, id)) {
        if (isTurnKind(message.kind)) await turn(message, conversation);
        else await notices(message);
        conversation = await reload(commune, id);
        await outbox.flush(conversation, stillMine);
      }
      await outbox.flush(conversation, stillMine);
    });
}
