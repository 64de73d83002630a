import type { Samples } from './samples.js';

/**
 * The features of one sample that are seen this time: each time others are left out, so that no few of them decide alone
 * (dropout). In room that is used again for the next sample.
 */
export class KeptFeatures {
  /** Where the row of each begins. */
  starts = new Uint32Array(256);
  values = new Float64Array(256);

  /**
   * @param columns of the table that has a row for each feature
   * @param leftOut share of a sample's features that are left out
   * @param gain how much larger each value is than in the sample, beside what makes up for those left out
   */
  constructor(
    private readonly samples: Samples,
    private readonly columns: number,
    private readonly leftOut: number,
    private readonly gain: number,
    private readonly random: () => number,
  ) {}

  /** @returns how many are kept; the first so many in `starts` and `values` */
  keep(sample: number): number {
    const { columns, leftOut, random } = this;
    const { starts: begins, places, values } = this.samples;
    const [begin, end] = [begins[sample]!, begins[sample + 1]!];
    if (end - begin > this.starts.length) {
      this.starts = new Uint32Array((end - begin) * 2);
      this.values = new Float64Array((end - begin) * 2);
    }
    const scale = this.gain / (1 - leftOut);
    let kept = 0;
    for (let at = begin; at < end; at++) {
      if (random() < leftOut) continue;
      this.starts[kept] = places[at]! * columns;
      this.values[kept++] = values[at]! * scale;
    }
    return kept;
  }
}

/** Adds rows of `table`, which begin at `starts`, each `times` over, to `into`. Four at a time: half as long. */
export function addMultiples(
  table: Float32Array,
  starts: Uint32Array,
  times: Float64Array,
  count: number,
  into: Float64Array,
): void {
  const columns = into.length;
  const fours = count - (count % 4);
  for (let at = 0; at < fours; at += 4) {
    const [a, b, c, d] = [starts[at]!, starts[at + 1]!, starts[at + 2]!, starts[at + 3]!];
    const [p, q, r, s] = [times[at]!, times[at + 1]!, times[at + 2]!, times[at + 3]!];
    for (let one = 0; one < columns; one++)
      into[one]! += table[a + one]! * p + table[b + one]! * q + table[c + one]! * r + table[d + one]! * s;
  }
  for (let at = fours; at < count; at++) {
    const start = starts[at]!;
    const time = times[at]!;
    for (let one = 0; one < columns; one++) into[one]! += table[start + one]! * time;
  }
}
