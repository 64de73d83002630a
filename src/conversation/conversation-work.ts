import type { Model } from 'mongoose';
import NodeCache from 'node-cache';
import type { Clock } from '../platform/clock.js';
import { type ChannelName, isTurnKind } from '../platform/messages.js';
import type { ConversationDoc } from '../store/models/conversation.js';
import type { IncomingDoc, MessageDoc, OutgoingDoc } from '../store/models/message.js';
import type { Channel } from './channel.js';
import { wasTakenBack, withdraw } from './forget.js';
import { nameInterrupted } from './interrupted.js';
import type { Leases } from './leases.js';
import type { Notices } from './notices.js';
import type { Outbox } from './outbox.js';
import type { RightOfWay } from './right-of-way.js';
import { afterTurn, applyTurn, markSettled, repliesOf, settle } from './settle.js';
import type { TakeTurn } from './take-turn.js';

interface Parts {
  messages: Model<MessageDoc>;
  conversations: Model<ConversationDoc>;
  channels: ReadonlyMap<ChannelName, Channel>;
  leases: Leases;
  takeTurn: TakeTurn;
  notices: Notices;
  outbox: Outbox;
  rightOfWay: RightOfWay;
  clock: Clock;
}

/** A typing sign or a reaction speaks for the next messages too, for so many seconds. */
const SIGN_LASTS_S = 20;

/** Documents of one conversation looked at in one go; a flood is longer, and is worked through in its order. */
const LOOKED_AT = 50;
/** Only a message that was on its way for so long can have been overtaken by its own removal, in milliseconds. */
const LATE = 1_000;

/** A conversation in the hands of a worker. */
interface Hand {
  conversation: ConversationDoc;
  /** What is to be sent in it, in order. */
  queued: OutgoingDoc[];
  stillMine(): boolean;
}

const isOut = (one: MessageDoc): one is OutgoingDoc => one.direction === 'out';
const isPending = (one: MessageDoc): one is IncomingDoc => one.direction === 'in' && one.state === 'pending';
const isRipe = ({ dueAt }: MessageDoc, now: Date): boolean => !dueAt || dueAt <= now;

const byUrgency = (a: OutgoingDoc, b: OutgoingDoc): number =>
  Number(b.urgent ?? false) - Number(a.urgent ?? false) || a.at.getTime() - b.at.getTime() || a.seq - b.seq;

/** Works through one conversation; false where another worker has it. */
export type ConversationWork = (commune: string, conversation: string) => Promise<boolean>;

export function conversationWork(parts: Parts): ConversationWork {
  const { messages, conversations, channels, leases, takeTurn, notices, outbox, rightOfWay, clock } = parts;
  /** Conversations that were given a sign just now. */
  const signs = new NodeCache({ stdTTL: SIGN_LASTS_S, useClones: false });

  const find = (filter: object, limit = 0) =>
    messages.collection
      .find({ ...filter, dueAt: { $exists: true } })
      .sort({ at: 1, receivedAt: 1, seq: 1, _id: 1 })
      .limit(limit)
      .toArray() as unknown as Promise<MessageDoc[]>;

  /** The work that is open in a conversation, earliest first; of a flood its beginning. */
  async function openWork(commune: string, conversation: string): Promise<MessageDoc[]> {
    const open = await find({ commune, conversation }, LOOKED_AT);
    if (open.length < LOOKED_AT) return open;
    const begun = await find({ commune, conversation, state: { $ne: 'pending' } });
    return [...begun, ...open.filter(({ state }) => state === 'pending')];
  }

  const reload = async ({ commune, _id }: ConversationDoc): Promise<ConversationDoc> =>
    (await conversations.collection.findOne({ _id: _id as never, commune })) as unknown as ConversationDoc;

  /** What an earlier worker left half done: sends that were cut off, turns whose result is not everywhere yet. */
  async function takeUp(leased: ConversationDoc, open: readonly MessageDoc[]): Promise<boolean> {
    const halfDone = open.filter(({ state }) => state === 'sending' || state === 'done' || state === 'failed');
    if (halfDone.length === 0) return false;
    await nameInterrupted(messages, leased);
    for (const message of halfDone) if (message.direction === 'in') await settle(parts, message, clock.now());
    return true;
  }
  /** No words for an answer is still an answer owed: a sign that the message was seen, now and then. */
  async function showSeen(conversation: ConversationDoc, channelId: string | undefined): Promise<void> {
    if (signs.has(conversation._id)) return;
    signs.set(conversation._id, true);
    await channels.get(conversation.channel)?.acknowledge(conversation, channelId);
  }

  /** Runs a turn and sends what it answers; the conversation after it, or nothing where that must be read anew. */
  async function turn(message: IncomingDoc, { conversation, queued, stillMine }: Hand): Promise<Hand | undefined> {
    const late = message.receivedAt.getTime() - message.at.getTime() > LATE;
    if (message.removedAt || (late && (await wasTakenBack(messages, message)))) {
      await withdraw(messages, message, clock.now());
      return undefined;
    }
    const done = await takeTurn(message, conversation);
    if (!done) return undefined;
    await applyTurn(parts, done, clock.now());
    const next = afterTurn(conversation, done);
    // Nothing lies between what is written down as being sent, and the sending.
    const filed = await outbox.file(next, repliesOf(done, clock.now()), queued.length > 0);
    const [allSent] = await Promise.all([
      outbox.flush(next, [...queued, ...filed].sort(byUrgency), stillMine),
      markSettled(messages, done),
    ]);
    // Not while an official answers: a sign of ours would be taken for theirs.
    const waits = done.outcome === 'waiting-acknowledged' && filed.length === 0;
    if (waits) await showSeen(next, message.channelId);
    return allSent ? { conversation: next, queued: [], stillMine } : undefined;
  }

  /** Works through what is open; true where there may be more, and the conversation must be read anew. */
  async function workThrough(open: readonly MessageDoc[], hand: Hand): Promise<boolean> {
    let now: Hand = { ...hand, queued: open.filter(isOut).sort(byUrgency) };
    const pending = open.filter(isPending);
    // The earliest comes first, once any has waited long enough for one that overtook it.
    while (pending.some((one) => isRipe(one, clock.now())) && hand.stillMine()) {
      const message = pending.shift() as IncomingDoc;
      if (!isTurnKind(message.kind)) {
        await notices(message);
        return true;
      }
      const next = await turn(message, now);
      if (!next) return true;
      now = next;
    }
    await outbox.flush(now.conversation, now.queued, hand.stillMine);
    return false;
  }

  async function work(leased: ConversationDoc, stillMine: () => boolean): Promise<void> {
    let conversation = leased;
    for (let again = true; again && stillMine(); ) {
      const open = await openWork(leased.commune, leased._id);
      again = (await takeUp(conversation, open)) || (await workThrough(open, { conversation, queued: [], stillMine }));
      if (again) conversation = await reload(conversation);
    }
  }

  return async (commune, id) => {
    await rightOfWay.enter();
    try {
      return await leases.holding(commune, id, work);
    } finally {
      rightOfWay.leave();
    }
  };
}
