import type { Model } from 'mongoose';
import type { Clock } from '../platform/clock.js';
import type { ChannelName } from '../platform/messages.js';
import type { ConversationDoc } from '../store/models/conversation.js';
import type { MessageDoc, OutgoingDoc, OutState } from '../store/models/message.js';
import type { AfterFailure, SendOutcome } from './after-failure.js';
import type { Channel } from './channel.js';
import { accountOf } from './conversation-id.js';
import type { Pace } from './pace.js';
import { decideSend } from './send-policy.js';

export interface Outbox {
  /** Sends what the conversation has queued and due, in order; stops where something must wait. */
  flush(conversation: ConversationDoc, stillMine: () => boolean): Promise<void>;
}

interface OutboxParts {
  messages: Model<MessageDoc>;
  channels: ReadonlyMap<ChannelName, Channel>;
  afterFailure: AfterFailure;
  pace: Pace;
  clock: Clock;
  /** Told of work that comes later. */
  onWork(commune: string, conversation: string, dueAt: Date): void;
  /** Told of each message's end, for the counters. */
  onOutcome(channel: ChannelName, state: string, reason: string | undefined): void;
}

/** The time after which a message found in `sending` was certainly cut off. */
const SENDING_ENDS = 60_000;

export function outbox({ messages, channels, afterFailure, pace, clock, onWork, onOutcome }: OutboxParts): Outbox {
  const later = (ms: number): SendOutcome => ({ state: 'queued', dueAt: new Date(clock.now().getTime() + ms) });

  async function finish(out: OutgoingDoc, { dueAt, ...rest }: SendOutcome, from: OutState[]): Promise<void> {
    const change = dueAt ? { $set: { ...rest, dueAt } } : { $set: rest, $unset: { dueAt: 1 } };
    await messages.collection.updateOne({ _id: out._id as never, state: { $in: from } }, change);
    if (dueAt) onWork(out.commune, out.conversation, dueAt);
    else onOutcome(out.channel, rest.state, rest.stateReason);
  }

  async function send(out: OutgoingDoc, conversation: ConversationDoc, channel: Channel): Promise<SendOutcome> {
    try {
      const { channelIds } = await channel.send(conversation, out.out, out._id);
      return { state: 'sent', sentAt: clock.now(), channelIds };
    } catch (error) {
      return afterFailure(out, conversation, channel, error);
    }
  }

  /** Written down before the channel is called; false where another worker has done so. */
  async function claim(out: OutgoingDoc): Promise<boolean> {
    const dueAt = new Date(clock.now().getTime() + SENDING_ENDS);
    const { matchedCount } = await messages.collection.updateOne(
      { _id: out._id as never, state: 'queued' },
      { $set: { state: 'sending', dueAt }, $inc: { attempts: 1 } },
    );
    return matchedCount === 1;
  }

  /** How long a message must wait that may otherwise go; numbers that save a life wait for no pace. */
  function waitOf(out: OutgoingDoc, account: string, channel: Channel, at: Date | undefined): number {
    if (at) return at.getTime() - clock.now().getTime();
    return out.urgent ? 0 : pace.take(account, out._id, channel.rate);
  }

  /** The moment for which the rest of the queue must wait too, if it must. */
  async function handle(out: OutgoingDoc, conversation: ConversationDoc, channel: Channel): Promise<Date | undefined> {
    const account = accountOf(conversation);
    const pausedUntil = out.urgent ? undefined : pace.pausedUntil(account);
    const decision = decideSend({ out, conversation, windows: channel.windows, pausedUntil, now: clock.now() });
    if (decision.send === false) {
      await finish(out, { state: 'refused', stateReason: decision.reason }, ['queued']);
      return undefined;
    }
    const wait = waitOf(out, account, channel, decision.send === 'later' ? decision.at : undefined);
    if (wait > 0) {
      const outcome = later(wait);
      await finish(out, outcome, ['queued']);
      return outcome.dueAt;
    }
    if (!(await claim(out))) return undefined;
    const outcome = await send(out, conversation, channel);
    // What is known to have arrived is sent, also where another worker has meanwhile called it unknown.
    await finish(out, outcome, outcome.state === 'sent' ? ['sending', 'unknown'] : ['sending']);
    return outcome.dueAt;
  }

  /** Nothing behind a message that waits is looked at before it. */
  async function waitWith({ commune, _id }: ConversationDoc, until: Date): Promise<void> {
    await messages.collection.updateMany(
      { commune, conversation: _id, state: 'queued', dueAt: { $lt: until } },
      { $set: { dueAt: until } },
    );
  }

  return {
    async flush(conversation, stillMine) {
      const { _id, commune } = conversation;
      const queued = (await messages.collection
        .find({ commune, conversation: _id, state: 'queued', dueAt: { $exists: true } })
        .sort({ urgent: -1, at: 1, seq: 1 })
        .toArray()) as unknown as OutgoingDoc[];
      const channel = channels.get(conversation.channel);
      for (const out of queued) {
        if (!stillMine()) return;
        if (!channel) {
          await finish(out, { state: 'refused', stateReason: 'channel-off' }, ['queued']);
          continue;
        }
        const waiting = out.dueAt && out.dueAt > clock.now() ? out.dueAt : await handle(out, conversation, channel);
        if (waiting) return waitWith(conversation, waiting);
      }
    },
  };
}
