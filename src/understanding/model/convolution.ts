import type { Reading } from './reader.js';
import type { Rows } from './rows.js';

/** How many words a window holds. */
export const WINDOW = 3;

/**
 * A network that reads words in windows of three (a convolution, as Kim 2014 has it): each of its units looks for one thing
 * in every window, and says how strongly it stands in the one where it stands most. So a few words tell as much in the
 * midst of a long story as alone, and the order of words counts.
 */
export interface Convolution {
  /**
   * A row for each word that is known (see Reader): what it says, unit by unit, as the last word of a window, as the one in
   * the middle, as the first.
   */
  rows: Rows;
  unitBias: Float32Array;
  /** Unit after unit, a weight for each class. */
  out: Float32Array;
  /** One for each class. */
  bias: Float32Array;
}

/** The windows of one message, and what stands most in any of them. Room that is used again for the next message. */
export class Windows {
  /** Window after window, what each unit finds in it. The first ends with the first word, the last begins with the last. */
  sums = new Float64Array(0);
  /** Of each unit the most it finds in any window, */
  readonly most: Float64Array;
  /** and in which. */
  readonly where: Uint32Array;

  constructor(readonly units: number) {
    this.most = new Float64Array(units);
    this.where = new Uint32Array(units);
  }

  /** Nothing is found yet in a message of so many words. */
  begin(words: number): void {
    const length = (words + WINDOW - 1) * this.units;
    if (length > this.sums.length) this.sums = new Float64Array(length * 2);
    else this.sums.fill(0, 0, length);
  }

  /** Finds the most in the windows of so many words. */
  end(words: number): void {
    const { sums, most, where, units } = this;
    most.set(sums.subarray(0, units));
    where.fill(0);
    for (let window = 1; window < words + WINDOW - 1; window++) {
      const from = window * units;
      for (let unit = 0; unit < units; unit++) {
        if (sums[from + unit]! <= most[unit]!) continue;
        most[unit] = sums[from + unit]!;
        where[unit] = window;
      }
    }
  }
}

/**
 * Odds of each class: logarithms, up to a constant.
 * @param windows room for as many units as the network has
 * @param into one for each class
 */
export function convolutionOdds(
  { rows, unitBias, out, bias }: Convolution,
  { ends, rows: read }: Reading,
  windows: Windows,
  into: Float64Array,
): void {
  const { units } = windows;
  windows.begin(ends.length);
  let begin = 0;
  for (let word = 0; word < ends.length; word++) {
    const end = ends[word]!;
    let at = begin;
    for (; at + 2 < end; at += 3) addThree(rows, read[at]!, read[at + 1]!, read[at + 2]!, windows.sums, word * units);
    for (; at < end; at++) addOne(rows, read[at]!, windows.sums, word * units);
    begin = end;
  }
  windows.end(ends.length);
  into.set(bias);
  const classes = into.length;
  const says = (unit: number): number => Math.tanh(windows.most[unit]! + unitBias[unit]!);
  // Four at a time: what they add up to is fetched and put back once for all of them.
  let unit = 0;
  for (; unit + 3 < units; unit += 4) {
    const [a, b, c, d] = [unit * classes, (unit + 1) * classes, (unit + 2) * classes, (unit + 3) * classes];
    const [p, q, r, s] = [says(unit), says(unit + 1), says(unit + 2), says(unit + 3)];
    for (let one = 0; one < classes; one++)
      into[one]! += out[a + one]! * p + out[b + one]! * q + out[c + one]! * r + out[d + one]! * s;
  }
  for (; unit < units; unit++) {
    const [row, value] = [unit * classes, says(unit)];
    for (let one = 0; one < classes; one++) into[one]! += out[row + one]! * value;
  }
}

/** Adds three rows to `into` from `to` on: every other word has as many, and one after the other they take half as long again. */
function addThree(rows: Rows, one: number, two: number, three: number, into: Float64Array, to: number): void {
  const { columns, weights, scales } = rows;
  const [a, b, c] = [one * columns, two * columns, three * columns];
  const [p, q, r] = [scales[one]!, scales[two]!, scales[three]!];
  for (let at = 0; at < columns; at++)
    into[to + at]! += weights[a + at]! * p + weights[b + at]! * q + weights[c + at]! * r;
}

function addOne({ columns, weights, scales }: Rows, row: number, into: Float64Array, to: number): void {
  const from = row * columns;
  const scale = scales[row]!;
  for (let at = 0; at < columns; at++) into[to + at]! += weights[from + at]! * scale;
}
