import type { Verdict } from '../decide.js';
import { isProcedure } from '../labels.js';
import type { Scores } from '../scores.js';

/** A message of so many words seldom names a matter of its own. */
const FEW_WORDS = 7;
/** Few words leave the topic for nobody's matter only where they are as clear as this. */
const CLEARLY_ELSEWHERE = 0.95;
/** A question that names another procedure as surely as this is about that one. */
const CLEAR_QUESTION = 0.85;
const ELSEWHERE = new Set(['out-of-scope', 'other-locality', 'abuse', 'spam', 'prompt-injection']);

/**
 * Within a conversation about a procedure, a few words without a wish ("giấy độc thân", "mất ở bệnh viện") are not
 * taken for a matter of their own as if it were sure: the topic is offered first, what they remind of second. The same
 * where the topic is one of two faint guesses.
 */
export function withinTopic(verdict: Verdict, scores: Scores, confidence: number, topic: Topic): Verdict {
  const [best, second] = scores.ranked.map(({ intent }) => intent);
  if (best === undefined || verdict.decision === 'clarify' || scores.words > FEW_WORDS) return verdict;
  const halfUnderstood = verdict.reason === 'unknown' && (best === topic.about || second === topic.about);
  const clear = topic.facets > 0 && confidence >= CLEAR_QUESTION;
  const another =
    isProcedure(best) && best !== topic.about && !isVariant(best, topic.about) && !topic.namesAnAct && !clear;
  const elsewhere = ELSEWHERE.has(best) && confidence < CLEARLY_ELSEWHERE;
  return halfUnderstood || another || elsewhere ? { decision: 'clarify', reason: 'two-close' } : verdict;
}

/** Guides of one family ("marriage-registration", "marriage-foreign"): going from one to the other is no leap. */
export const isVariant = (one: string, other: string): boolean => one.split('-')[0] === other.split('-')[0];

export interface Topic {
  about: string;
  namesAnAct: boolean;
  /** How much is asked. */
  facets: number;
}
