import type { Scores } from './scores.js';
import type { Decision } from './types.js';

/** Chosen on held-out examples: below, more than one in three answers would be wrong. */
export const SURE_ENOUGH = 0.65;
/** Danger, or a breach of law: missed is worse than a false alarm, so that from this probability on it is believed. */
const SUSPECTED = 0.2;
/** The gravest first. */
export const NEVER_MISSED: readonly string[] = ['emergency', 'denunciation'];
/** What may still be feared where this is answered: of those what is graver, or all of them. */
export function graverThan(intent: string): readonly string[] {
  const place = NEVER_MISSED.indexOf(intent);
  return place < 0 ? NEVER_MISSED : NEVER_MISSED.slice(0, place);
}
/** Nobody is called a swindler or an intruder on a guess. */
const SURE_ENOUGH_OF_ILL_WILL = 0.75;
/** Three choices hold the right one often enough to be worth a question. */
const WORTH_ASKING = 0.5;
/** Below this confidence the choices would be guesses too. */
const TOO_VAGUE = 0.33;

/** A message seems foreign and is not surely so: from this probability on, a matter of ours is asked about first. */
const STILL_POSSIBLE = 0.3;

const ILL_WILL = new Set(['spam', 'prompt-injection']);
/** Labels that mean: no service of ours is asked for. What is said then is the dialogs' matter. */
const TURNED_AWAY = new Set(['out-of-scope', ...ILL_WILL]);

export interface Verdict {
  decision: Decision;
  reason: string;
}

/** Whether to answer, to ask back or to decline; a guess is never answered as if it were sure. */
export function decide(scores: Scores, confidence: number): Verdict {
  const [best, second, third] = scores.ranked;
  if (!best || scores.words === 0) return { decision: 'decline', reason: 'unknown' };
  if (best.intent === 'clarify-needed') return { decision: 'clarify', reason: reasonToAsk(scores) };
  const suspected = NEVER_MISSED.includes(best.intent) && best.probability >= SUSPECTED;
  const sure = suspected || confidence >= enoughFor(best.intent);
  if (TURNED_AWAY.has(best.intent) && (sure || !mayBeOurs(scores))) {
    return { decision: 'decline', reason: sure ? best.intent : 'unknown' };
  }
  if (sure) return { decision: 'answer', reason: 'sure' };
  const topThree = best.probability + (second?.probability ?? 0) + (third?.probability ?? 0);
  if (topThree >= WORTH_ASKING && confidence >= TOO_VAGUE) return { decision: 'clarify', reason: 'two-close' };
  return { decision: 'decline', reason: 'unknown' };
}

const enoughFor = (intent: string): number => (ILL_WILL.has(intent) ? SURE_ENOUGH_OF_ILL_WILL : SURE_ENOUGH);

const mayBeOurs = ({ ranked }: Scores): boolean =>
  ranked.some(({ intent, probability }) => probability >= STILL_POSSIBLE && !TURNED_AWAY.has(intent));

const reasonToAsk = (scores: Scores): string =>
  scores.followUp > scores.probabilityOf('clarify-needed') / 2 ? 'follow-up-without-topic' : 'too-general';
