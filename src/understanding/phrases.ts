import { fold } from '../platform/fold.js';
import { LETTERS } from '../platform/letters.js';

/** Ends a sentence in a line; no phrase reaches over it. */
export const STOP = '¶';
/** A run of them is looked at once, from its first on. */
const STOPS = /(?<![.?!;:\n])[.?!;:\n]+(?=\s|$)|\n/gu;
const LONGEST_GAP = 3;

/** One word of a phrase: the numbers of all its forms; or any number, or a gap. */
type Part = readonly number[] | 'number' | 'gap';

/** "500", "2tr", "300k". */
const NUMBER = new RegExp(`^\\d+[${LETTERS}]{0,3}$`);

/** Every word that stands in some phrase has a number. */
const NUMBERS = new Map<string, number>();
/** Of a word that stands in no phrase. */
const UNKNOWN = -1;

function numberOf(word: string): number {
  const known = NUMBERS.get(word);
  if (known !== undefined) return known;
  NUMBERS.set(word, NUMBERS.size);
  return NUMBERS.size - 1;
}

const STOP_NUMBER = numberOf(STOP);

/** A message laid out for phrases: its words in order, sentences apart. */
export class PhraseLine {
  /** How many words had a number then: a phrase made later may hold words that had none. */
  private known = NUMBERS.size;

  /** @param numbered numbers of the words where they are known already */
  constructor(
    readonly words: readonly string[],
    private numbered?: readonly number[],
  ) {}

  /** Numbers of its words: a line is looked up once, not once for each phrase. */
  get numbers(): readonly number[] {
    if (this.numbered && this.known === NUMBERS.size) return this.numbered;
    this.known = NUMBERS.size;
    this.numbered = this.words.map((word) => NUMBERS.get(word) ?? UNKNOWN);
    return this.numbered;
  }
}

export function phraseLine(repaired: string): PhraseLine {
  const said = repaired.toLowerCase().replace(STOPS, ` ${STOP} `);
  return new PhraseLine(said.match(/[\p{L}\p{N}]+|¶/gu) ?? []);
}

/** Positions of words in a line, the end not included. */
export interface Span {
  start: number;
  end: number;
}

/**
 * Phrases as people think of them, matched with and without marks. A phrase is words with single spaces; `a|b` stands
 * for either word, `#` for a number, `..` for up to three other words of the same sentence. A word with marks is met by
 * itself or by the word without any marks, never by a word with other marks: "cháy" meets "chay" and not "chạy". A word
 * after `=` is met as it is written only, for words that are everyday ones without their marks.
 */
export class Phrases {
  private readonly beginnings: Beginnings<undefined>;

  /** @param phrases one after the other with commas between, or as a list */
  constructor(phrases: string | readonly string[]) {
    this.beginnings = new Beginnings([[undefined, phrases]]);
  }

  in(line: PhraseLine): boolean {
    for (let at = 0; at < line.words.length; at++) if (this.endAt(line, at) !== undefined) return true;
    return false;
  }

  /** All matches that do not overlap, in order. */
  findAll(line: PhraseLine): Span[] {
    const found: Span[] = [];
    for (let start = 0; start < line.words.length; start++) {
      const end = this.endAt(line, start);
      if (end === undefined) continue;
      found.push({ start, end });
      start = end - 1;
    }
    return found;
  }

  /** The line with every match put out of sight; nothing reaches over the place. */
  hiddenFrom(line: PhraseLine): PhraseLine {
    const found = this.findAll(line);
    if (found.length === 0) return line;
    const words = [...line.words];
    const numbers = [...line.numbers];
    for (const { start, end } of found) {
      words.fill(STOP, start, end);
      numbers.fill(STOP_NUMBER, start, end);
    }
    return new PhraseLine(words, numbers);
  }

  private endAt(line: PhraseLine, at: number): number | undefined {
    for (const { rest } of this.beginnings.at(line.numbers, at)) {
      const end = endOf(rest, 0, line, at + 1);
      if (end !== undefined) return end;
    }
    return undefined;
  }
}

/** Phrases under several names, all looked for at once: each word of a line is looked up once, not once for each name. */
export class PhraseBook<Name extends string> {
  private readonly beginnings: Beginnings<Name>;

  /** @param phrasesOf the phrases of each name, as for {@link Phrases} */
  constructor(phrasesOf: Readonly<Partial<Record<Name, string | readonly string[]>>>) {
    this.beginnings = new Beginnings(Object.entries(phrasesOf) as [Name, string | readonly string[]][]);
  }

  /** From each word on, the longest phrase of each name that begins there. */
  findAll(line: PhraseLine): (Span & { name: Name })[] {
    const found: (Span & { name: Name })[] = [];
    const { numbers } = line;
    for (let start = 0; start < numbers.length; start++) {
      let done: Name | undefined;
      for (const { name, rest } of this.beginnings.at(numbers, start)) {
        if (name === done) continue;
        const end = endOf(rest, 0, line, start + 1);
        if (end === undefined) continue;
        found.push({ name, start, end });
        done = name;
      }
    }
    return found;
  }
}

/** A phrase after its first word. */
interface Beginning<Name> {
  name: Name;
  rest: readonly Part[];
}

const NONE: readonly never[] = [];

/**
 * Phrases by the word they begin with and the one after it: of thousands a few are worth a closer look. In the order of
 * their names; those of one name longest first.
 */
class Beginnings<Name> {
  private readonly byFirst = new Map<number, { bySecond: Map<number, Beginning<Name>[]>; any: Beginning<Name>[] }>();
  /** 1 for each word that some phrase begins with: most words are done with at that. */
  private readonly begins: Uint8Array;

  constructor(phrasesOf: readonly (readonly [Name, string | readonly string[]])[]) {
    const all = new Map<number, Beginning<Name>[]>();
    for (const [name, phrases] of phrasesOf) {
      for (const { first, rest } of readPhrases(phrases)) {
        for (const form of first) all.set(form, [...(all.get(form) ?? []), { name, rest }]);
      }
    }
    for (const [form, beginnings] of all) {
      const seconds = new Set(beginnings.flatMap(({ rest: [second] }) => (typeof second === 'object' ? second : [])));
      const goesOnWith = (word: number | undefined) =>
        beginnings.filter(({ rest: [second] }) => typeof second !== 'object' || second.includes(word ?? UNKNOWN));
      const bySecond = new Map([...seconds].map((second) => [second, goesOnWith(second)] as const));
      this.byFirst.set(form, { bySecond, any: goesOnWith(undefined) });
    }
    this.begins = new Uint8Array(Math.max(0, ...all.keys()) + 1);
    for (const form of all.keys()) this.begins[form] = 1;
  }

  /** Those that may begin at this word. */
  at(numbers: readonly number[], at: number): readonly Beginning<Name>[] {
    const first = numbers[at]!;
    if (this.begins[first] !== 1) return NONE;
    const found = this.byFirst.get(first)!;
    const second = numbers[at + 1];
    return (second !== undefined && found.bySecond.get(second)) || found.any;
  }
}

/** @throws Error where a phrase does not begin with a word */
function readPhrases(phrases: string | readonly string[]): { first: readonly number[]; rest: Part[] }[] {
  const list = typeof phrases === 'string' ? phrases.trim().split(/,\s*/) : [...phrases];
  return list
    .sort((a, b) => b.length - a.length)
    .map((phrase) => {
      const [first, ...rest] = phrase.split(' ').map(partOf);
      if (first === undefined || typeof first === 'string') throw new Error(`a phrase begins with a word: "${phrase}"`);
      return { first, rest };
    });
}

function partOf(text: string): Part {
  if (text === '..') return 'gap';
  if (text === '#') return 'number';
  const forms = text.split('|').flatMap((word) => (word.startsWith('=') ? [word.slice(1)] : [word, fold(word)]));
  return [...new Set(forms)].map(numberOf);
}

function endOf(parts: readonly Part[], next: number, line: PhraseLine, at: number): number | undefined {
  const part = parts[next];
  if (part === undefined) return at;
  if (part === 'number') return NUMBER.test(line.words[at] ?? '') ? endOf(parts, next + 1, line, at + 1) : undefined;
  if (part !== 'gap') {
    const word = line.numbers[at];
    return word !== undefined && part.includes(word) ? endOf(parts, next + 1, line, at + 1) : undefined;
  }
  for (let skipped = 0; skipped <= LONGEST_GAP; skipped++) {
    const end = endOf(parts, next + 1, line, at + skipped);
    if (end !== undefined) return end;
    const word = line.numbers[at + skipped];
    if (word === undefined || word === STOP_NUMBER) return undefined;
  }
  return undefined;
}
