import { Committee } from './model/committee.js';
import type { Convolution } from './model/convolution.js';
import type { Vector } from './model/feature-table.js';
import type { Model } from './model/model.js';
import { Nearness, Topics } from './model/nearest.js';
import type { ReadWord } from './model/reader.js';
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

/**
 * What is taught far oftener than it is said, so that it is known in any words: by so much less likely than the examples
 * make it. Chosen on labelled messages.
 */
const SELDOM: ReadonlyMap<string, number> = new Map([
  ['emergency', 0.5],
  ['denunciation', 0.6],
  ['prompt-injection', 0.6],
]);

/** A label, the classes of a model that stand for it, and what their probability counts. */
interface Label {
  name: string;
  classes: number[];
  counts: number;
}

/** The words of a mended message, as the model weighs them. */
export interface Weighed {
  words: readonly ReadWord[];
  vector: Vector;
}

/** Scores messages by what a model has learnt. */
export class Scorer {
  private readonly labels: readonly Label[];
  private readonly followUp: number;
  private readonly committee: Committee;
  private readonly topics: Topics;
  private readonly nearness: Nearness;
  private readonly probabilities: Float64Array;

  /** @param networks those that are asked beside the linear model; without them it is three times as fast */
  constructor(
    private readonly model: Model,
    networks: readonly Convolution[] = model.networks,
  ) {
    this.labels = labelsOf(model.classes);
    this.followUp = model.classes.indexOf(FOLLOW_UP);
    this.committee = new Committee(model.linear, networks);
    this.topics = new Topics(model.nearest);
    this.nearness = new Nearness(model.nearest);
    this.probabilities = new Float64Array(this.labels.length);
  }

  spell(repaired: string): ReadWord[] {
    return this.model.vectorizer.spell(wordsOf(repaired));
  }

  weigh(repaired: string): Weighed {
    const words = this.spell(repaired);
    return { words, vector: this.model.vectorizer.vectorOf(words) };
  }

  scoresOf({ words, vector }: Weighed): Scores {
    const { labels, probabilities } = this;
    const byClass = this.committee.probabilities(vector, () => this.model.vectorizer.read(words));
    let sum = 0;
    for (let at = 0; at < labels.length; at++) {
      const { classes, counts } = labels[at]!;
      let probability = 0;
      for (const one of classes) probability += byClass[one]!;
      probabilities[at] = probability * counts;
      sum += probability * counts;
    }
    for (let at = 0; at < labels.length; at++) probabilities[at]! /= sum;
    const least = worthAThought(probabilities);
    const byLabel = new Map<string, number>();
    for (let at = 0; at < labels.length; at++)
      if (probabilities[at]! >= least) byLabel.set(labels[at]!.name, probabilities[at]!);
    const followUp = (byClass[this.followUp] ?? 0) / sum;
    return scoresFrom(byLabel, this.nearnessTo(words), followUp, vector.places.length === 0 ? 0 : words.length);
  }

  /** How many examples of this label the model has learnt, the names of a procedure among them. */
  examplesOf(label: string): number {
    const { firsts } = this.model.nearest;
    const { classes = [] } = this.labels.find(({ name }) => name === label) ?? {};
    return classes.reduce((sum, at) => sum + firsts[at + 1]! - firsts[at]!, 0);
  }

  /** Reckoned for the labels that are asked for, when they are: that is one, as a rule. */
  private nearnessTo(words: readonly ReadWord[]): Scores['nearnessOf'] {
    let topic: Vector | undefined;
    return (label) => {
      topic ??= this.topics.vectorOf(words);
      let best = 0;
      for (const at of this.labels.find(({ name }) => name === label)?.classes ?? [])
        best = Math.max(best, this.nearness.of(at, topic));
      return best;
    };
  }
}

const newLabel = (name: string): Label => ({ name, classes: [], counts: SELDOM.get(name) ?? 1 });

function labelsOf(classes: readonly string[]): readonly Label[] {
  const labels = new Map<string, Label>();
  classes.forEach((name, at) => {
    const label = labels.get(labelOf(name)) ?? newLabel(labelOf(name));
    label.classes.push(at);
    labels.set(label.name, label);
  });
  return [...labels.values()];
}

/** The probability from which on a label is worth a thought. */
function worthAThought(probabilities: Float64Array): number {
  const from = (least: number): number => {
    let count = 0;
    for (let at = 0; at < probabilities.length; at++) if (probabilities[at]! >= least) count += 1;
    return count;
  };
  let least = HARDLY;
  while (least > NEVER && from(least) < FEW) least /= 10;
  return least;
}

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

/** The same scores with what some intents have given to another. */
export function givenTo(intent: string, from: readonly string[], scores: Scores): Scores {
  const probabilities = new Map(scores.ranked.map(({ intent: one, probability }) => [one, probability]));
  for (const one of from) {
    probabilities.set(intent, (probabilities.get(intent) ?? 0) + scores.probabilityOf(one));
    probabilities.set(one, 0);
  }
  return scoresFrom(probabilities, scores.nearnessOf, 0, scores.words);
}
