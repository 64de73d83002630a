import { type FeatureTable, type Vector, vectorOf } from './feature-table.js';
import type { Features } from './features.js';

/** Which example sentence is nearest to a message: cosine over plain words and pairs of words. */
export interface SentenceIndex {
  table: FeatureTable;
  idf: Float32Array;
  /** Class of each sentence. */
  labels: Uint16Array;
  /** Sentence numbers, feature after feature; those of feature f stand at starts[f] up to starts[f + 1]. */
  sentences: Uint16Array;
  weights: Float32Array;
  starts: Uint32Array;
}

/** @param vectors one for each sentence, over `table` */
export function indexSentences(
  vectors: readonly Vector[],
  labels: readonly number[],
  table: FeatureTable,
  idf: Float32Array,
): SentenceIndex {
  const starts = new Uint32Array(table.features.length + 1);
  for (const { places } of vectors) for (const place of places) starts[place + 1]!++;
  for (let at = 1; at < starts.length; at++) starts[at]! += starts[at - 1]!;
  const next = starts.slice();
  const total = starts[starts.length - 1]!;
  const sentences = new Uint16Array(total);
  const weights = new Float32Array(total);
  vectors.forEach(({ places, weights: values }, sentence) => {
    places.forEach((place, at) => {
      const slot = next[place]!++;
      sentences[slot] = sentence;
      weights[slot] = values[at]!;
    });
  });
  return { table, idf, labels: Uint16Array.from(labels), sentences, weights, starts };
}

/** For each class the cosine (0 to 1) of its sentence that is nearest to the message. */
export function nearness(index: SentenceIndex, features: Features, classes: number): Float32Array {
  const { labels, sentences, weights: cosineParts, starts } = index;
  const cosines = new Float32Array(labels.length);
  const { places, weights } = vectorOf(features, index.table, index.idf);
  for (let at = 0; at < places.length; at++) {
    const place = places[at]!;
    const value = weights[at]!;
    for (let slot = starts[place]!; slot < starts[place + 1]!; slot++) {
      cosines[sentences[slot]!]! += value * cosineParts[slot]!;
    }
  }
  const best = new Float32Array(classes);
  for (let sentence = 0; sentence < cosines.length; sentence++) {
    const label = labels[sentence]!;
    if (cosines[sentence]! > best[label]!) best[label] = cosines[sentence]!;
  }
  return best;
}
