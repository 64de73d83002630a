import type { Scores } from './scores.js';
import type { Decision } from './types.js';

/** Chosen on held-out examples: below, more than one in three answers would be wrong. */
const SURE_ENOUGH = 0.62;
/** Three choices hold the right one often enough to be worth a question. */
const WORTH_ASKING = 0.45;

/** Labels that mean: no service of ours is asked for. What is said then is the dialogs' matter. */
const TURNED_AWAY = new Set(['out-of-scope', 'spam', 'prompt-injection']);

export interface Verdict {
  decision: Decision;
  reason: string;
}

/** Whether to answer, to ask back or to decline; a guess is never answered as if it were sure. */
export function decide(scores: Scores, confidence: number): Verdict {
  const [best, second, third] = scores.ranked;
  if (!best || scores.words === 0) return { decision: 'decline', reason: 'unknown' };
  if (best.intent === 'clarify-needed') return { decision: 'clarify', reason: reasonToAsk(scores) };
  if (TURNED_AWAY.has(best.intent)) return { decision: 'decline', reason: best.intent };
  if (confidence >= SURE_ENOUGH) return { decision: 'answer', reason: 'sure' };
  const topThree = best.probability + (second?.probability ?? 0) + (third?.probability ?? 0);
  if (topThree >= WORTH_ASKING) return { decision: 'clarify', reason: 'two-close' };
  return { decision: 'decline', reason: 'unknown' };
}

const reasonToAsk = (scores: Scores): string =>
  scores.followUp > scores.probabilityOf('clarify-needed') / 2 ? 'follow-up-without-topic' : 'too-general';
