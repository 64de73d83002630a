import type { ConversationDoc } from '../store/models/conversation.js';
import type { OutgoingDoc } from '../store/models/message.js';
import type { Windows } from './channel.js';

export type SendDecision = { send: true } | { send: false; reason: string } | { send: 'later'; at: Date };

interface Circumstances {
  out: Pick<OutgoingDoc, 'by' | 'urgent'>;
  conversation: Pick<ConversationDoc, 'windowOpenedAt' | 'reachable' | 'owner'>;
  windows: Windows;
  /** The account may not send before this moment. */
  pausedUntil: Date | undefined;
  now: Date;
}

/** What the bot had ready when an official took over is not said into their conversation any more; numbers that save a life are. */
function isOvertaken({ out, conversation: { owner }, now }: Circumstances): boolean {
  const official = owner.kind === 'official' && (!owner.until || owner.until > now);
  return official && out.by === 'bot' && !out.urgent;
}

/**
 * Whether a message may go out now. The bot writes only in the time that is free of charge; an official also in the
 * paid one. A person who left, or whose window has closed, is not written to: the reason stands in the transcript.
 */
export function decideSend(circumstances: Circumstances): SendDecision {
  const { out, conversation, windows, pausedUntil, now } = circumstances;
  if (!conversation.reachable) return { send: false, reason: 'recipient-gone' };
  if (isOvertaken(circumstances)) return { send: false, reason: 'left-to-official' };
  const age = conversation.windowOpenedAt
    ? now.getTime() - conversation.windowOpenedAt.getTime()
    : Number.POSITIVE_INFINITY;
  if (age > (out.by === 'official' ? windows.paid : windows.free)) return { send: false, reason: 'window-closed' };
  if (pausedUntil && pausedUntil > now) return { send: 'later', at: pausedUntil };
  return { send: true };
}
