import { FeatureTable } from '../model/feature-table.js';
import { finish, hashOf, step } from '../model/hash.js';

/** What a message holds that speaks for staying on the topic of a conversation, or for leaving it. */
export interface Evidence {
  /** A number for each sign. */
  signs: readonly number[];
  /** Its words, each beside what the message would mean if it left: {@link beside}. */
  words: readonly number[];
}

/** One message to learn from. */
export interface StayingSample {
  evidence: Evidence;
  stays: boolean;
}

/** How much each sign and each word speaks for staying. */
export interface Staying {
  signs: readonly number[];
  words: Uint32Array;
  weights: Float32Array;
}

/** What stands in where nothing was learnt: it was learnt once, from signs alone. */
export const UNTAUGHT: Staying = {
  signs: [
    2.5, 0.1, -0.2, 1.6, -0.8, -0.6, -0.5, -0.3, 0.5, 2.8, 0.3, 0.4, 8.6, -2.9, 0.5, 1.1, -0.2, 0.2, 2.1, -0.5, 0.1,
    -0.4, -0.3,
  ],
  words: new Uint32Array(),
  weights: new Float32Array(),
};

/** The word (its hash) in a message that would be about `other` if it left: "trích lục" where it reminds of extracts. */
export const beside = (other: string, word: number): number => finish(step(hashOf(other), word));

/** From fewer samples of those that stay, or of those that leave, nothing is learnt. */
const ENOUGH = 100;
/** A word says nothing before it was seen in so many samples; each message is seen in three writings. */
const SEEN_AT_LEAST = 3;
const ROUNDS = 400;
/** Draws weights towards 0. */
const RIDGE = 1;
/** A weight moves at most so far at once. */
const LONGEST_STEP = 1;

/** Where a sign or a word stands, and how much of it. */
interface Column {
  samples: number[];
  values: number[];
}

/**
 * Logistic regression, one weight after the other. The same samples give the same weights; too few of a kind give none.
 */
export function learnStaying(samples: readonly StayingSample[]): Staying | undefined {
  const staying = samples.filter(({ stays }) => stays).length;
  if (Math.min(staying, samples.length - staying) < ENOUGH) return undefined;
  const words = wordsSeen(samples);
  const table = new FeatureTable(words);
  const signs = samples[0]!.evidence.signs.length;
  const columns = Array.from({ length: signs + words.length }, (): Column => ({ samples: [], values: [] }));
  const put = (column: number, sample: number, value: number): void => {
    columns[column]!.samples.push(sample);
    columns[column]!.values.push(value);
  };
  samples.forEach(({ evidence }, sample) => {
    evidence.signs.forEach((value, sign) => {
      if (value !== 0) put(sign, sample, value);
    });
    const places = placesOf(evidence.words, table);
    for (const place of places) put(signs + place, sample, shareOf(places.length));
  });
  const weights = fitted(
    columns,
    samples.map(({ stays }) => (stays ? 1 : 0)),
  );
  return { signs: [...weights.subarray(0, signs)], words, weights: Float32Array.from(weights.subarray(signs)) };
}

function wordsSeen(samples: readonly StayingSample[]): Uint32Array {
  const counts = new Map<number, number>();
  for (const { evidence } of samples)
    for (const word of new Set(evidence.words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const seen = [...counts].filter(([, count]) => count >= SEEN_AT_LEAST).map(([word]) => word);
  return Uint32Array.from(seen).sort();
}

const placesOf = (words: readonly number[], table: FeatureTable): number[] =>
  [...new Set(words)].map((word) => table.placeOf(word)).filter((place) => place >= 0);

/** Many words together say hardly more than a few. */
const shareOf = (words: number): number => 1 / Math.sqrt(words);

function fitted(columns: readonly Column[], stays: readonly number[]): Float64Array {
  const weights = new Float64Array(columns.length);
  const odds = new Float64Array(stays.length);
  for (let round = 0; round < ROUNDS; round++) {
    columns.forEach(({ samples, values }, column) => {
      let slope = RIDGE * weights[column]!;
      let bend = RIDGE;
      for (let at = 0; at < samples.length; at++) {
        const sample = samples[at]!;
        const value = values[at]!;
        const likely = 1 / (1 + Math.exp(-odds[sample]!));
        slope += (likely - stays[sample]!) * value;
        bend += likely * (1 - likely) * value * value;
      }
      const move = -Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, slope / bend));
      weights[column]! += move;
      for (let at = 0; at < samples.length; at++) odds[samples[at]!]! += move * values[at]!;
    });
  }
  return weights;
}

/** Says of messages how likely they stay, by what was learnt. */
export class StayingJudge {
  private readonly table: FeatureTable;

  constructor(private readonly staying: Staying) {
    this.table = new FeatureTable(staying.words);
  }

  /** Logarithm of the odds that a message stays. */
  oddsOf({ signs, words }: Evidence): number {
    let sum = 0;
    for (let at = 0; at < signs.length; at++) sum += this.staying.signs[at]! * signs[at]!;
    const places = placesOf(words, this.table);
    for (const place of places) sum += this.staying.weights[place]! * shareOf(places.length);
    return sum;
  }
}
