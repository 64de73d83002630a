import { type FeatureTable, type Vector, vectorOfPlaces } from './feature-table.js';
import { folded, lettersOf, wordFeaturesOf } from './features.js';
import type { WordClasses } from './word-classes.js';

/** Words whose letters are remembered. */
const REMEMBERED = 10_000;

/** Turns the words of a message into a vector over the features that count. */
export class Vectorizer {
  /** Places of the letters of a word: a language has few words, and they come again and again. */
  private readonly letters = new Map<string, Uint32Array>();

  /** @param idf one for each feature of the table */
  constructor(
    readonly table: FeatureTable,
    readonly idf: Float32Array,
    readonly wordClasses: WordClasses,
  ) {}

  /** How many features count. */
  get size(): number {
    return this.table.features.length;
  }

  /** @param plain the same words without marks */
  vectorOf(words: readonly string[], plain = folded(words)): Vector {
    const ofWords = this.table.placesOf(wordFeaturesOf(words, plain, this.wordClasses));
    const ofLetters = plain.map((word) => this.letters.get(word) ?? this.learn(word));
    return vectorOfPlaces(ofWords, ofLetters, this.table, this.idf);
  }

  private learn(word: string): Uint32Array {
    const places = this.table.placesOf(lettersOf(word));
    if (this.letters.size >= REMEMBERED) this.letters.clear();
    this.letters.set(word, places);
    return places;
  }
}
