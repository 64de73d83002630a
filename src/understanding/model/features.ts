import { fold } from '../../platform/fold.js';
import { CLASS_SIGN, type WordClasses } from './word-classes.js';

const LONGEST_WORDS = 3;
const SHORTEST_LETTERS = 2;
const LONGEST_LETTERS = 4;
const EDGE = 0x5f;
const FNV_PRIME = 0x01000193;

/** One seed for each kind of feature, so that a word and a run of letters never share a number. */
const SEEDS = {
  markedWords: 0x811c9dc5,
  plainWords: 0x1b873593,
  plainLetters: 0x85ebca6b,
  classes: 0x51ed270b,
  first: 0x2545f491,
  last: 0x9e3779b9,
};

/** Features as 32-bit numbers; repeated ones are listed repeatedly. */
export interface Features {
  words: Uint32Array;
  /** Those of each word's letters. */
  letters: readonly Uint32Array[];
}

/**
 * The features of a message: syllable 1-3-grams, of the words with their marks and without; character 2-4-grams within
 * words without marks, since what the marks add to those was measured to be nothing; which word it begins and ends
 * with; and runs of up to three words in which classes of words stand for their members.
 */
export function featuresOf(words: readonly string[], wordClasses: WordClasses): Features {
  const plain = folded(words);
  return { words: wordFeaturesOf(words, plain, wordClasses), letters: plain.map(lettersOf) };
}

/** @param plain the same words without marks */
export function wordFeaturesOf(
  words: readonly string[],
  plain: readonly string[],
  wordClasses: WordClasses,
): Uint32Array {
  const features = new FeatureList(KINDS_OF_RUNS * LONGEST_WORDS * words.length + 2);
  addWords(words, SEEDS.markedWords, features);
  addWords(plain, SEEDS.plainWords, features);
  addClasses(wordClasses.in(words, plain), features);
  addWords(plain.slice(0, 1), SEEDS.first, features);
  addWords(plain.slice(-1), SEEDS.last, features);
  return features.all();
}

/** Only the words without marks and pairs of them: what two sentences must share to be near each other. */
export function topicFeaturesOf(plain: readonly string[]): Features {
  const features = new FeatureList(2 * plain.length);
  addWords(plain, SEEDS.plainWords, features, 2);
  return { words: features.all(), letters: [] };
}

/** Runs of words as written, without marks, and with classes in their place. */
const KINDS_OF_RUNS = 3;

class FeatureList {
  private readonly room: Uint32Array;
  private used = 0;

  /** @param most how many features there may be */
  constructor(most: number) {
    this.room = new Uint32Array(most);
  }

  push(feature: number): void {
    this.room[this.used++] = feature;
  }

  all(): Uint32Array {
    return this.room.subarray(0, this.used);
  }
}

/** All at once: folding has a price for each call. */
export const folded = (words: readonly string[]): string[] =>
  words.length === 0 ? [] : fold(words.join(' ')).split(' ');

function addWords(words: readonly string[], seed: number, into: FeatureList, longest = LONGEST_WORDS): void {
  for (let from = 0; from < words.length; from++) {
    let hash = seed | 0;
    const end = Math.min(from + longest, words.length);
    for (let at = from; at < end; at++) {
      const word = words[at]!;
      for (let i = 0; i < word.length; i++) hash = step(hash, word.charCodeAt(i));
      hash = step(hash, EDGE);
      into.push(finish(hash));
    }
  }
}

/** Runs without any class are words, which are there already. */
function addClasses(words: readonly string[], into: FeatureList): void {
  for (let from = 0; from < words.length; from++) {
    let hash = SEEDS.classes | 0;
    let hasClass = false;
    for (let at = from; at < Math.min(from + LONGEST_WORDS, words.length); at++) {
      const word = words[at]!;
      hasClass ||= word.startsWith(CLASS_SIGN);
      for (let i = 0; i < word.length; i++) hash = step(hash, word.charCodeAt(i));
      hash = step(hash, EDGE);
      if (hasClass) into.push(finish(hash));
    }
  }
}

/** Words whose letters are remembered: a language has few words, and they come again and again. */
const REMEMBERED = 20_000;
const remembered = new Map<string, Uint32Array>();

/** The features of the letters of a word without marks. */
export function lettersOf(word: string): Uint32Array {
  const known = remembered.get(word);
  if (known) return known;
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
  const found = Uint32Array.from(features);
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(word, found);
  return found;
}

/** FNV-1a over 16-bit units. */
const step = (hash: number, unit: number): number => Math.imul(hash ^ unit, FNV_PRIME);

/** Spreads the bits, so that tables may use the low ones. */
function finish(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
