import { fold } from '../../platform/fold.js';
import { CLASS_SIGN, type WordClasses } from './word-classes.js';

const LONGEST_WORDS = 3;
const SHORTEST_LETTERS = 2;
const LONGEST_LETTERS = 5;
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
  words: number[];
  letters: number[];
}

/**
 * The features of a message: syllable 1-3-grams, of the words with their marks and without; character 2-5-grams within
 * words without marks, since what the marks add to those was measured to be nothing; and which word it begins and ends
 * with; and runs of up to three words in which classes of words stand for their members.
 */
export function featuresOf(words: readonly string[], wordClasses: WordClasses): Features {
  const plain = folded(words);
  const features: Features = { words: [], letters: [] };
  addWords(words, SEEDS.markedWords, features.words);
  addWords(plain, SEEDS.plainWords, features.words);
  addClasses(wordClasses.in(words, plain), features.words);
  addWords(plain.slice(0, 1), SEEDS.first, features.words);
  addWords(plain.slice(-1), SEEDS.last, features.words);
  for (const word of plain) addLetters(word, SEEDS.plainLetters, features.letters);
  return features;
}

/** Only the plain words and pairs of words: what two sentences must share to be near each other. */
export function topicFeaturesOf(words: readonly string[]): Features {
  const features: Features = { words: [], letters: [] };
  addWords(folded(words), SEEDS.plainWords, features.words, 2);
  return features;
}

/** All at once: folding has a price for each call. */
const folded = (words: readonly string[]): string[] => (words.length === 0 ? [] : fold(words.join(' ')).split(' '));

function addWords(words: readonly string[], seed: number, into: number[], longest = LONGEST_WORDS): void {
  for (let from = 0; from < words.length; from++) {
    let hash = seed;
    for (let at = from; at < Math.min(from + longest, words.length); at++) {
      const word = words[at]!;
      for (let i = 0; i < word.length; i++) hash = step(hash, word.charCodeAt(i));
      hash = step(hash, EDGE);
      into.push(finish(hash));
    }
  }
}

/** Runs without any class are words, which are there already. */
function addClasses(words: readonly string[], into: number[]): void {
  for (let from = 0; from < words.length; from++) {
    let hash = SEEDS.classes;
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

function addLetters(word: string, seed: number, into: number[]): void {
  const codes = [EDGE, ...Array.from({ length: word.length }, (_, at) => word.charCodeAt(at)), EDGE];
  for (let from = 0; from < codes.length - 1; from++) {
    let hash = seed;
    const end = Math.min(from + LONGEST_LETTERS, codes.length);
    for (let at = from; at < end; at++) {
      hash = step(hash, codes[at]!);
      if (at - from + 1 >= SHORTEST_LETTERS) into.push(finish(hash));
    }
  }
}

/** FNV-1a over 16-bit units. */
const step = (hash: number, unit: number): number => Math.imul(hash ^ unit, FNV_PRIME) >>> 0;

/** Spreads the bits, so that tables may use the low ones. */
function finish(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
