import type { Vector } from './feature-table.js';
import type { Model } from './model.js';
import { networkProbabilities } from './network.js';
import { toProbabilities } from './rows.js';
import { probabilities } from './softmax.js';

/** How much the linear model counts beside all networks together. Chosen on held-out messages. */
const LINEAR_SHARE = 0.4;
/** What is thought impossible by one is only very unlikely. */
const LEAST = 1e-9;

/**
 * Probability of each class, as the linear model and the networks beside it say together: the geometric mean of what
 * each says. They err differently, so that together they err less than any; one that is alone is outvoted.
 */
export function committeeProbabilities({ linear, networks }: Model, vector: Vector): Float64Array {
  const mean = new Float64Array(linear.bias.length);
  probabilities(linear, vector, mean);
  if (networks.length === 0) return mean;
  for (let at = 0; at < mean.length; at++) mean[at] = LINEAR_SHARE * Math.log(mean[at]! + LEAST);
  const one = new Float64Array(mean.length);
  const share = (1 - LINEAR_SHARE) / networks.length;
  for (const network of networks) {
    networkProbabilities(network, vector, one);
    for (let at = 0; at < mean.length; at++) mean[at]! += share * Math.log(one[at]! + LEAST);
  }
  toProbabilities(mean);
  return mean;
}
