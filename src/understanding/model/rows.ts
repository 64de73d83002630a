import type { Vector } from './feature-table.js';

/**
 * A table with a row for each feature. A weight is a whole number, -127 to 127, times the scale of its row: a quarter
 * of the size, and answers that are the same.
 */
export interface Rows {
  columns: number;
  /** Row after row. */
  weights: Int8Array;
  /** One for each row. */
  scales: Float32Array;
}

const LARGEST = 127;

export function inWholeNumbers(exact: Float32Array, columns: number): Rows {
  const weights = new Int8Array(exact.length);
  const scales = new Float32Array(exact.length / columns);
  for (let row = 0; row < scales.length; row++) {
    const start = row * columns;
    let largest = 0;
    for (let one = 0; one < columns; one++) largest = Math.max(largest, Math.abs(exact[start + one]!));
    if (largest === 0) continue;
    scales[row] = largest / LARGEST;
    for (let one = 0; one < columns; one++)
      weights[start + one] = Math.round((exact[start + one]! / largest) * LARGEST);
  }
  return { columns, weights, scales };
}

/** Adds the rows of a vector's features, each as often as its weight says, to `into`. */
export function addRows({ columns, weights, scales }: Rows, vector: Vector, into: Float64Array): void {
  const { places, weights: values } = vector;
  const valueAt = (at: number): number => values[at]! * scales[places[at]!]!;
  // Four rows at a time: half as long as one by one.
  const fours = places.length - (places.length % 4);
  for (let at = 0; at < fours; at += 4) {
    const [a, b, c, d] = [
      places[at]! * columns,
      places[at + 1]! * columns,
      places[at + 2]! * columns,
      places[at + 3]! * columns,
    ];
    const [p, q, r, s] = [valueAt(at), valueAt(at + 1), valueAt(at + 2), valueAt(at + 3)];
    for (let one = 0; one < columns; one++)
      into[one]! += weights[a + one]! * p + weights[b + one]! * q + weights[c + one]! * r + weights[d + one]! * s;
  }
  for (let at = fours; at < places.length; at++) {
    const row = places[at]! * columns;
    const value = valueAt(at);
    for (let one = 0; one < columns; one++) into[one]! += weights[row + one]! * value;
  }
}

/** Turns odds (logarithms, up to a constant) into probabilities that add up to 1, in place. */
export function toProbabilities(odds: Float64Array): void {
  let top = -Infinity;
  for (let one = 0; one < odds.length; one++) if (odds[one]! > top) top = odds[one]!;
  let sum = 0;
  for (let one = 0; one < odds.length; one++) sum += odds[one] = Math.exp(odds[one]! - top);
  for (let one = 0; one < odds.length; one++) odds[one]! /= sum;
}
