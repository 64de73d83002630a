import type { Vector } from './feature-table.js';
import { addRows, type Rows } from './rows.js';

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

/**
 * Odds of each class: logarithms, up to a constant.
 * @param hidden room for the units
 * @param into one for each class
 */
export function networkOdds(
  { rows, unitBias, out, bias }: Network,
  vector: Vector,
  hidden: Float64Array,
  into: Float64Array,
): void {
  hidden.set(unitBias);
  addRows(rows, vector, hidden);
  into.set(bias);
  for (let unit = 0; unit < hidden.length; unit++) {
    const row = unit * into.length;
    const raised = Math.tanh(hidden[unit]!);
    for (let one = 0; one < into.length; one++) into[one]! += out[row + one]! * raised;
  }
}
