import type { Vector } from './feature-table.js';
import { seededRandom, shuffle } from './random.js';

export interface Sample {
  vector: Vector;
  label: number;
  /** How much this sample counts beside the others. */
  weight: number;
}

/**
 * Weights of one class stand together with those of the others: row = feature, column = class. A weight is a whole
 * number, -127 to 127, times the scale of its row: a quarter of the size, and answers that are the same.
 */
export interface Linear {
  classes: number;
  weights: Int8Array;
  scales: Float32Array;
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
export function trainSoftmax(samples: readonly Sample[], features: number, classes: number, how: Training): Linear {
  const learner = new Learner(features, classes, how.leftOut);
  const weights = new Float32Array(features * classes);
  const bias = new Float32Array(classes);
  const random = seededRandom(20);
  const order = Uint32Array.from(samples, (_, index) => index);
  for (let epoch = 0; epoch < how.epochs; epoch++) {
    shuffle(order, random);
    const rate = how.rate / (1 + (2 * epoch) / how.epochs);
    let loss = 0;
    for (const index of order) loss += learner.learn(samples[index]!, rate);
    if (epoch >= how.epochs - how.averaged) {
      addShare(weights, learner.weights, 1 / how.averaged);
      addShare(bias, learner.bias, 1 / how.averaged);
    }
    how.onEpoch?.(epoch + 1, loss / samples.length);
  }
  return { classes, bias, ...inWholeNumbers(weights, features, classes) };
}

/** Weights while they are learnt, and room to work in that is not made anew for each sample. */
class Learner {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  private readonly random = seededRandom(12);
  private readonly odds: Float64Array;
  /** Classes that learn from the sample in hand, and how far they go. */
  private readonly active: Uint32Array;
  private readonly steps: Float64Array;

  constructor(
    features: number,
    private readonly classes: number,
    private readonly leftOut: number,
  ) {
    this.weights = new Float32Array(features * classes);
    this.bias = new Float32Array(classes);
    this.odds = new Float64Array(classes);
    this.active = new Uint32Array(classes);
    this.steps = new Float64Array(classes);
  }

  /** @returns the sample's loss before the step */
  learn({ vector, label, weight }: Sample, rate: number): number {
    const { places, values } = this.kept(vector);
    const { odds, weights, classes } = this;
    odds.set(this.bias);
    for (let at = 0; at < places.length; at++) {
      const row = places[at]! * classes;
      const value = values[at]!;
      for (let one = 0; one < classes; one++) odds[one]! += weights[row + one]! * value;
    }
    toProbabilities(odds);
    const loss = -Math.log(Math.max(odds[label]!, 1e-12));
    odds[label]! -= 1;
    const active = this.activeClasses(rate * weight);
    for (let at = 0; at < places.length; at++) {
      const row = places[at]! * classes;
      const value = values[at]!;
      for (let one = 0; one < active; one++) weights[row + this.active[one]!]! -= this.steps[one]! * value;
    }
    return loss;
  }

  private kept({ places, weights }: Vector): { places: number[]; values: number[] } {
    const kept: { places: number[]; values: number[] } = { places: [], values: [] };
    const scale = 1 / (1 - this.leftOut);
    for (let at = 0; at < places.length; at++) {
      if (this.random() < this.leftOut) continue;
      kept.places.push(places[at]!);
      kept.values.push(weights[at]! * scale);
    }
    return kept;
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

function inWholeNumbers(exact: Float32Array, features: number, classes: number): Pick<Linear, 'weights' | 'scales'> {
  const weights = new Int8Array(exact.length);
  const scales = new Float32Array(features);
  for (let feature = 0; feature < features; feature++) {
    const row = feature * classes;
    let largest = 0;
    for (let one = 0; one < classes; one++) largest = Math.max(largest, Math.abs(exact[row + one]!));
    if (largest === 0) continue;
    scales[feature] = largest / 127;
    for (let one = 0; one < classes; one++) weights[row + one] = Math.round((exact[row + one]! / largest) * 127);
  }
  return { weights, scales };
}

/** Probability of each class, written into `into`; they add up to 1. */
export function probabilities({ weights, scales, bias, classes }: Linear, vector: Vector, into: Float64Array): void {
  into.set(bias);
  const { places, weights: values } = vector;
  const valueAt = (at: number): number => values[at]! * scales[places[at]!]!;
  // Four rows at a time: half as long as one by one.
  const fours = places.length - (places.length % 4);
  for (let at = 0; at < fours; at += 4) {
    const [a, b, c, d] = [
      places[at]! * classes,
      places[at + 1]! * classes,
      places[at + 2]! * classes,
      places[at + 3]! * classes,
    ];
    const [p, q, r, s] = [valueAt(at), valueAt(at + 1), valueAt(at + 2), valueAt(at + 3)];
    for (let one = 0; one < classes; one++)
      into[one]! += weights[a + one]! * p + weights[b + one]! * q + weights[c + one]! * r + weights[d + one]! * s;
  }
  for (let at = fours; at < places.length; at++) {
    const row = places[at]! * classes;
    const value = valueAt(at);
    for (let one = 0; one < classes; one++) into[one]! += weights[row + one]! * value;
  }
  toProbabilities(into);
}

function toProbabilities(odds: Float64Array): void {
  let top = -Infinity;
  for (let one = 0; one < odds.length; one++) if (odds[one]! > top) top = odds[one]!;
  let sum = 0;
  for (let one = 0; one < odds.length; one++) sum += odds[one] = Math.exp(odds[one]! - top);
  for (let one = 0; one < odds.length; one++) odds[one]! /= sum;
}
