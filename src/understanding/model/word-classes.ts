import { fold } from '../../platform/fold.js';
import { hashOf } from './hash.js';
import type { Numbers } from './numbers.js';

/** Name of a class and its words or phrases, in small letters with their marks. */
export type WordClass = readonly [name: string, words: readonly string[]];

const LINE = /^([a-z][a-z-]*): *(\S.*)$/u;
const MOST_WORDS_OF_A_PHRASE = 4;

/**
 * Reads `content/lexicon/word-classes.txt`: one class a line, its name, a colon, its words with semicolons between.
 * Empty lines and those that begin with # say nothing.
 * @throws Error naming the first line that cannot be read, or that holds a word which stands in a class already
 */
export function readWordClasses(text: string, file: string): WordClass[] {
  const classOf = new Map<string, string>();
  return text.split('\n').flatMap((line, at): WordClass[] => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [, name, list] = LINE.exec(line) ?? [];
    if (!name || !list) throw new Error(`${file}:${at + 1}: expected "<name of the class>: <word>; <word>; …"`);
    const words = list.split(';').map((word) => word.trim());
    for (const word of words) {
      if (word === '' || word.split(' ').length > MOST_WORDS_OF_A_PHRASE)
        throw new Error(`${file}:${at + 1}: "${word}" must have 1 to ${MOST_WORDS_OF_A_PHRASE} words`);
      if (classOf.has(word)) throw new Error(`${file}:${at + 1}: "${word}" stands in ${classOf.get(word)} already`);
      classOf.set(word, name);
    }
    return [[name, words]];
  });
}

/**
 * Finds which words of a message belong to a class: a tree of phrases laid out in one closed hash table, so that it is
 * there as soon as it is read. Words are known by their hashes ({@link hashOf}).
 */
export class WordClasses {
  private readonly mask: number;

  /**
   * @param names of the classes
   * @param slots as {@link layOut} makes them, three numbers each: the node of the words before (its slot plus 1; 0 where
   * there are none), the hash of the word, and what ends with it: the class plus 1, or 0, times 8, plus how many words
   * that are. The last is 0 in free slots.
   */
  constructor(
    readonly names: readonly string[],
    readonly slots: Uint32Array,
  ) {
    this.mask = slots.length / SLOT - 1;
  }

  /**
   * What the longest word or phrase that begins here ends with, or -1. A single word that carries marks is looked up
   * with them only.
   * @param marked hashes of the words as they are written
   * @param plain hashes of the same words without marks
   */
  longestAt(marked: Numbers, plain: Numbers, from: number): number {
    const written = this.longest(marked, from);
    const bare = this.longest(plain, from);
    if (bare < 0) return written;
    return this.wordsOf(bare) > (written < 0 ? 1 : this.wordsOf(written)) ? bare : written;
  }

  /** How many words end there. */
  wordsOf(end: number): number {
    return this.slots[end * SLOT + 2]! & MOST_DEPTH;
  }

  /** The class whose word ends there. */
  classOf(end: number): number {
    return (this.slots[end * SLOT + 2]! >>> DEPTH_BITS) - 1;
  }

  private longest(hashes: Numbers, from: number): number {
    const { slots, mask } = this;
    let found = -1;
    let node = 0;
    for (let at = from; at < hashes.length; at++) {
      const hash = hashes.at(at);
      let slot = firstSlot(node, hash, mask);
      while (slots[slot * SLOT + 2] !== 0 && (slots[slot * SLOT] !== node || slots[slot * SLOT + 1] !== hash))
        slot = (slot + 1) & mask;
      const end = slots[slot * SLOT + 2]!;
      if (end === 0) break;
      if (end > MOST_DEPTH) found = slot;
      node = slot + 1;
    }
    return found;
  }
}

const SLOT = 3;
const DEPTH_BITS = 3;
const MOST_DEPTH = (1 << DEPTH_BITS) - 1;

const firstSlot = (node: number, hash: number, mask: number): number =>
  (Math.imul(node ^ hash, 0x9e3779b1) >>> 7) & mask;

/** Lays the classes out to be found: each word as it is written and, where that tells no two classes apart, without marks. */
export function layOut(classes: readonly WordClass[]): WordClasses {
  const phrases = phrasesOf(classes);
  const root: Node = { hash: 0, class: 0, next: new Map() };
  let nodes = 0;
  for (const [phrase, number] of phrases) {
    let node = root;
    for (const hash of phrase.split(' ').map(hashOf)) {
      const known = node.next.get(hash);
      if (!known) nodes += 1;
      const next: Node = known ?? { hash, class: 0, next: new Map() };
      node.next.set(hash, next);
      node = next;
    }
    node.class = number;
  }
  let size = 16;
  while (size * FULL < nodes) size *= 2;
  const slots = new Uint32Array(size * SLOT);
  const place = (node: Node, above: number, depth: number): void => {
    for (const next of node.next.values()) {
      let slot = firstSlot(above, next.hash, size - 1);
      while (slots[slot * SLOT + 2] !== 0) slot = (slot + 1) & (size - 1);
      slots.set([above, next.hash, (next.class << DEPTH_BITS) | depth], slot * SLOT);
      place(next, slot + 1, depth + 1);
    }
  };
  place(root, 0, 1);
  return new WordClasses(
    classes.map(([name]) => name),
    slots,
  );
}

/** A word of a phrase: the number of the class whose phrase ends with it (from 1 on, 0 for none), and what may follow. */
interface Node {
  hash: number;
  class: number;
  next: Map<number, Node>;
}

const FULL = 0.8;

/** The number of its class, from 1 on, for each phrase; 0 where the marks alone tell two classes apart. */
function phrasesOf(classes: readonly WordClass[]): ReadonlyMap<string, number> {
  const written = new Map<string, number>();
  const plain = new Map<string, number>();
  classes.forEach(([, words], at) => {
    for (const word of words) {
      written.set(word, at + 1);
      const bare = fold(word);
      plain.set(bare, (plain.get(bare) ?? at + 1) === at + 1 ? at + 1 : 0);
    }
  });
  return new Map([...written, ...plain]);
}
