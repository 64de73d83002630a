import type { CaseModel } from '../cases/case-model.js';
import type { WordPairs } from '../repair/word-pairs.js';
import type { Staying } from '../topic/staying.js';
import type { Convolution } from './convolution.js';
import type { SentenceIndex } from './nearest.js';
import type { Linear } from './softmax.js';
import type { Vectorizer } from './vectorizer.js';

/**
 * Bump when the model, its features, the repairs, or the signs of staying on a topic change (with the phrases behind
 * them): artifacts of another version are not read.
 */
export const CODE_VERSION = 22;

/** All that training learns; what an artifact holds. */
export interface Model {
  classes: string[];
  /** How often each word stands in the mended examples: what typing is mended towards. */
  counts: ReadonlyMap<string, number>;
  /** Which words follow each other in them: how typing is mended in context. */
  pairs: WordPairs;
  vectorizer: Vectorizer;
  linear: Linear;
  /** Beside the linear model; none where there was little to learn from. */
  networks: Convolution[];
  /** What is asked; absent where that was not taught. */
  facets?: Linear;
  /** Which special case of its procedure a message tells of, for the procedures whose cases were taught. */
  cases?: CaseModel[];
  nearest: SentenceIndex;
  /** What keeps the next message on the topic of a conversation; absent where that was not taught. */
  staying?: Staying;
}
