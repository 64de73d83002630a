import type { Vector } from './feature-table.js';
import { addRows, type Rows, toProbabilities } from './rows.js';

/** A network of one hidden layer: features move units, the units' tanh says what for each class. */
export interface Network {
  /** A row for each feature, a column for each unit. */
  rows: Rows;
  unitBias: Float32Array;
  /** Unit after unit, a weight for each class. */
  out: Float32Array;
  /** One for each class. */
  bias: Float32Array;
}

/** Probability of each class, written into `into`; they add up to 1. */
export function networkProbabilities({ rows, unitBias, out, bias }: Network, vector: Vector, into: Float64Array): void {
  const hidden = Float64Array.from(unitBias);
  addRows(rows, vector, hidden);
  into.set(bias);
  for (let unit = 0; unit < hidden.length; unit++) {
    const row = unit * into.length;
    const raised = Math.tanh(hidden[unit]!);
    for (let one = 0; one < into.length; one++) into[one]! += out[row + one]! * raised;
  }
  toProbabilities(into);
}
