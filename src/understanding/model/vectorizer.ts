import { remembering } from '../remembered.js';
import { type FeatureTable, type Vector, Weigher } from './feature-table.js';
import { type SpelledWord, spell, WordFeatures } from './features.js';
import type { Reader, Reading, ReadWord } from './reader.js';
import type { WordClasses } from './word-classes.js';

const REMEMBERED = 10_000;

/** Turns the words of a message into a vector over the features that count, and into what networks read. */
export class Vectorizer {
  private readonly weigher: Weigher;
  private readonly features: WordFeatures;
  /** With the places of the letters' features. */
  private readonly spelled = remembering(REMEMBERED, (word): ReadWord => {
    const spelled = spell(word);
    const letters = spelled.letters.map((one) => this.table.placeOf(one)).filter((place) => place >= 0);
    return this.reader.known({ ...spelled, letters });
  });

  /** @param idf one for each feature of the table */
  constructor(
    readonly table: FeatureTable,
    readonly idf: Float32Array,
    readonly wordClasses: WordClasses,
    readonly reader: Reader,
  ) {
    this.weigher = new Weigher(table, idf);
    this.features = new WordFeatures(wordClasses);
  }

  /** How many features count. */
  get size(): number {
    return this.table.features.length;
  }

  spell(words: readonly string[]): ReadWord[] {
    return words.map(this.spelled);
  }

  /** @param words as this vectorizer spells them */
  vectorOf(words: readonly SpelledWord[]): Vector {
    this.weigher.addWords(this.features.of(words));
    for (const { letters } of words) this.weigher.addLetters(letters);
    return this.weigher.vector();
  }

  /** @param words as this vectorizer spells them */
  read(words: readonly ReadWord[]): Reading {
    return this.reader.read(words);
  }
}
