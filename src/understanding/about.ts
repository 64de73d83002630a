import { CLARIFY_NEEDED, type Scores, scoresFrom } from './scores.js';

/** In a conversation about a procedure, the next question is about it this much more often than its words say. */
const STAYS_ON_TOPIC = 3;
/** A case that the procedure knows by name outweighs any other reading of the same words. */
const NAMES_ITS_CASE = 1.2;
/** Its examples cannot be near to a question that leaves the topic out; the question itself is clear enough. */
const CLEAR_QUESTION = 0.8;
/** A question of so many words can do without naming what it is about. */
const SHORT = 14;

/** What the words ask for beside the topic. */
export interface Asked {
  facets: number;
  /** The words name a special case of the procedure talked about. */
  namesItsCase: boolean;
}

/**
 * Reads the message as part of a conversation about `about`: what makes sense only as a follow-up is about that
 * procedure. A message that names a new topic keeps it.
 */
export function readInContext(scores: Scores, about: string, asked: Asked): Scores {
  const probabilities = new Map(scores.ranked.map(({ intent, probability }) => [intent, probability]));
  const take = (intent: string, most = 1): number => {
    const taken = Math.min(probabilities.get(intent) ?? 0, most);
    probabilities.set(intent, (probabilities.get(intent) ?? 0) - taken);
    return taken;
  };
  let carried = take(CLARIFY_NEEDED, scores.followUp);
  if (scores.words <= SHORT && (asked.facets > 0 || asked.namesItsCase)) {
    carried += take(CLARIFY_NEEDED) + take('general-service-info');
  }
  const own = probabilities.get(about) ?? 0;
  probabilities.set(about, own * STAYS_ON_TOPIC + carried + (asked.namesItsCase ? NAMES_ITS_CASE : 0));
  const sum = [...probabilities.values()].reduce((total, probability) => total + probability, 0);
  for (const [intent, probability] of probabilities) probabilities.set(intent, probability / sum);
  const nearest = new Map(scores.ranked.map(({ intent }) => [intent, scores.nearnessOf(intent)]));
  if (asked.facets > 0 || asked.namesItsCase) nearest.set(about, Math.max(nearest.get(about) ?? 0, CLEAR_QUESTION));
  return scoresFrom(probabilities, nearest, 0, scores.words);
}
