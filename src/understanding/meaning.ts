import type { Ruling } from './rules.js';
import { CLARIFY_NEEDED, OUT_OF_SCOPE, type Scores } from './scores.js';
import type { ScoredIntent, Understanding } from './types.js';

/** What a message means, before facets and entities are put to it. */
export type Meaning = Pick<
  Understanding,
  'intent' | 'confidence' | 'decision' | 'reason' | 'intents' | 'choices' | 'feared'
>;

export const LISTED = 5;
const RULE_CONFIDENCE = 0.97;

export const EMPTY: Meaning = {
  intent: CLARIFY_NEEDED,
  confidence: 0,
  decision: 'clarify',
  reason: 'empty',
  intents: [],
};
/** Neither Vietnamese nor anything known. */
export const UNREADABLE = { intent: OUT_OF_SCOPE, confidence: 0, decision: 'decline', reason: 'unknown' } as const;

export const listed = ({ ranked }: Scores): ScoredIntent[] =>
  ranked.slice(0, LISTED).map(({ intent, probability }) => ({ intent, score: probability }));

export const ruled = ({ confidence = RULE_CONFIDENCE, ...ruling }: Ruling, scores: Scores): Meaning => ({
  ...ruling,
  confidence,
  intents: withFirst(ruling.intent, confidence, scores),
});

/** The ruling's intent first; what the model thinks shares what is left, and is never above it. */
function withFirst(intent: string, confidence: number, scores: Scores): ScoredIntent[] {
  const others = listed(scores).filter((other) => other.intent !== intent);
  const rest = others.map((other) => ({ ...other, score: Math.min(confidence, other.score * (1 - confidence)) }));
  return [{ intent, score: confidence }, ...rest].slice(0, LISTED);
}

/** Several matters share the whole in order of mention: scores that never rise and never add up to more than 1. */
export const shared = (matters: readonly ScoredIntent[]): ScoredIntent[] =>
  matters.map(({ intent }, at) => ({
    intent,
    score: Math.min(...matters.slice(0, at + 1).map(({ score }) => score)) / matters.length,
  }));
