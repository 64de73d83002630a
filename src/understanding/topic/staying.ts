import type { Signs } from './signs.js';

/** How much each sign speaks for staying on the topic of a conversation. */
export type Staying = readonly number[];

/** One message to learn from. */
export interface StayingSample {
  signs: Signs;
  stays: boolean;
}

/** From fewer samples of those that stay, or of those that leave, nothing is learnt. */
const ENOUGH = 100;
const ROUNDS = 30;
/** Draws the weights of the signs, the first excepted, towards 0. */
const RIDGE = 2;

/** Logistic regression by Newton's method. The same samples give the same weights; too few of a kind give none. */
export function learnStaying(samples: readonly StayingSample[]): Staying | undefined {
  const staying = samples.filter(({ stays }) => stays).length;
  if (Math.min(staying, samples.length - staying) < ENOUGH) return undefined;
  const size = samples[0]!.signs.length;
  let weights: number[] = new Array<number>(size).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight, at) => (at === 0 ? 0 : RIDGE * weight));
    const bend = weights.map((_, row) => weights.map((__, at) => (row === at && row > 0 ? RIDGE : 0)));
    for (const { signs, stays } of samples) {
      const likely = 1 / (1 + Math.exp(-oddsOfStaying(weights, signs)));
      const share = likely * (1 - likely);
      for (let row = 0; row < size; row++) {
        slope[row]! += (likely - (stays ? 1 : 0)) * signs[row]!;
        for (let at = 0; at < size; at++) bend[row]![at]! += share * signs[row]! * signs[at]!;
      }
    }
    const step = solved(bend, slope);
    weights = weights.map((weight, at) => weight - step[at]!);
  }
  return weights;
}

/** Logarithm of the odds that a message stays. */
export function oddsOfStaying(staying: Staying, signs: Signs): number {
  let sum = 0;
  for (let at = 0; at < signs.length; at++) sum += staying[at]! * signs[at]!;
  return sum;
}

/** Solves a symmetric, positive system of equations by elimination. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at]!]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    for (let row = column + 1; row < size; row++) {
      const times = rows[row]![column]! / rows[column]![column]!;
      for (let at = column; at <= size; at++) rows[row]![at]! -= times * rows[column]![at]!;
    }
  }
  const found = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row--) {
    let rest = rows[row]![size]!;
    for (let at = row + 1; at < size; at++) rest -= rows[row]![at]! * found[at]!;
    found[row] = rest / rows[row]![row]!;
  }
  return found;
}
