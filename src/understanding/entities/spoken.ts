import { fold } from '../../platform/fold.js';
import { anyOf } from './words.js';

/** Figures as words; each is also met without its marks. */
const ONES = forms({ một: 1, hai: 2, ba: 3, bốn: 4, năm: 5, sáu: 6, bảy: 7, bẩy: 7, tám: 8, chín: 9 });
/** Figures as they are called after a ten: "mười lăm", "hai mươi mốt". */
const AFTER_TENS = new Map([...ONES, ...forms({ mốt: 1, tư: 4, lăm: 5, nhăm: 5 })]);
const TEN = new Set(['mười', 'muoi']);
const TENS = new Set(['mươi', 'chục', 'muoi', 'chuc']);
const HUNDRED = new Set(['trăm', 'tram']);
const ODD = new Set(['lẻ', 'linh', 'le']);
const HALF = new Set(['rưỡi', 'rưởi', 'ruoi']);

const ONE = anyOf('một, hai, ba, bốn, tư, năm, sáu, bảy, bẩy, tám, chín');
const LAST = anyOf('một, mốt, hai, ba, bốn, tư, năm, lăm, nhăm, sáu, bảy, bẩy, tám, chín');

/** Pattern of a number from 1 to 99 in words of more than one figure: "mười hai", "hai mươi". */
export const SPOKEN_TENS = `(?:${ONE} ${anyOf('mươi, chục')}(?: ${LAST})?|${anyOf('mười')}(?: ${LAST})?)`;
/** Pattern of a number from 1 to 99 in words. */
export const SPOKEN = `(?:${SPOKEN_TENS}|${ONE})`;

export interface ReadNumber {
  value: number;
  /** Position of the first word after it. */
  end: number;
}

/** A number below a thousand at `at` of a list of words; "trăm" alone is a hundred. */
export function spokenAt(words: readonly string[], at: number): ReadNumber | undefined {
  const ones = ONES.get(words[at] ?? '');
  const hundreds = ones !== undefined && HUNDRED.has(words[at + 1] ?? '') ? at + 2 : undefined;
  const plainHundred = HUNDRED.has(words[at] ?? '') ? at + 1 : undefined;
  const rest = hundreds ?? plainHundred;
  if (rest === undefined) return belowHundred(words, at);
  const value = (hundreds === undefined ? 1 : ones!) * 100;
  return restOfHundred(words, rest, value);
}

/** What follows "trăm": "ba trăm rưỡi", "ba trăm lẻ năm", "ba trăm hai mươi", "ba trăm hai". */
function restOfHundred(words: readonly string[], at: number, value: number): ReadNumber {
  const word = words[at] ?? '';
  if (HALF.has(word)) return { value: value + 50, end: at + 1 };
  const odd = ODD.has(word);
  const rest = belowHundred(words, odd ? at + 1 : at);
  if (rest === undefined) return { value, end: at };
  const tens = !odd && rest.value < 10 ? 10 : 1;
  return { value: value + rest.value * tens, end: rest.end };
}

function belowHundred(words: readonly string[], at: number): ReadNumber | undefined {
  const word = words[at] ?? '';
  if (TEN.has(word)) return withLast(words, at + 1, 10);
  const ones = ONES.get(word) ?? (word === 'tư' ? 4 : undefined);
  if (ones === undefined) return undefined;
  return TENS.has(words[at + 1] ?? '') ? withLast(words, at + 2, ones * 10) : { value: ones, end: at + 1 };
}

/** Tens, and the figure that follows them at `at`, if any. */
function withLast(words: readonly string[], at: number, tens: number): ReadNumber {
  const one = AFTER_TENS.get(words[at] ?? '');
  return one === undefined ? { value: tens, end: at } : { value: tens + one, end: at + 1 };
}

/** The value of figures or of words that `SPOKEN` met. */
export function numberIn(number: string): number {
  if (/^\d/.test(number)) return Number(number);
  if (number === 'tu') return 4;
  return spokenAt(number.split(' '), 0)?.value ?? Number.NaN;
}

function forms(words: Record<string, number>): Map<string, number> {
  return new Map(
    Object.entries(words).flatMap(([word, value]): [string, number][] => [
      [word, value],
      [fold(word), value],
    ]),
  );
}
