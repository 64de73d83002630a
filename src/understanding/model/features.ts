import { fold } from '../../platform/fold.js';
import { finish, hashOf, step } from './hash.js';
import { Numbers } from './numbers.js';
import type { WordClasses } from './word-classes.js';

const LONGEST_WORDS = 3;
const LONGEST_OF_TOPIC = 2;
const SHORTEST_LETTERS = 2;
const LONGEST_LETTERS = 3;
const EDGE = 0x5f;

/** One seed for each kind of feature, so that a word and a run of letters never share a number. */
const SEEDS = {
  markedWords: 0x811c9dc5,
  plainWords: 0x1b873593,
  plainLetters: 0x85ebca6b,
  classes: 0x51ed270b,
  first: 0x2545f491,
  last: 0x9e3779b9,
};

/** A word as features see it. */
export interface SpelledWord {
  /** Hashes of the word as it is written, and without its marks. */
  marked: number;
  bare: number;
  /** The features of its letters, or their places in a table. */
  letters: readonly number[];
}

export function spell(word: string): SpelledWord {
  const plain = fold(word);
  return { marked: hashOf(word), bare: hashOf(plain), letters: lettersOf(plain) };
}

/**
 * Makes the features of the words of one message after the other: runs of one to three, with their marks and without;
 * which word it begins and ends with; and runs in which classes of words stand for their members.
 */
export class WordFeatures {
  private readonly marked = new Numbers();
  private readonly bare = new Numbers();
  /** The words with a class in place of each word or phrase that has one, and which of them are classes. */
  private readonly classed = new Numbers();
  private readonly areClasses = new Numbers();
  private readonly features = new Numbers();

  constructor(private readonly wordClasses: WordClasses) {}

  /** Good until the next message; repeated ones are listed repeatedly. */
  of(words: readonly SpelledWord[]): Numbers {
    const { marked, bare, features } = this;
    marked.clear();
    bare.clear();
    features.clear();
    for (const word of words) {
      marked.push(word.marked);
      bare.push(word.bare);
    }
    addRuns(marked, SEEDS.markedWords, features);
    addRuns(bare, SEEDS.plainWords, features);
    this.addClasses();
    if (bare.length === 0) return features;
    features.push(run(SEEDS.first, bare.at(0)));
    features.push(run(SEEDS.last, bare.at(bare.length - 1)));
    return features;
  }

  /** Runs in which a class stands for at least one word. Runs without any are words, which are there already. */
  private addClasses(): void {
    const { marked, bare, classed, areClasses, wordClasses } = this;
    classed.clear();
    areClasses.clear();
    for (let at = 0; at < bare.length; ) {
      const end = wordClasses.longestAt(marked, bare, at);
      classed.push(end < 0 ? bare.at(at) : wordClasses.classOf(end));
      areClasses.push(end < 0 ? 0 : 1);
      at += end < 0 ? 1 : wordClasses.wordsOf(end);
    }
    for (let from = 0; from < classed.length; from++) {
      let hash = SEEDS.classes;
      let hasClass = 0;
      for (let at = from; at < Math.min(from + LONGEST_WORDS, classed.length); at++) {
        hasClass |= areClasses.at(at);
        hash = run(hash, classed.at(at));
        if (hasClass) this.features.push(hash);
      }
    }
  }
}

/** The same of only the words without marks and pairs of them: what two sentences must share to be near each other. */
export class TopicFeatures {
  private readonly bare = new Numbers();
  private readonly features = new Numbers();

  of(words: readonly SpelledWord[]): Numbers {
    const { bare, features } = this;
    bare.clear();
    features.clear();
    for (const word of words) bare.push(word.bare);
    addRuns(bare, SEEDS.plainWords, features, LONGEST_OF_TOPIC);
    return features;
  }
}

const run = (before: number, hash: number): number => finish(step(before, hash));

/** The features of a single word: as it is written, and without its marks. */
export const featuresOfWord = ({ marked, bare }: SpelledWord): number[] => [
  run(SEEDS.markedWords, marked),
  run(SEEDS.plainWords, bare),
];

/** The feature of a class of words that stands alone. */
export const featureOfClass = (at: number): number => run(SEEDS.classes, at);

function addRuns(hashes: Numbers, seed: number, into: Numbers, longest = LONGEST_WORDS): void {
  for (let from = 0; from < hashes.length; from++) {
    let hash = seed;
    const end = Math.min(from + longest, hashes.length);
    for (let at = from; at < end; at++) {
      hash = run(hash, hashes.at(at));
      into.push(hash);
    }
  }
}

/**
 * The features of the letters of a word without marks, 2 or 3 of them at a time: what the marks add to those was measured
 * to be nothing.
 */
function lettersOf(word: string): number[] {
  const codes = [EDGE, ...Array.from({ length: word.length }, (_, at) => word.charCodeAt(at)), EDGE];
  const features: number[] = [];
  for (let from = 0; from < codes.length - 1; from++) {
    let hash = SEEDS.plainLetters | 0;
    const end = Math.min(from + LONGEST_LETTERS, codes.length);
    for (let at = from; at < end; at++) {
      hash = step(hash, codes[at]!);
      if (at - from + 1 >= SHORTEST_LETTERS) features.push(finish(hash));
    }
  }
  return features;
}
