import { vectorOf } from './model/feature-table.js';
import { type Features, featuresOf, topicFeaturesOf } from './model/features.js';
import type { Model } from './model/model.js';
import { nearness } from './model/nearest.js';
import { probabilities } from './model/softmax.js';
import { BACKGROUND, FOLLOW_UP } from './model/training-set.js';
import { wordsOf } from './model/words.js';

export const OUT_OF_SCOPE = 'out-of-scope';
export const CLARIFY_NEEDED = 'clarify-needed';

/** How a message scores against every label that is shown outside. */
export interface Scores {
  /** Probabilities, best first; they add up to 1. */
  ranked: { intent: string; probability: number }[];
  probabilityOf(intent: string): number;
  /** Cosine (0 to 1) of the nearest example of this intent. */
  nearnessOf(intent: string): number;
  /** How likely it only makes sense as the continuation of a conversation. */
  followUp: number;
  /** Words that could be compared at all. */
  words: number;
}

/** Puts the classes of the model's own to the labels they stand for. */
const labelOf = (name: string): string =>
  name === BACKGROUND ? OUT_OF_SCOPE : name === FOLLOW_UP ? CLARIFY_NEEDED : name;

export function scoresOf(repaired: string, model: Model): Scores {
  const words = wordsOf(repaired);
  const classes = model.classes.length;
  const byClass = new Float64Array(classes);
  const vector = vectorOf(featuresOf(words), model.table, model.idf);
  probabilities(model.linear, vector, byClass);
  const topics: Features = topicFeaturesOf(words);
  const near = nearness(model.nearest, topics, classes);
  const byLabel = new Map<string, number>();
  const nearest = new Map<string, number>();
  model.classes.forEach((name, at) => {
    const label = labelOf(name);
    byLabel.set(label, (byLabel.get(label) ?? 0) + byClass[at]!);
    nearest.set(label, Math.max(nearest.get(label) ?? 0, near[at]!));
  });
  const followUp = byClass[model.classes.indexOf(FOLLOW_UP)] ?? 0;
  return scoresFrom(byLabel, nearest, followUp, vector.places.length === 0 ? 0 : words.length);
}

export function scoresFrom(
  byLabel: ReadonlyMap<string, number>,
  nearest: ReadonlyMap<string, number>,
  followUp: number,
  words: number,
): Scores {
  const ranked = [...byLabel]
    .map(([intent, probability]) => ({ intent, probability }))
    .sort((a, b) => b.probability - a.probability || (a.intent < b.intent ? -1 : 1));
  return {
    ranked,
    probabilityOf: (intent) => byLabel.get(intent) ?? 0,
    nearnessOf: (intent) => nearest.get(intent) ?? 0,
    followUp,
    words,
  };
}
