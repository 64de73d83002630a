import { type Convolution, convolutionOdds, Windows } from './convolution.js';
import type { Vector } from './feature-table.js';
import type { Reading } from './reader.js';
import { toProbabilities } from './rows.js';
import { type Linear, linearOdds } from './softmax.js';

/** How much the linear model counts beside all networks together. Chosen on held-out messages. */
const LINEAR_SHARE = 0.6;

/**
 * The linear model and the networks beside it. What they say together is the geometric mean of what each says, that is
 * the mean of their odds. They err differently, so that together they err less than any; one that is alone is outvoted, unless it
 * is very sure.
 */
export class Committee {
  private readonly mean: Float64Array;
  private readonly one: Float64Array;
  private readonly windows: readonly Windows[];

  /** @param networks none where the linear model is enough */
  constructor(
    private readonly linear: Linear,
    private readonly networks: readonly Convolution[],
  ) {
    this.mean = new Float64Array(linear.bias.length);
    this.one = new Float64Array(linear.bias.length);
    this.windows = networks.map(({ unitBias }) => new Windows(unitBias.length));
  }

  /** Probability of each class; good until the next message. @param read asked for only where there are networks */
  probabilities(vector: Vector, read: () => Reading): Float64Array {
    const { linear, networks, mean, one } = this;
    linearOdds(linear, vector, mean);
    if (networks.length === 0) {
      toProbabilities(mean);
      return mean;
    }
    const reading = read();
    for (let at = 0; at < mean.length; at++) mean[at]! *= LINEAR_SHARE;
    const share = (1 - LINEAR_SHARE) / networks.length;
    for (let nth = 0; nth < networks.length; nth++) {
      convolutionOdds(networks[nth]!, reading, this.windows[nth]!, one);
      for (let at = 0; at < mean.length; at++) mean[at]! += share * one[at]!;
    }
    toProbabilities(mean);
    return mean;
  }
}
