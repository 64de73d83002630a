import { committeeProbabilities } from './model/committee.js';
import type { Vector } from './model/feature-table.js';
import { folded, topicFeaturesOf } from './model/features.js';
import type { Model } from './model/model.js';
import { Nearness } from './model/nearest.js';
import { BACKGROUND, FOLLOW_UP } from './model/training-set.js';
import { wordsOf } from './model/words.js';

export const OUT_OF_SCOPE = 'out-of-scope';
export const CLARIFY_NEEDED = 'clarify-needed';

/** How a message scores against every label that is shown outside. */
export interface Scores {
  /** Probabilities, best first, those below a ten-thousandth behind them in any order; they add up to 1. */
  ranked: { intent: string; probability: number }[];
  probabilityOf(intent: string): number;
  /** Cosine (0 to 1) of the nearest example of this intent. */
  nearnessOf(intent: string): number;
  /** How likely it only makes sense as the continuation of a conversation. */
  followUp: number;
  /** Words that could be compared at all. */
  words: number;
}

const HARDLY = 1e-4;

/** Puts the classes of the model's own to the labels they stand for. */
const labelOf = (name: string): string =>
  name === BACKGROUND ? OUT_OF_SCOPE : name === FOLLOW_UP ? CLARIFY_NEEDED : name;

/** The labels of a model and the classes that stand for each. */
type Labels = ReadonlyMap<string, readonly number[]>;

const labelsOfModels = new WeakMap<Model, Labels>();

function labelsOf(model: Model): Labels {
  const known = labelsOfModels.get(model);
  if (known) return known;
  const classes = new Map<string, number[]>();
  model.classes.forEach((name, at) => {
    const label = labelOf(name);
    classes.set(label, [...(classes.get(label) ?? []), at]);
  });
  labelsOfModels.set(model, classes);
  return classes;
}

/** The words of a mended message, as the model weighs them. */
export interface Weighed {
  /** Without marks. */
  plain: readonly string[];
  vector: Vector;
}

export function weigh(repaired: string, model: Model): Weighed {
  const words = wordsOf(repaired);
  const plain = folded(words);
  return { plain, vector: model.vectorizer.vectorOf(words, plain) };
}

export function scoresOf({ plain, vector }: Weighed, model: Model): Scores {
  const byClass = committeeProbabilities(model, vector);
  const byLabel = new Map<string, number>();
  for (const [label, classes] of labelsOf(model)) {
    let sum = 0;
    for (const at of classes) sum += byClass[at]!;
    byLabel.set(label, sum);
  }
  const followUp = byClass[model.classes.indexOf(FOLLOW_UP)] ?? 0;
  return scoresFrom(byLabel, nearnessIn(model, plain), followUp, vector.places.length === 0 ? 0 : plain.length);
}

/** Reckoned for the labels that are asked for, when they are: that is one, as a rule. */
function nearnessIn(model: Model, plain: readonly string[]): Scores['nearnessOf'] {
  let nearness: Nearness | undefined;
  const known = new Map<string, number>();
  const reckon = (label: string): number => {
    nearness ??= new Nearness(model.nearest, topicFeaturesOf(plain));
    let best = 0;
    for (const at of labelsOf(model).get(label) ?? []) best = Math.max(best, nearness.of(at));
    known.set(label, best);
    return best;
  };
  return (label) => known.get(label) ?? reckon(label);
}

export function scoresFrom(
  byLabel: ReadonlyMap<string, number>,
  nearnessOf: Scores['nearnessOf'],
  followUp: number,
  words: number,
): Scores {
  const ranked = [...byLabel].map(([intent, probability]) => ({ intent, probability }));
  const likely = ranked.filter(({ probability }) => probability >= HARDLY);
  likely.sort((a, b) => b.probability - a.probability);
  return {
    ranked: [...likely, ...ranked.filter(({ probability }) => probability < HARDLY)],
    probabilityOf: (intent) => byLabel.get(intent) ?? 0,
    nearnessOf,
    followUp,
    words,
  };
}
