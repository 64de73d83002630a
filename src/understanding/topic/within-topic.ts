import { NEVER_MISSED, type Verdict } from '../decide.js';
import { isProcedure } from '../labels.js';
import type { Scores } from '../scores.js';

/** A message of so many words seldom names a matter of its own. */
const FEW_WORDS = 7;
/** Few words leave the topic for nobody's matter only where they are as clear as this. */
const CLEARLY_ELSEWHERE = 0.95;
/** A question that names another procedure as surely as this is about that one. */
const CLEAR_QUESTION = 0.85;
/**
 * In a conversation two procedures are thought of, as a rule. From these on one of them is answered, and the other named
 * beside: of such answers every fourth is wrong, and whoever wanted the other has it one press away.
 */
const SURE_ENOUGH_TO_STAY = 0.75;
const SURE_ENOUGH_TO_LEAVE = 0.7;
/** From these on nothing else is named. */
const SURE_THAT_IT_STAYS = 0.85;
const SURE_THAT_IT_LEAVES = 0.8;
const ELSEWHERE = new Set(['out-of-scope', 'other-locality', 'abuse', 'spam', 'prompt-injection']);

/**
 * Within a conversation about a procedure, an answer about that or another must be surer than elsewhere. A few words
 * without a wish ("giấy độc thân", "mất ở bệnh viện") are not taken for a matter of their own as if it were sure: the
 * topic is offered first, what they remind of second. The same where the topic is one of two faint guesses.
 */
export function withinTopic(verdict: Verdict, scores: Scores, confidence: number, topic: Topic): Verdict {
  const [best] = scores.ranked.map(({ intent }) => intent);
  if (best === undefined || verdict.decision === 'clarify') return verdict;
  const sure = best === topic.about ? SURE_ENOUGH_TO_STAY : SURE_ENOUGH_TO_LEAVE;
  const bounded = isProcedure(best) && !NEVER_MISSED.includes(best);
  const unsure = verdict.decision === 'answer' && bounded && confidence < sure;
  return unsure || (scores.words <= FEW_WORDS && halfSaid(verdict, scores, confidence, topic)) ? ASK : verdict;
}

/** Whether an answer within a conversation is so sure that nothing else need be named beside it. */
export const needsNoOther = (intent: string, about: string, confidence: number): boolean =>
  confidence >= (intent === about ? SURE_THAT_IT_STAYS : SURE_THAT_IT_LEAVES);

function halfSaid({ reason }: Verdict, { ranked }: Scores, confidence: number, topic: Topic): boolean {
  const [best, second] = ranked.map(({ intent }) => intent) as [string, string?];
  const halfUnderstood = reason === 'unknown' && (best === topic.about || second === topic.about);
  const clear = topic.facets > 0 && confidence >= CLEAR_QUESTION;
  const another =
    isProcedure(best) && best !== topic.about && !isVariant(best, topic.about) && !topic.namesAnAct && !clear;
  const elsewhere = ELSEWHERE.has(best) && confidence < CLEARLY_ELSEWHERE;
  return halfUnderstood || another || elsewhere;
}

const ASK: Verdict = { decision: 'clarify', reason: 'two-close' };

/** Guides of one family ("marriage-registration", "marriage-foreign"): going from one to the other is no leap. */
export const isVariant = (one: string, other: string): boolean => one.split('-')[0] === other.split('-')[0];

export interface Topic {
  about: string;
  namesAnAct: boolean;
  /** How much is asked. */
  facets: number;
}
