import { committeeProbabilities } from './model/committee.js';
import type { Vector } from './model/feature-table.js';
import { folded, topicFeaturesOf } from './model/features.js';
import type { Model } from './model/model.js';
import { Nearness } from './model/nearest.js';
import { BACKGROUND, FOLLOW_UP } from './model/training-set.js';
import { wordsOf } from './model/words.js';

export const OUT_OF_SCOPE = 'out-of-scope';
export const CLARIFY_NEEDED = 'clarify-needed';

/** How a message scores against the labels that are shown outside. */
export interface Scores {
  /** Probabilities, best first: of all labels that are worth a thought, and of a few at least; they add up to nearly 1. */
  ranked: { intent: string; probability: number }[];
  /** 0 where it is not among those. */
  probabilityOf(intent: string): number;
  /** Cosine (0 to 1) of the nearest example of this intent. */
  nearnessOf(intent: string): number;
  /** How likely it only makes sense as the continuation of a conversation. */
  followUp: number;
  /** Words that could be compared at all. */
  words: number;
}

/** Less likely than this is not worth a thought, */
const HARDLY = 1e-4;
/** where so many are likelier. */
const FEW = 5;
const NEVER = 1e-12;

/** Puts the classes of the model's own to the labels they stand for. */
const labelOf = (name: string): string =>
  name === BACKGROUND ? OUT_OF_SCOPE : name === FOLLOW_UP ? CLARIFY_NEEDED : name;

/** A label and the classes of a model that stand for it. */
interface Label {
  name: string;
  classes: number[];
}

const labelsOfModels = new WeakMap<Model, readonly Label[]>();

function labelsOf(model: Model): readonly Label[] {
  const known = labelsOfModels.get(model);
  if (known) return known;
  const labels = new Map<string, Label>();
  model.classes.forEach((name, at) => {
    const label = labels.get(labelOf(name)) ?? { name: labelOf(name), classes: [] };
    label.classes.push(at);
    labels.set(label.name, label);
  });
  const all = [...labels.values()];
  labelsOfModels.set(model, all);
  return all;
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
  const labels = labelsOf(model);
  const probabilities = new Float64Array(labels.length);
  for (let at = 0; at < labels.length; at++) for (const one of labels[at]!.classes) probabilities[at]! += byClass[one]!;
  const least = worthAThought(probabilities);
  const byLabel = new Map<string, number>();
  probabilities.forEach((probability, at) => {
    if (probability >= least) byLabel.set(labels[at]!.name, probability);
  });
  const followUp = byClass[model.classes.indexOf(FOLLOW_UP)] ?? 0;
  return scoresFrom(byLabel, nearnessIn(model, plain), followUp, vector.places.length === 0 ? 0 : plain.length);
}

/** The probability from which on a label is worth a thought. */
function worthAThought(probabilities: Float64Array): number {
  const from = (least: number): number => {
    let count = 0;
    for (const probability of probabilities) if (probability >= least) count += 1;
    return count;
  };
  let least = HARDLY;
  while (least > NEVER && from(least) < FEW) least /= 10;
  return least;
}

/** Reckoned for the labels that are asked for, when they are: that is one, as a rule. */
function nearnessIn(model: Model, plain: readonly string[]): Scores['nearnessOf'] {
  let nearness: Nearness | undefined;
  const known = new Map<string, number>();
  const reckon = (label: string): number => {
    nearness ??= new Nearness(model.nearest, topicFeaturesOf(plain));
    let best = 0;
    for (const at of classesOf(label, model)) best = Math.max(best, nearness.of(at));
    known.set(label, best);
    return best;
  };
  return (label) => known.get(label) ?? reckon(label);
}

const classesOf = (label: string, model: Model): readonly number[] =>
  labelsOf(model).find(({ name }) => name === label)?.classes ?? [];

export function scoresFrom(
  byLabel: ReadonlyMap<string, number>,
  nearnessOf: Scores['nearnessOf'],
  followUp: number,
  words: number,
): Scores {
  const ranked = [...byLabel].map(([intent, probability]) => ({ intent, probability }));
  return {
    ranked: ranked.sort((a, b) => b.probability - a.probability),
    probabilityOf: (intent) => byLabel.get(intent) ?? 0,
    nearnessOf,
    followUp,
    words,
  };
}
