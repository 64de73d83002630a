import type { Features } from './features.js';

const EMPTY = 0xffffffff;

/** Finds the place of a feature among those that count: a closed hash table over two flat arrays. */
export class FeatureTable {
  private readonly mask: number;
  private readonly slots: Uint32Array;

  /** @param features distinct numbers; the place of each is its index */
  constructor(readonly features: Uint32Array) {
    let size = 1024;
    while (size < features.length * 2) size *= 2;
    this.mask = size - 1;
    this.slots = new Uint32Array(size).fill(EMPTY);
    features.forEach((feature, place) => {
      let slot = feature & this.mask;
      while (this.slots[slot] !== EMPTY) slot = (slot + 1) & this.mask;
      this.slots[slot] = place;
    });
  }

  /** The place of the feature, or -1. */
  placeOf(feature: number): number {
    let slot = feature & this.mask;
    for (;;) {
      const place = this.slots[slot]!;
      if (place === EMPTY) return -1;
      if (this.features[place] === feature) return place;
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
export function vectorOf(features: Features, table: FeatureTable, idf: Float32Array): Vector {
  const counts = new Map<number, number>();
  const words = counted(features.words, table, counts);
  counted(features.letters, table, counts);
  const places = Uint32Array.from(counts.keys());
  const weights = new Float32Array(places.length);
  let square = 0;
  places.forEach((place, at) => {
    const share = at < words ? 1 : LETTERS_SHARE;
    const weight = share * (1 + Math.log(counts.get(place)!)) * idf[place]!;
    weights[at] = weight;
    square += weight * weight;
  });
  const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
  for (let at = 0; at < weights.length; at++) weights[at]! *= scale;
  return { places, weights };
}

/** Adds the features that count; gives how many different ones there are now. */
function counted(features: readonly number[], table: FeatureTable, counts: Map<number, number>): number {
  for (const feature of features) {
    const place = table.placeOf(feature);
    if (place >= 0) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return counts.size;
}
