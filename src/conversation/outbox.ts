import type { Model } from 'mongoose';
import type { Clock } from '../platform/clock.js';
import { ChannelRefused } from '../platform/errors.js';
import type { Log } from '../platform/log.js';
import type { ChannelName } from '../platform/messages.js';
import type { ConversationDoc } from '../store/models/conversation.js';
import type { MessageDoc, OutgoingDoc } from '../store/models/message.js';
import type { Channel } from './channel.js';
import { LIMITS } from './limits.js';
import type { Pace } from './pace.js';
import { decideSend } from './send-policy.js';

export interface Outbox {
  /** Sends what the conversation has queued and due, in order; stops where something must wait. */
  flush(conversation: ConversationDoc, stillMine: () => boolean): Promise<void>;
}

interface OutboxParts {
  messages: Model<MessageDoc>;
  conversations: Model<ConversationDoc>;
  channels: ReadonlyMap<ChannelName, Channel>;
  pace: Pace;
  clock: Clock;
  log: Log;
  /** Told of work that comes later. */
  onWork(commune: string, conversation: string, dueAt: Date): void;
  /** Told of each message's end, for the counters. */
  onOutcome(channel: ChannelName, state: string, reason: string | undefined): void;
}

type Outcome = Partial<Pick<OutgoingDoc, 'state' | 'stateReason' | 'channelIds' | 'sentAt' | 'dueAt'>>;

/** Doubles from two seconds; a spread keeps many messages from coming back at once. */
const backoff = (attempts: number): number => 2_000 * 2 ** (attempts - 1) * (0.75 + Math.random() / 2);

/** The time after which a message found in `sending` was certainly cut off. */
const SENDING_ENDS = 60_000;

export function outbox(parts: OutboxParts): Outbox {
  const { messages, conversations, channels, pace, clock, log, onWork, onOutcome } = parts;

  const write = async (out: OutgoingDoc, { dueAt, ...rest }: Outcome, from: OutgoingDoc['state']): Promise<boolean> => {
    const set = dueAt ? { $set: { ...rest, dueAt } } : { $set: rest, $unset: { dueAt: 1 } };
    const { matchedCount } = await messages.collection.updateOne({ _id: out._id as never, state: from }, set);
    return matchedCount === 1;
  };

  const finish = async (out: OutgoingDoc, outcome: Outcome, from: OutgoingDoc['state']): Promise<void> => {
    await write(out, outcome, from);
    if (outcome.dueAt) onWork(out.commune, out.conversation, outcome.dueAt);
    else onOutcome(out.channel, outcome.state ?? 'unknown', outcome.stateReason);
  };

  const later = (ms: number): Outcome => ({ state: 'queued', dueAt: new Date(clock.now().getTime() + ms) });

  /** What the channel's answer means for the message and its account. */
  async function afterFailure(out: OutgoingDoc, attempts: number, channel: Channel, error: unknown): Promise<Outcome> {
    const meaning = channel.classify(error);
    const channelCode = error instanceof ChannelRefused ? error.channelCode : undefined;
    const reason = channelCode ? `${meaning}:${channelCode}` : meaning;
    log.warn({ message: out._id, channel: channel.name, meaning, channelCode, err: error }, 'a message was not sent');
    if (meaning === 'unknown-outcome') return { state: 'unknown', stateReason: 'no-answer' };
    if (meaning === 'retry-later' || meaning === 'unreachable') {
      if (attempts >= LIMITS.sendAttempts) return { state: 'refused', stateReason: `gave-up:${reason}` };
      const asked = error instanceof ChannelRefused ? error.retryAfterMs : undefined;
      // Only a limit names its time; it is the account's. Other troubles are this message's own.
      if (asked !== undefined) pace.pause(accountKey(out), Math.min(asked, LIMITS.longestPause));
      return later(asked ?? backoff(attempts));
    }
    if (meaning === 'recipient-gone') {
      await conversations.collection.updateOne({ _id: out.conversation as never }, { $set: { reachable: false } });
    }
    return { state: 'refused', stateReason: reason };
  }

  async function send(out: OutgoingDoc, conversation: ConversationDoc, channel: Channel): Promise<Outcome> {
    try {
      const { channelIds } = await channel.send(conversation, out.out, out._id);
      return { state: 'sent', sentAt: clock.now(), channelIds };
    } catch (error) {
      return afterFailure(out, out.attempts + 1, channel, error);
    }
  }

  /** False where the rest of the queue must wait too. */
  async function handle(out: OutgoingDoc, conversation: ConversationDoc, channel: Channel): Promise<boolean> {
    const pausedUntil = pace.pausedUntil(accountKey(conversation));
    const decision = decideSend({ out, conversation, windows: channel.windows, pausedUntil, now: clock.now() });
    if (decision.send === false) {
      await finish(out, { state: 'refused', stateReason: decision.reason }, 'queued');
      return true;
    }
    const wait =
      decision.send === 'later'
        ? decision.at.getTime() - clock.now().getTime()
        : pace.take(accountKey(conversation), channel.rate);
    if (wait > 0) {
      await finish(out, later(wait), 'queued');
      return false;
    }
    const claimed = await messages.collection.updateOne(
      { _id: out._id as never, state: 'queued' },
      { $set: { state: 'sending', dueAt: new Date(clock.now().getTime() + SENDING_ENDS) }, $inc: { attempts: 1 } },
    );
    if (claimed.matchedCount === 0) return true;
    const outcome = await send(out, conversation, channel);
    await finish(out, outcome, 'sending');
    return outcome.state !== 'queued';
  }

  return {
    async flush(conversation, stillMine) {
      const { _id, commune } = conversation;
      const channel = channels.get(conversation.channel);
      if (!channel) return;
      const queued = (await messages.collection
        .find({ commune, conversation: _id, state: 'queued' })
        .sort({ at: 1, seq: 1 })
        .toArray()) as unknown as OutgoingDoc[];
      for (const out of queued) {
        const waits = out.dueAt && out.dueAt > clock.now();
        if (waits || !stillMine() || !(await handle(out, conversation, channel))) return;
      }
    },
  };
}

const accountKey = ({ channel, ...rest }: { channel: string; account?: string; conversation?: string }): string =>
  `${channel}:${rest.account ?? rest.conversation?.split(':')[1]}`;
