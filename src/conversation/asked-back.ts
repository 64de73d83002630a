import type { Memory } from '../store/models/conversation.js';
import type { TurnState } from './turn-context.js';

/** Whoever writes later has most likely something else in mind. */
const FRESH_MS = 30 * 60_000;
/** What counts of a longer message stands at its end. Characters. */
const LONGEST = 300;

/** The citizen's words that the bot asked back about, as long as the next ones may complete them. */
export function wordsAskedBack({ askedBack }: Memory, now: Date): string | undefined {
  const fresh = askedBack && now.getTime() - askedBack.at.getTime() <= FRESH_MS;
  return fresh ? askedBack.text : undefined;
}

/** Keeps the words of this turn for the next one where they were asked back; those of an earlier turn go in any case. */
export function rememberAskedBack({ memory, outcome, keptText, now }: TurnState): void {
  const before = wordsAskedBack(memory, now);
  delete memory.askedBack;
  if (outcome !== 'clarified' || !keptText) return;
  const text = [before, keptText].filter(Boolean).join(' ').slice(-LONGEST);
  memory.askedBack = { text, at: now };
}
