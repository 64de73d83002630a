import type { Vector } from './feature-table.js';
import { seededRandom, shuffle } from './random.js';

export interface Sample {
  vector: Vector;
  label: number;
  /** How much this sample counts beside the others. */
  weight: number;
}

/** Weights of one class stand together with those of the others: row = feature, column = class. */
export interface Linear {
  classes: number;
  weights: Float32Array;
  bias: Float32Array;
}

export interface Training {
  epochs: number;
  rate: number;
  /** Weights are the mean over the last so many epochs. */
  averaged: number;
  onEpoch?: (epoch: number, meanLoss: number) => void;
}

/** Below this a class learns nothing from a sample; leaving it out makes training several times faster. */
const NEGLIGIBLE = 1e-4;

/** Multinomial logistic regression by averaged stochastic gradient descent. The same samples give the same weights. */
export function trainSoftmax(samples: readonly Sample[], features: number, classes: number, how: Training): Linear {
  const model: Linear = {
    classes,
    weights: new Float32Array(features * classes),
    bias: new Float32Array(classes),
  };
  const mean: Linear = { ...model, weights: new Float32Array(features * classes), bias: new Float32Array(classes) };
  const random = seededRandom(20);
  const order = Uint32Array.from(samples, (_, index) => index);
  for (let epoch = 0; epoch < how.epochs; epoch++) {
    shuffle(order, random);
    const rate = how.rate / (1 + (2 * epoch) / how.epochs);
    const loss = pass(model, samples, order, rate);
    if (epoch >= how.epochs - how.averaged) addShare(mean, model, 1 / how.averaged);
    how.onEpoch?.(epoch + 1, loss / samples.length);
  }
  return mean;
}

function pass(model: Linear, samples: readonly Sample[], order: Uint32Array, rate: number): number {
  const scores = new Float64Array(model.classes);
  let loss = 0;
  for (const index of order) {
    const sample = samples[index]!;
    probabilities(model, sample.vector, scores);
    loss -= Math.log(Math.max(scores[sample.label]!, 1e-12));
    scores[sample.label]! -= 1;
    descend(model, sample, scores, rate * sample.weight);
  }
  return loss;
}

function descend({ weights, bias, classes }: Linear, { vector }: Sample, slope: Float64Array, rate: number): void {
  const { places, weights: values } = vector;
  for (let label = 0; label < classes; label++) {
    const step = rate * slope[label]!;
    if (Math.abs(slope[label]!) < NEGLIGIBLE) continue;
    bias[label]! -= 0.1 * step;
    for (let at = 0; at < places.length; at++) weights[places[at]! * classes + label]! -= step * values[at]!;
  }
}

function addShare(mean: Linear, model: Linear, share: number): void {
  for (let at = 0; at < mean.weights.length; at++) mean.weights[at]! += share * model.weights[at]!;
  for (let at = 0; at < mean.bias.length; at++) mean.bias[at]! += share * model.bias[at]!;
}

/** Probability of each class, written into `into`; they add up to 1. */
export function probabilities({ weights, bias, classes }: Linear, vector: Vector, into: Float64Array): void {
  into.set(bias);
  const { places, weights: values } = vector;
  for (let at = 0; at < places.length; at++) {
    const row = places[at]! * classes;
    const value = values[at]!;
    for (let label = 0; label < classes; label++) into[label]! += weights[row + label]! * value;
  }
  let top = -Infinity;
  for (let label = 0; label < classes; label++) if (into[label]! > top) top = into[label]!;
  let sum = 0;
  for (let label = 0; label < classes; label++) sum += into[label] = Math.exp(into[label]! - top);
  for (let label = 0; label < classes; label++) into[label]! /= sum;
}
