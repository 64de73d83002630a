import { Numbers } from './numbers.js';

/** Finds the place of a feature among those that count: a closed hash table over one flat array. */
export class FeatureTable {
  private readonly mask: number;
  /** Two numbers a slot, so that they are fetched together: the feature, and its place plus 1; 0 where it is free. */
  private readonly slots: Uint32Array;

  /** @param features distinct numbers; the place of each is its index */
  constructor(readonly features: Uint32Array) {
    let size = 1024;
    while (size < features.length * 2) size *= 2;
    this.mask = size - 1;
    this.slots = new Uint32Array(size * 2);
    features.forEach((feature, place) => {
      let slot = feature & this.mask;
      while (this.slots[slot * 2 + 1] !== 0) slot = (slot + 1) & this.mask;
      this.slots[slot * 2] = feature;
      this.slots[slot * 2 + 1] = place + 1;
    });
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
  places: readonly number[];
  weights: readonly number[];
}

/** Letters tell typing apart more than meaning: they count for less than words. Chosen on held-out examples. */
const LETTERS_SHARE = 0.5;
/** Natural logarithms of small counts; a feature seen more often counts as the last. */
const LOGS = Float64Array.from({ length: 64 }, (_, count) => Math.log(Math.max(count, 1)));

/**
 * Makes vectors of one message after the other: tf-idf (1 + log tf, times idf), scaled to length 1. First the features of
 * the words are added, then those of the letters; those that do not count are left out.
 */
export class Weigher {
  /** By place; all zero between two messages. */
  private readonly counts: Uint16Array;
  private readonly found = new Numbers();
  private ofWords = 0;

  /** @param idf one for each feature of the table */
  constructor(
    private readonly table: FeatureTable,
    private readonly idf: Float32Array,
  ) {
    this.counts = new Uint16Array(table.features.length);
  }

  addWords(features: Numbers): void {
    for (let at = 0; at < features.length; at++) {
      const place = this.table.placeOf(features.at(at));
      if (place >= 0) this.count(place);
    }
    this.ofWords = this.found.length;
  }

  /** @param places of the letters of a word */
  addLetters(places: readonly number[]): void {
    for (let at = 0; at < places.length; at++) this.count(places[at]!);
  }

  /** The vector of what was added; the next message begins. */
  vector(): Vector {
    const { found, counts, idf, ofWords } = this;
    const places = new Array<number>(found.length);
    const weights = new Array<number>(found.length);
    let square = 0;
    for (let at = 0; at < found.length; at++) {
      const place = found.at(at);
      const share = at < ofWords ? 1 : LETTERS_SHARE;
      const weight = share * (1 + LOGS[counts[place]!]!) * idf[place]!;
      counts[place] = 0;
      places[at] = place;
      weights[at] = weight;
      square += weight * weight;
    }
    const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
    for (let at = 0; at < weights.length; at++) weights[at]! *= scale;
    found.clear();
    this.ofWords = 0;
    return { places, weights };
  }

  private count(place: number): void {
    const before = this.counts[place]!;
    if (before === 0) this.found.push(place);
    if (before < LOGS.length - 1) this.counts[place] = before + 1;
  }
}
