import type { Model } from 'mongoose';
import type { Clock } from '../platform/clock.js';
import type { ChannelName } from '../platform/messages.js';
import { CARRIED_BY_LATER } from '../store/durability.js';
import type { ConversationDoc } from '../store/models/conversation.js';
import type { MessageDoc, OutgoingDoc, OutState } from '../store/models/message.js';
import type { AfterFailure, SendOutcome } from './after-failure.js';
import type { Channel } from './channel.js';
import { accountOf } from './conversation-id.js';
import type { OwnSends } from './own-sends.js';
import type { Pace } from './pace.js';
import type { RightOfWay } from './right-of-way.js';
import { decideSend, type SendDecision } from './send-policy.js';

export interface Outbox {
  /**
   * Writes the replies of a turn down. What may leave at once is written as being sent already, one write instead of
   * two: `flush` must follow.
   * @param behind whether earlier messages wait to be sent
   * @returns them as written, in order
   */
  file(conversation: ConversationDoc, replies: OutgoingDoc[], behind: boolean): Promise<OutgoingDoc[]>;
  /**
   * Sends what is queued, in order; stops where something must wait.
   * @returns whether all of it was sent
   */
  flush(conversation: ConversationDoc, queued: readonly OutgoingDoc[], stillMine: () => boolean): Promise<boolean>;
}

interface OutboxParts {
  messages: Model<MessageDoc>;
  channels: ReadonlyMap<ChannelName, Channel>;
  afterFailure: AfterFailure;
  ownSends: OwnSends;
  rightOfWay: RightOfWay;
  pace: Pace;
  clock: Clock;
  /** Told of work that comes later. */
  onWork(commune: string, conversation: string, dueAt: Date): void;
  /** Told of each message's end, for the counters. */
  onOutcome(channel: ChannelName, state: string, reason: string | undefined): void;
}

/** The time after which a message found in `sending` was certainly cut off. */
const SENDING_ENDS = 60_000;

export function outbox({
  messages,
  channels,
  afterFailure,
  ownSends,
  rightOfWay,
  pace,
  clock,
  ...told
}: OutboxParts): Outbox {
  const { onWork, onOutcome } = told;

  /** Writes down what became of a message, where it is not written already. */
  async function finish(out: OutgoingDoc, outcome: SendOutcome, from: OutState[]): Promise<SendOutcome> {
    const { dueAt, ...rest } = outcome;
    if (rest.state !== out.state || dueAt?.getTime() !== out.dueAt?.getTime()) {
      const change = dueAt ? { $set: { ...rest, dueAt } } : { $set: rest, $unset: { dueAt: 1 } };
      await messages.collection.updateOne({ _id: out._id as never, state: { $in: from } }, change);
    }
    if (dueAt) onWork(out.commune, out.conversation, dueAt);
    else onOutcome(out.channel, rest.state, rest.stateReason);
    return outcome;
  }

  async function send(out: OutgoingDoc, conversation: ConversationDoc, channel: Channel): Promise<SendOutcome> {
    try {
      const { channelIds } = await rightOfWay.outside(() => channel.send(conversation, out.out, out._id));
      return { state: 'sent', sentAt: clock.now(), channelIds };
    } catch (error) {
      return afterFailure(out, conversation, channel, error);
    }
  }

  const asSending = (out: OutgoingDoc) => ({
    ...out,
    state: 'sending' as const,
    dueAt: new Date(clock.now().getTime() + SENDING_ENDS),
    attempts: out.attempts + 1,
  });

  /** Written down before the channel is called; nothing where another worker has done so. */
  async function claim(out: OutgoingDoc): Promise<OutgoingDoc | undefined> {
    if (out.state === 'sending') return out;
    const claimed = asSending(out);
    const { state, dueAt, attempts } = claimed;
    const { matchedCount } = await messages.collection.updateOne(
      { _id: out._id as never, state: 'queued' },
      { $set: { state, dueAt, attempts } },
    );
    return matchedCount === 1 ? claimed : undefined;
  }

  /** Whether a message may leave now, never, or when; numbers that save a life wait for no pace. */
  function decide(out: OutgoingDoc, conversation: ConversationDoc, channel: Channel | undefined): SendDecision {
    if (!channel) return { send: false, reason: 'channel-off' };
    const now = clock.now();
    if (out.dueAt && out.dueAt > now) return { send: 'later', at: out.dueAt };
    const account = accountOf(conversation);
    const pausedUntil = out.urgent ? undefined : pace.pausedUntil(account);
    const decision = decideSend({ out, conversation, windows: channel.windows, pausedUntil, now });
    if (decision.send !== true || out.urgent) return decision;
    const wait = pace.take(account, out._id, channel.rate);
    return wait > 0 ? { send: 'later', at: new Date(now.getTime() + wait) } : decision;
  }

  /** Sends a message, refuses it, or lets it wait; what became of it. */
  async function handle(
    out: OutgoingDoc,
    conversation: ConversationDoc,
    channel: Channel | undefined,
  ): Promise<SendOutcome> {
    const decision = out.state === 'sending' ? ({ send: true } as const) : decide(out, conversation, channel);
    if (decision.send === false) return finish(out, { state: 'refused', stateReason: decision.reason }, ['queued']);
    if (decision.send === 'later') return finish(out, { state: 'queued', dueAt: decision.at }, ['queued']);
    const claimed = await claim(out);
    if (!claimed) return { state: 'sending' };
    return ownSends.during(conversation._id, async () => {
      const outcome = await send(claimed, conversation, channel as Channel);
      // What is known to have arrived is sent, also where another worker has meanwhile called it unknown.
      return finish(claimed, outcome, outcome.state === 'sent' ? ['sending', 'unknown'] : ['sending']);
    });
  }

  /** Nothing behind a message that waits is looked at before it. */
  async function waitWith({ commune, _id }: ConversationDoc, until: Date): Promise<void> {
    await messages.collection.updateMany(
      { commune, conversation: _id, state: 'queued', dueAt: { $lt: until } },
      { $set: { dueAt: until } },
    );
  }

  /** As they are written down: the first as being sent where it may leave now, all as waiting where it may not yet. */
  function asFiled(replies: OutgoingDoc[], conversation: ConversationDoc): OutgoingDoc[] {
    const [first, ...rest] = replies;
    if (!first) return [];
    const decision = decide(first, conversation, channels.get(conversation.channel));
    if (decision.send === true) return [asSending(first), ...rest];
    if (decision.send === 'later') return replies.map((out) => ({ ...out, dueAt: decision.at }));
    return replies;
  }

  return {
    async file(conversation, replies, behind) {
      const filed = behind && !replies[0]?.urgent ? replies : asFiled(replies, conversation);
      if (filed.length === 0) return filed;
      // What is being sent must be known to be; what only waits can be made again from the turn, and the turn from its message.
      const leaves = filed.some(({ state }) => state === 'sending');
      await messages.collection.insertMany(filed as never[], { ordered: false, ...(!leaves && CARRIED_BY_LATER) });
      return filed;
    },
    async flush(conversation, queued, stillMine) {
      const channel = channels.get(conversation.channel);
      let allSent = true;
      for (const [index, out] of queued.entries()) {
        if (!stillMine()) return false;
        const { state, dueAt } = await handle(out, conversation, channel);
        if (dueAt) {
          const earlier = queued.slice(index + 1).some((next) => next.dueAt && next.dueAt < dueAt);
          if (earlier) await waitWith(conversation, dueAt);
          return false;
        }
        allSent &&= state === 'sent';
      }
      return allSent;
    },
  };
}
