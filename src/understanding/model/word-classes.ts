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

/** Finds which words of a message belong to a class. */
export class WordClasses {
  /** What stands for each phrase, as it is written and without marks; null where the marks alone tell two classes apart. */
  private readonly signs = new Map<string, string | null>();
  /** How many words the longest phrase has that begins with this word. */
  private readonly longest = new Map<string, number>();

  constructor(readonly classes: readonly WordClass[]) {
    const plain = new Map<string, string | null>();
    for (const [name, words] of classes) {
      const sign = CLASS_SIGN + name;
      // All at once: folding has a price for each call.
      const folded = fold(words.join(';')).split(';');
      words.forEach((word, at) => {
        this.signs.set(word, sign);
        const known = plain.get(folded[at]!);
        plain.set(folded[at]!, known === undefined || known === sign ? sign : null);
      });
    }
    for (const [word, sign] of plain) this.signs.set(word, sign);
    for (const phrase of this.signs.keys()) {
      const words = phrase.split(' ');
      this.longest.set(words[0]!, Math.max(this.longest.get(words[0]!) ?? 0, words.length));
    }
  }

  /**
   * The words without marks, with the sign of its class in place of each word or phrase that has one. Longer phrases
   * win; a single word that carries marks is looked up with them only.
   * @param plain the same words without marks
   */
  in(words: readonly string[], plain: readonly string[]): string[] {
    const found: string[] = [];
    for (let at = 0; at < words.length; ) {
      const [sign, length] = this.signAt(words, plain, at);
      found.push(sign ?? plain[at]!);
      at += length;
    }
    return found;
  }

  private signAt(
    words: readonly string[],
    plain: readonly string[],
    at: number,
  ): [sign: string | undefined, words: number] {
    const most = Math.max(this.longest.get(words[at]!) ?? 0, this.longest.get(plain[at]!) ?? 0);
    for (let length = Math.min(most, words.length - at); length > 1; length--) {
      const sign =
        this.signs.get(words.slice(at, at + length).join(' ')) ??
        this.signs.get(plain.slice(at, at + length).join(' '));
      if (sign) return [sign, length];
    }
    return [this.signs.get(words[at]!) ?? undefined, 1];
  }
}
