import type { ConversationDoc } from '../store/models/conversation.js';
import type { OutgoingDoc } from '../store/models/message.js';
import type { Windows } from './channel.js';

export type SendDecision = { send: true } | { send: false; reason: string } | { send: 'later'; at: Date };

interface Circumstances {
  out: Pick<OutgoingDoc, 'by'>;
  conversation: Pick<ConversationDoc, 'windowOpenedAt' | 'reachable'>;
  windows: Windows;
  /** The account may not send before this moment. */
  pausedUntil: Date | undefined;
  now: Date;
}

/**
 * Whether a message may go out now. The bot writes only in the time that is free of charge; an official also in the
 * paid one. A person who left, or whose window has closed, is not written to: the reason stands in the transcript.
 */
export function decideSend({ out, conversation, windows, pausedUntil, now }: Circumstances): SendDecision {
  if (!conversation.reachable) return { send: false, reason: 'recipient-gone' };
  const age = conversation.windowOpenedAt
    ? now.getTime() - conversation.windowOpenedAt.getTime()
    : Number.POSITIVE_INFINITY;
  if (age > (out.by === 'official' ? windows.paid : windows.free)) return { send: false, reason: 'window-closed' };
  if (pausedUntil && pausedUntil > now) return { send: 'later', at: pausedUntil };
  return { send: true };
}
