import { fold } from '../../platform/fold.js';
import { CAPITALS, LETTERS, SMALL_LETTERS } from '../../platform/letters.js';
import type { Lexicon } from '../lexicon.js';
import { remembering } from '../remembered.js';
import { clean } from './clean.js';
import { Context } from './context.js';
import { isSyllable, oneSpelling } from './syllable.js';
import { decodeTelex } from './telex.js';
import { Typos } from './typos.js';
import { decodeVni } from './vni.js';
import type { WordPairs } from './word-pairs.js';

const WORD = /[\p{L}\p{N}]+/gu;
/** Words with nothing but spaces between. */
const CLAUSE = /[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)+/gu;
const DIGIT = /\d/;
/** A capital that does not begin a sentence. */
const NAME = new RegExp(`(?<=[${LETTERS}\\d,] )[${CAPITALS}][${SMALL_LETTERS}]+`, 'gu');
/** Addresses and codes are no words to be mended. */
const UNTOUCHED = /\bhttps?:\/\/\S+|(?<![^\s@])[^\s@]+@[^\s@]+|\b[a-z]\d{2}(?:\.\d{1,3})*[-–.]\d{6}[-–.]\d{4,6}\b/giu;

/** None of them is without one of these. */
const SIGNS_OF_UNTOUCHED = /[\d@]|:\/\//;
/** A letter by itself, as people seldom write one. */
const LONE_LETTER = new RegExp(`(?:^| )[${LETTERS}](?: |$)`);

/** Words whose mending is remembered. */
const REMEMBERED = 10_000;

const NO_NAMES: ReadonlySet<string> = new Set();

/** The order of the repairs: what a later one would spoil is done first. */
export class Repairer {
  private readonly typos: Typos;
  private readonly context: Context | undefined;
  private readonly mended = remembering(REMEMBERED, (word) => this.mendAnew(word, false, NO_NAMES));
  private readonly mendedRaw = remembering(REMEMBERED, (word) => this.mendAnew(word, true, NO_NAMES));
  /** Whether a word is nothing but raw keys. */
  private readonly isRawKeys = remembering(REMEMBERED, (word) => {
    const isWord = this.shortForms.has(word) || this.asTheyAre.has(word) || isSyllable(word);
    return !isWord && (decodeTelex(word) ?? decodeVni(word)) !== undefined;
  });
  private readonly shortForms: ReadonlyMap<string, string>;
  private readonly asTheyAre: ReadonlySet<string>;
  private readonly dialect: (text: string) => string;
  private readonly signs: (text: string) => string;

  /**
   * @param counts how often each word stands in the mended example sentences; empty while they are being mended
   * @param pairs which of their words follow each other; without them a slip that gave another word is left
   */
  constructor(lexicon: Lexicon, counts: ReadonlyMap<string, number> = new Map(), pairs?: WordPairs) {
    this.typos = new Typos(counts);
    this.context = pairs && new Context(pairs);
    this.shortForms = new Map(Object.entries(lexicon.abbreviations));
    const ofDialect = [...Object.keys(lexicon.dialect), ...Object.keys(lexicon.bare)];
    this.asTheyAre = new Set([...lexicon.rightAsTheyAre, ...ofDialect]);
    this.dialect = phraseReplacer({ ...lexicon.dialect, ...lexicon.bare });
    this.signs = phraseReplacer(lexicon.signs, '');
  }

  /** The words as they are matched: small letters, one spelling, keys and typing mended, short forms written out. */
  repair(text: string): string {
    return this.repairCleaned(clean(text));
  }

  /** The same of a text that is `clean` already. */
  repairCleaned(cleaned: string): string {
    const small = cleaned.toLowerCase();
    const names = cleaned === small ? NO_NAMES : namesIn(cleaned);
    const lower = this.signs(small);
    const { masked, codes } = masking(lower);
    const rawKeys = this.looksLikeRawKeys(masked);
    const words = this.rejoined(masked).replace(WORD, (word) => this.mend(word, rawKeys, names));
    return this.inContext(this.dialect(words), names)
      .replace(/\uE000[\uE100-\uF8FF]/g, (mask) => codes.get(mask) ?? '')
      .replace(/ {2,}/g, ' ')
      .trim();
  }

  private inContext(text: string, names: ReadonlySet<string>): string {
    const { context } = this;
    if (!context) return text;
    const isFixed = (word: string): boolean => DIGIT.test(word) || names.has(word) || this.asTheyAre.has(word);
    return text.replace(CLAUSE, (clause) => context.mend(clause.split(' '), isFixed).join(' '));
  }

  private rejoined(text: string): string {
    if (!LONE_LETTER.test(text)) return text;
    const words = text.split(' ');
    for (let at = words.length - 2; at >= 0; at--) {
      const [left, right] = [words[at]!, words[at + 1]!];
      const joined = left + right;
      if (this.typos.areOne(right, left, joined) || this.typos.areOne(left, right, joined)) words.splice(at, 2, joined);
    }
    return words.join(' ');
  }

  private mend(word: string, rawKeys: boolean, names: ReadonlySet<string>): string {
    if (names.has(word)) return this.mendAnew(word, rawKeys, names);
    return rawKeys ? this.mendedRaw(word) : this.mended(word);
  }

  private mendAnew(word: string, rawKeys: boolean, names: ReadonlySet<string>): string {
    const spelled = oneSpelling(word);
    const long = this.shortForms.get(spelled);
    if (long !== undefined) return long;
    if (isSyllable(spelled) || this.asTheyAre.has(spelled)) return spelled;
    const decoded = decodeTelex(spelled) ?? decodeVni(spelled);
    if (decoded && (rawKeys || this.typos.known(decoded))) return decoded;
    return names.has(word) ? spelled : (this.typos.mend(spelled) ?? spelled);
  }

  /** Two words that are nothing but raw keys: the whole message was typed without an input method. */
  private looksLikeRawKeys(text: string): boolean {
    let decoded = 0;
    for (const word of text.match(WORD) ?? []) {
      if (this.isRawKeys(word) && ++decoded === 2) return true;
    }
    return false;
  }
}

/** The text with each address and code out of reach of what is mended, and which mask stands for which. */
function masking(text: string): { masked: string; codes: ReadonlyMap<string, string> } {
  const codes = new Map<string, string>();
  if (!SIGNS_OF_UNTOUCHED.test(text)) return { masked: text, codes };
  const masked = text.replace(UNTOUCHED, (code) => {
    const mask = `\uE000${String.fromCharCode(0xe100 + codes.size)}`;
    codes.set(mask, code);
    return ` ${mask} `;
  });
  return { masked, codes };
}

/** Words written with a capital after a small word or a capital word: names, unless all is written large. */
function namesIn(text: string): ReadonlySet<string> {
  if (text === text.toUpperCase()) return new Set();
  return new Set(Array.from(text.matchAll(NAME), ([name]) => name.toLowerCase()));
}

/** Replaces whole words, longest first; an entry without marks is not taken for a word that carries them. */
function phraseReplacer(entries: Readonly<Record<string, string>>, edge = `[${LETTERS}\\d]`): (text: string) => string {
  const phrases = Object.keys(entries).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  if (phrases.length === 0) return (text) => text;
  const [before, after] = edge ? [`(?<!${edge})`, `(?!${edge})`] : ['', ''];
  const pattern = new RegExp(`${before}(?:${phrases.join('|')})${after}`, 'gu');
  return (text) => text.replace(pattern, (phrase) => (edge ? entries[phrase]! : ` ${entries[phrase]} `));
}

/** The words of a mended text without their marks, clause by clause. */
export const clausesOf = (repaired: string): string[][] =>
  (repaired.match(CLAUSE) ?? []).map((clause) => fold(clause).split(' '));

/** Words of the text and how often each stands in it, marked and plain, added to `counts`. */
export function countWords(text: string, counts: Map<string, number>): void {
  for (const word of text.match(WORD) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    const plain = fold(word);
    if (plain !== word) counts.set(plain, (counts.get(plain) ?? 0) + 1);
  }
}
