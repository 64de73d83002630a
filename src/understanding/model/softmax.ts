import type { Vector } from './feature-table.js';
import { addMultiples, KeptFeatures } from './kept-features.js';
import { seededRandom, shuffle } from './random.js';
import { addRows, inWholeNumbers, type Rows, toProbabilities } from './rows.js';
import { countOf, type Samples } from './samples.js';

/** What each feature says for each class. */
export interface Linear {
  /** A row for each feature, a column for each class. */
  rows: Rows;
  /** One for each class. */
  bias: Float32Array;
}

export interface Training {
  epochs: number;
  rate: number;
  /** Weights are the mean over the last so many epochs. */
  averaged: number;
  /** Share of a sample's features that are left out each time it is seen, so that no few words decide alone. */
  leftOut: number;
  onEpoch?: (epoch: number, meanLoss: number) => void;
}

/** Below this a class learns nothing from a sample; leaving it out makes training several times faster. */
const NEGLIGIBLE = 1e-3;
/** How much slower the biases learn. */
const BIAS_RATE = 0.1;

/** Multinomial logistic regression by averaged stochastic gradient descent. The same samples give the same weights. */
export function trainSoftmax(samples: Samples, features: number, classes: number, how: Training): Linear {
  const learner = new Learner(samples, features, classes, how.leftOut);
  const weights = new Float32Array(features * classes);
  const bias = new Float32Array(classes);
  const random = seededRandom(20);
  const order = Uint32Array.from({ length: countOf(samples) }, (_, sample) => sample);
  for (let epoch = 0; epoch < how.epochs; epoch++) {
    shuffle(order, random);
    const rate = how.rate / (1 + (2 * epoch) / how.epochs);
    let loss = 0;
    for (const sample of order) loss += learner.learn(sample, rate);
    if (epoch >= how.epochs - how.averaged) {
      addShare(weights, learner.weights, 1 / how.averaged);
      addShare(bias, learner.bias, 1 / how.averaged);
    }
    how.onEpoch?.(epoch + 1, loss / order.length);
  }
  return { rows: inWholeNumbers(weights, classes), bias };
}

/** Weights while they are learnt, and room to work in that is not made anew for each sample. */
class Learner {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  private readonly kept: KeptFeatures;
  private readonly odds: Float64Array;
  /** Classes that learn from the sample in hand, and how far they go. */
  private readonly active: Uint32Array;
  private readonly steps: Float64Array;

  constructor(
    private readonly samples: Samples,
    features: number,
    private readonly classes: number,
    leftOut: number,
  ) {
    this.kept = new KeptFeatures(samples, classes, leftOut, 1, seededRandom(12));
    this.weights = new Float32Array(features * classes);
    this.bias = new Float32Array(classes);
    this.odds = new Float64Array(classes);
    this.active = new Uint32Array(classes);
    this.steps = new Float64Array(classes);
  }

  /** @returns the sample's loss before the step */
  learn(sample: number, rate: number): number {
    const { odds, weights, kept } = this;
    const label = this.samples.labels[sample]!;
    const count = kept.keep(sample);
    odds.set(this.bias);
    addMultiples(weights, kept.starts, kept.values, count, odds);
    toProbabilities(odds);
    const loss = -Math.log(Math.max(odds[label]!, 1e-12));
    odds[label]! -= 1;
    const active = this.activeClasses(rate * this.samples.weights[sample]!);
    for (let at = 0; at < count; at++) {
      const row = kept.starts[at]!;
      const value = kept.values[at]!;
      for (let one = 0; one < active; one++) weights[row + this.active[one]!]! -= this.steps[one]! * value;
    }
    return loss;
  }

  private activeClasses(rate: number): number {
    let count = 0;
    for (let one = 0; one < this.classes; one++) {
      if (Math.abs(this.odds[one]!) < NEGLIGIBLE) continue;
      const step = rate * this.odds[one]!;
      this.bias[one]! -= BIAS_RATE * step;
      this.active[count] = one;
      this.steps[count] = step;
      count += 1;
    }
    return count;
  }
}

function addShare(mean: Float32Array, values: Float32Array, share: number): void {
  for (let at = 0; at < mean.length; at++) mean[at]! += share * values[at]!;
}

/** Odds of each class: logarithms, up to a constant. @param into one for each class */
export function linearOdds({ rows, bias }: Linear, vector: Vector, into: Float64Array): void {
  into.set(bias);
  addRows(rows, vector, into);
}
