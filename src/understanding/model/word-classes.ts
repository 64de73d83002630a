import { fold } from '../../platform/fold.js';

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

/** Begins what stands for a word of a class. */
export const CLASS_SIGN = '#';

/** A word of a phrase: what may follow it, if anything does, and what stands for the phrase that ends with it. */
interface Node {
  next: Map<string, Node> | undefined;
  /** Null where no phrase ends, or where the marks alone tell two classes apart. */
  sign: string | null;
}

/** Finds which words of a message belong to a class. */
export class WordClasses {
  /** Phrases as they are written, and as they are without marks. */
  private readonly firsts = new Map<string, Node>();

  constructor(readonly classes: readonly WordClass[]) {
    const plain = new Map<string, string | null>();
    for (const [name, words] of classes) {
      const sign = CLASS_SIGN + name;
      // All at once: folding has a price for each call.
      const folded = fold(words.join(';')).split(';');
      words.forEach((word, at) => {
        this.add(word, sign);
        const known = plain.get(folded[at]!);
        plain.set(folded[at]!, known === undefined || known === sign ? sign : null);
      });
    }
    for (const [word, sign] of plain) this.add(word, sign);
  }

  /**
   * The words without marks, with the sign of its class in place of each word or phrase that has one. Longer phrases
   * win; a single word that carries marks is looked up with them only.
   * @param plain the same words without marks
   */
  in(words: readonly string[], plain: readonly string[]): string[] {
    const found: string[] = [];
    for (let at = 0; at < words.length; ) {
      const marked = this.longestAt(words, at);
      const unmarked = this.longestAt(plain, at);
      const { sign, length } = unmarked.length > Math.max(marked.length, 1) ? unmarked : marked;
      found.push(sign ?? plain[at]!);
      at += Math.max(length, 1);
    }
    return found;
  }

  private longestAt(words: readonly string[], from: number): { sign: string | undefined; length: number } {
    let [sign, length]: [string | undefined, number] = [undefined, 0];
    let node = this.firsts.get(words[from]!);
    for (let at = from; node; node = node.next?.get(words[++at] ?? '')) {
      if (node.sign) [sign, length] = [node.sign, at + 1 - from];
    }
    return { sign, length };
  }

  private add(phrase: string, sign: string | null): void {
    let nodes = this.firsts;
    let last: Node | undefined;
    for (const word of phrase.split(' ')) {
      if (last) nodes = last.next ??= new Map();
      last = nodes.get(word) ?? { next: undefined, sign: null };
      nodes.set(word, last);
    }
    if (last) last.sign = sign;
  }
}
