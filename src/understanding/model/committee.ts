import type { Vector } from './feature-table.js';
import type { Model } from './model.js';
import { networkProbabilities } from './network.js';
import { probabilities } from './softmax.js';

/**
 * Probability of each class, as the linear model and the networks beside it say together: the mean of what each says.
 * They err differently, so that the mean errs less than any.
 */
export function committeeProbabilities({ linear, networks }: Model, vector: Vector): Float64Array {
  const mean = new Float64Array(linear.bias.length);
  probabilities(linear, vector, mean);
  const one = new Float64Array(mean.length);
  for (const network of networks) {
    networkProbabilities(network, vector, one);
    for (let at = 0; at < mean.length; at++) mean[at]! += one[at]!;
  }
  for (let at = 0; at < mean.length; at++) mean[at]! /= networks.length + 1;
  return mean;
}
