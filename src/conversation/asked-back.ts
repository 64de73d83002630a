import type { InMessage } from '../platform/messages.js';
import type { AskedBack, Memory } from '../store/models/conversation.js';
import { TURNED_DOWN } from '../understanding/asked-back.js';
import type { TurnState } from './turn-context.js';

/** Whoever writes later has most likely something else in mind. */
export const ASKED_BACK_MS = 30 * 60_000;
/** What counts of a longer message stands at its end. Characters. */
const LONGEST = 300;

/** The citizen's words that this message may complete. An edit says anew what was said. */
export function askedBackBefore({ askedBack }: Memory, { kind, at }: InMessage): AskedBack | undefined {
  if (!askedBack || kind === 'edit') return undefined;
  return at.getTime() - askedBack.at.getTime() <= ASKED_BACK_MS ? askedBack : undefined;
}

/** Whether the words before this message may tell of a breach of law that it completes, or opens by a button. */
export const fearedBefore = ({ feared }: Memory, { kind, at }: InMessage): boolean =>
  feared !== undefined && kind !== 'edit' && at.getTime() - feared.at.getTime() <= ASKED_BACK_MS;

/**
 * Keeps the words of this turn for the next one where they were asked back, with those that they were to complete. "Không
 * phải" completes nothing: what was asked back stands.
 */
export function rememberAskedBack({ memory, outcome, keptText, askedBack, message, understanding }: TurnState): void {
  if (outcome !== 'clarified' || !keptText) return;
  const own = understanding?.reason === TURNED_DOWN ? undefined : keptText;
  const text = [askedBack?.text, own].filter(Boolean).join('. ').slice(-LONGEST);
  memory.askedBack = { text, at: askedBack?.at ?? message.at };
}
