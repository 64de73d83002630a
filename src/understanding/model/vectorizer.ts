import { fold } from '../../platform/fold.js';
import { remembering } from '../remembered.js';
import { type FeatureTable, type Vector, Weigher } from './feature-table.js';
import { lettersOf, WordFeatures } from './features.js';
import type { WordClasses } from './word-classes.js';

const REMEMBERED = 10_000;

/** Turns the words of a message into a vector over the features that count. */
export class Vectorizer {
  private readonly weigher: Weigher;
  private readonly features: WordFeatures;
  /** Places of the letters of a word. */
  private readonly lettersOf = remembering(REMEMBERED, (word) => {
    const places = lettersOf(fold(word)).map((feature) => this.table.placeOf(feature));
    return places.filter((place) => place >= 0);
  });

  /** @param idf one for each feature of the table */
  constructor(
    readonly table: FeatureTable,
    readonly idf: Float32Array,
    readonly wordClasses: WordClasses,
  ) {
    this.weigher = new Weigher(table, idf);
    this.features = new WordFeatures(wordClasses);
  }

  /** How many features count. */
  get size(): number {
    return this.table.features.length;
  }

  vectorOf(words: readonly string[]): Vector {
    this.weigher.addWords(this.features.of(words));
    for (const word of words) this.weigher.addLetters(this.lettersOf(word));
    return this.weigher.vector();
  }
}
