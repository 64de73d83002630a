import type { FeatureTable } from './feature-table.js';
import type { SentenceIndex } from './nearest.js';
import type { Linear } from './softmax.js';

/** Bump when the model, its features or the repairs change: artifacts of another version are not read. */
export const CODE_VERSION = 6;

/** All that training learns; what an artifact holds. */
export interface Model {
  classes: string[];
  /** How often each word stands in the mended examples: what typing is mended towards. */
  counts: ReadonlyMap<string, number>;
  table: FeatureTable;
  idf: Float32Array;
  linear: Linear;
  /** What is asked; absent where that was not taught. */
  facets?: Linear;
  nearest: SentenceIndex;
}
