import type { FeatureTable } from './feature-table.js';
import { featureOfClass, featuresOfWord, type SpelledWord } from './features.js';
import { Numbers } from './numbers.js';
import type { WordClasses } from './word-classes.js';

/** The words of one message as networks read them: the rows that stand for each. */
export interface Reading {
  /** Where in `rows` those of each word end. */
  ends: readonly number[];
  rows: readonly number[];
}

/** A word, and the rows that stand for it whatever stands beside it. */
export interface ReadWord extends SpelledWord {
  rows: readonly number[];
}

const NONE = -1;

/** Finds the class of each word of a message. */
class ClassesOfWords {
  private readonly marked = new Numbers();
  private readonly bare = new Numbers();

  constructor(private readonly wordClasses: WordClasses) {}

  /** One for each word, {@link NONE} for those that have none; each word of a phrase has that of the phrase. */
  of(words: readonly SpelledWord[]): number[] {
    const { marked, bare, wordClasses } = this;
    const classes: number[] = [];
    marked.clear();
    bare.clear();
    for (const word of words) {
      marked.push(word.marked);
      bare.push(word.bare);
    }
    while (classes.length < words.length) {
      const end = wordClasses.longestAt(marked, bare, classes.length);
      const found = end < 0 ? NONE : wordClasses.classOf(end);
      for (let left = end < 0 ? 1 : wordClasses.wordsOf(end); left > 0; left--) classes.push(found);
    }
    return classes;
  }
}

/** All that a row could stand for in the words of a message. */
export function readableIn(wordClasses: WordClasses): (words: readonly SpelledWord[]) => number[] {
  const classesOfWords = new ClassesOfWords(wordClasses);
  return (words) => {
    const classes = classesOfWords.of(words).filter((one) => one !== NONE);
    return [...words.flatMap(featuresOfWord), ...classes.map(featureOfClass)];
  };
}

/** Finds the rows of words: of the word as written, of the word without its marks, and of its class. */
export class Reader {
  private readonly classesOfWords: ClassesOfWords;
  private readonly rowsOfClasses: readonly number[];

  /** @param table the features that have a row; its places are the rows */
  constructor(
    readonly table: FeatureTable,
    wordClasses: WordClasses,
  ) {
    this.classesOfWords = new ClassesOfWords(wordClasses);
    this.rowsOfClasses = wordClasses.names.map((_, at) => table.placeOf(featureOfClass(at)));
  }

  /** The same word with its rows. */
  known(word: SpelledWord): ReadWord {
    const rows = featuresOfWord(word).map((feature) => this.table.placeOf(feature));
    return { ...word, rows: rows.filter((row) => row >= 0) };
  }

  read(words: readonly ReadWord[]): Reading {
    const ends: number[] = [];
    const rows: number[] = [];
    const classes = this.classesOfWords.of(words);
    for (let at = 0; at < words.length; at++) {
      for (const row of words[at]!.rows) rows.push(row);
      const ofClass = this.rowsOfClasses[classes[at]!] ?? NONE;
      if (ofClass >= 0) rows.push(ofClass);
      ends.push(rows.length);
    }
    return { ends, rows };
  }
}
