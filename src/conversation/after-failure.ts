import type { Model } from 'mongoose';
import type { Clock } from '../platform/clock.js';
import { ChannelRefused, ChannelUnreachable } from '../platform/errors.js';
import type { Log } from '../platform/log.js';
import type { ConversationDoc } from '../store/models/conversation.js';
import type { OutgoingDoc } from '../store/models/message.js';
import type { Channel } from './channel.js';
import { accountOf } from './conversation-id.js';
import { LIMITS } from './limits.js';
import type { Pace } from './pace.js';

/** How a try to send ended. `dueAt`: it is tried again then. */
export type SendOutcome = Pick<OutgoingDoc, 'state'> &
  Partial<Pick<OutgoingDoc, 'stateReason' | 'channelIds' | 'sentAt' | 'dueAt'>>;

/** What the channel's answer, or its silence, means for the message, its account and the citizen. */
export type AfterFailure = (
  out: OutgoingDoc,
  conversation: ConversationDoc,
  channel: Channel,
  error: unknown,
) => Promise<SendOutcome>;

interface Parts {
  conversations: Model<ConversationDoc>;
  pace: Pace;
  clock: Clock;
  log: Log;
}

/** Doubles from two seconds; a spread keeps many messages from coming back at once. */
const backoff = (attempts: number): number =>
  Math.min(2_000 * 2 ** (attempts - 1) * (0.75 + Math.random() / 2), LIMITS.longestPause);

export function afterFailure({ conversations, pace, clock, log }: Parts): AfterFailure {
  const later = (ms: number): SendOutcome => ({ state: 'queued', dueAt: new Date(clock.now().getTime() + ms) });

  /** The network is gone, or the channel's servers are: everybody's replies wait, for hours if need be. */
  function unreachable(out: OutgoingDoc, account: string): SendOutcome {
    const wait = backoff(out.attempts);
    pace.pause(account, wait);
    const age = clock.now().getTime() - out.at.getTime();
    return age < LIMITS.unreachable ? later(wait) : { state: 'refused', stateReason: 'gave-up:unreachable' };
  }

  function retryLater(out: OutgoingDoc, account: string, error: unknown, reason: string): SendOutcome {
    if (out.attempts >= LIMITS.sendAttempts) return { state: 'refused', stateReason: `gave-up:${reason}` };
    const asked = error instanceof ChannelRefused ? error.retryAfterMs : undefined;
    // Only a limit names its time; it is the account's. Other troubles are this message's own.
    if (asked !== undefined) pace.pause(account, Math.min(asked, LIMITS.longestPause));
    return later(asked ?? backoff(out.attempts));
  }

  return async (out, conversation, channel, error) => {
    const meaning = channel.classify(error);
    const channelCode = error instanceof ChannelRefused ? error.channelCode : undefined;
    const reason = channelCode ? `${meaning}:${channelCode}` : meaning;
    log.warn({ message: out._id, channel: channel.name, meaning, channelCode, err: error }, 'a message was not sent');
    const arrived = arrivedBefore(error);
    if (meaning === 'unknown-outcome') return { state: 'unknown', stateReason: 'no-answer', ...arrived };
    if (meaning === 'unreachable') return { ...unreachable(out, accountOf(conversation)), ...arrived };
    if (meaning === 'retry-later') return { ...retryLater(out, accountOf(conversation), error, reason), ...arrived };
    if (meaning === 'recipient-gone') {
      await conversations.collection.updateOne({ _id: out.conversation as never }, { $set: { reachable: false } });
    }
    return { state: 'refused', stateReason: reason, ...arrived };
  };
}

/** Bubbles that arrived before the one that failed: their echoes are ours. */
function arrivedBefore(error: unknown): { channelIds?: string[] } {
  const known = error instanceof ChannelRefused || error instanceof ChannelUnreachable;
  return known && error.arrived.length > 0 ? { channelIds: error.arrived } : {};
}
