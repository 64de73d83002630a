import type { Features } from './features.js';

/** Finds the place of a feature among those that count: a closed hash table over one flat array. */
export class FeatureTable {
  private readonly mask: number;
  /** Two numbers a slot, so that they are fetched together: the feature, and its place plus 1; 0 where it is free. */
  private readonly slots: Uint32Array;
  /** Room for counting by place; all zero between two messages. */
  readonly counts: Uint16Array;

  /** @param features distinct numbers; the place of each is its index */
  constructor(readonly features: Uint32Array) {
    let size = 1024;
    while (size < features.length * 2) size *= 2;
    this.mask = size - 1;
    this.slots = new Uint32Array(size * 2);
    this.counts = new Uint16Array(features.length);
    features.forEach((feature, place) => {
      let slot = feature & this.mask;
      while (this.slots[slot * 2 + 1] !== 0) slot = (slot + 1) & this.mask;
      this.slots[slot * 2] = feature;
      this.slots[slot * 2 + 1] = place + 1;
    });
  }

  /** The places of those features that have one, in their order. */
  placesOf(features: Uint32Array): Uint32Array {
    const places = new Uint32Array(features.length);
    let found = 0;
    for (const feature of features) {
      const place = this.placeOf(feature);
      if (place >= 0) places[found++] = place;
    }
    return places.subarray(0, found);
  }

  /** The place of the feature, or -1. */
  placeOf(feature: number): number {
    let slot = feature & this.mask;
    for (;;) {
      const place = this.slots[slot * 2 + 1]! - 1;
      if (place < 0 || this.slots[slot * 2] === feature) return place;
      slot = (slot + 1) & this.mask;
    }
  }
}

/** A message as places of features and their weights, of length 1. */
export interface Vector {
  places: Uint32Array;
  weights: Float32Array;
}

/** Letters tell typing apart more than meaning: they count for less than words. Chosen on held-out examples. */
const LETTERS_SHARE = 0.5;

/** tf-idf (1 + log tf, times idf), scaled to length 1. Features that do not count are left out. */
export const vectorOf = ({ words, letters }: Features, table: FeatureTable, idf: Float32Array): Vector =>
  vectorOfPlaces(
    table.placesOf(words),
    letters.map((features) => table.placesOf(features)),
    table,
    idf,
  );

/**
 * The same of features whose places are known.
 * @param letters of each word
 */
export function vectorOfPlaces(
  words: Uint32Array,
  letters: readonly Uint32Array[],
  table: FeatureTable,
  idf: Float32Array,
): Vector {
  const { counts } = table;
  let most = words.length;
  for (const { length } of letters) most += length;
  const found = new Uint32Array(most);
  const ofWords = count(words, counts, found, 0);
  let all = ofWords;
  for (const ofWord of letters) all = count(ofWord, counts, found, all);
  const places = found.subarray(0, all);
  const weights = new Float32Array(places.length);
  let square = 0;
  for (let at = 0; at < places.length; at++) {
    const place = places[at]!;
    const share = at < ofWords ? 1 : LETTERS_SHARE;
    const weight = share * (1 + LOGS[Math.min(counts[place]!, LOGS.length - 1)]!) * idf[place]!;
    counts[place] = 0;
    weights[at] = weight;
    square += weight * weight;
  }
  const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
  for (let at = 0; at < weights.length; at++) weights[at]! *= scale;
  return { places, weights };
}

/** Natural logarithms of small counts; a feature seen more often counts as the last. */
const LOGS = Float64Array.from({ length: 64 }, (_, count) => Math.log(Math.max(count, 1)));

/** Counts the places, and adds those seen for the first time to the `already` found. @returns how many there are now */
function count(places: Uint32Array, counts: Uint16Array, found: Uint32Array, already: number): number {
  let all = already;
  for (let at = 0; at < places.length; at++) {
    const place = places[at]!;
    if (counts[place] === 0) found[all++] = place;
    if (counts[place]! < LOGS.length) counts[place]! += 1;
  }
  return all;
}
