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
export function addRows(rows: Rows, vector: Vector, into: Float64Array): void {
  const { columns, weights, scales } = rows;
  const { places, weights: values } = vector;
  const valueAt = (at: number): number => values[at]! * scales[places[at]!]!;
  // Eight rows at a time: their weights come from far apart in memory, and are waited for together.
  const eights = places.length - (places.length % 8);
  for (let at = 0; at < eights; at += 8) {
    const a = places[at]! * columns;
    const b = places[at + 1]! * columns;
    const c = places[at + 2]! * columns;
    const d = places[at + 3]! * columns;
    const e = places[at + 4]! * columns;
    const f = places[at + 5]! * columns;
    const g = places[at + 6]! * columns;
    const h = places[at + 7]! * columns;
    const p = valueAt(at);
    const q = valueAt(at + 1);
    const r = valueAt(at + 2);
    const s = valueAt(at + 3);
    const t = valueAt(at + 4);
    const u = valueAt(at + 5);
    const v = valueAt(at + 6);
    const w = valueAt(at + 7);
    for (let one = 0; one < columns; one++)
      into[one]! +=
        weights[a + one]! * p +
        weights[b + one]! * q +
        weights[c + one]! * r +
        weights[d + one]! * s +
        weights[e + one]! * t +
        weights[f + one]! * u +
        weights[g + one]! * v +
        weights[h + one]! * w;
  }
  for (let at = eights; at < places.length; at++) addRow(rows, places[at]!, values[at]!, into);
}

/** Adds so much of the row at this place to `into`. */
export function addRow({ columns, weights, scales }: Rows, place: number, times: number, into: Float64Array): void {
  const row = place * columns;
  const value = times * scales[place]!;
  for (let one = 0; one < columns; one++) into[one]! += weights[row + one]! * value;
}

/** Turns odds (logarithms, up to a constant) into probabilities that add up to 1, in place. */
export function toProbabilities(odds: Float64Array): void {
  let top = -Infinity;
  for (let one = 0; one < odds.length; one++) if (odds[one]! > top) top = odds[one]!;
  let sum = 0;
  for (let one = 0; one < odds.length; one++) sum += odds[one] = Math.exp(odds[one]! - top);
  for (let one = 0; one < odds.length; one++) odds[one]! /= sum;
}
