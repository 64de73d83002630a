import { fromLegacyEncoding } from './legacy-encodings.js';

/** Longer messages keep their head and their tail: the question stands at either end. Characters. */
const KEPT_HEAD = 1400;
const KEPT_TAIL = 600;

/** Two words may hide behind an invisible sign, so only those that join are dropped; the others become a space. */
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}\p{Zs}\u2800]+/gu;
const INVISIBLE = /[\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{DI}]/gu;
const LOOSE_MARKS = /\p{M}+/gu;

/** What every keyboard has: no letter to be doubted. */
const PLAIN = /^[ -~]*$/;

/** What holds more of them without a blank is no address, and looking for addresses in it takes long. */
const MOST_AT_SIGNS = 3;
const RUN = /\S+/g;

const CYRILLIC = /\p{Script=Cyrillic}/u;
const ALL_CYRILLIC = /\p{Script=Cyrillic}/gu;
const LATIN = /\p{Script=Latin}/u;
const MIXED_WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{M}]+/gu;
/** Cyrillic letters that cannot be told from Latin ones. */
const LOOKALIKES = lookalikes('АВЕЅІЈКМНОРСТУХаеѕіјорсухһԁԛԝ', 'ABESIJKMHOPCTYXaesijopcyxhdqw');
/** Letters of other languages that old fonts and keyboards give for "đ". */
const CROSSED_D: readonly [RegExp, string][] = [
  [/[ÐƉ]/g, 'Đ'],
  [/[ðɖ]/g, 'đ'],
];

/**
 * One form for what looks alike: old encodings read, NFC (fancy letters become plain ones), no invisible, bidirectional
 * or control characters, single spaces, lines kept as line ends, at most 2,001 characters.
 */
export function clean(text: string): string {
  const kept = cut(text);
  if (PLAIN.test(kept)) return oneLine(kept);
  const composed = fromLegacyEncoding(kept).replace(INVISIBLE, '').normalize('NFKC');
  const lines = withOwnLetters(composed)
    .replace(LOOSE_MARKS, '')
    .split(/\r\n|[\n\r\u2028\u2029]/);
  return cut(
    lines
      .map(oneLine)
      .filter((line) => line !== '')
      .join('\n'),
  );
}

const oneLine = (line: string): string => withoutHeapsOfAt(line).replace(BREAKS, ' ').trim();

/** Half of a surrogate pair must not be left at the cut. */
function cut(text: string): string {
  if (text.length <= KEPT_HEAD + KEPT_TAIL) return text;
  const head = text.slice(0, KEPT_HEAD).replace(/[\uD800-\uDBFF]$/, '');
  const tail = text.slice(-KEPT_TAIL).replace(/^[\uDC00-\uDFFF]/, '');
  return `${head}\n${tail}`;
}

function withoutHeapsOfAt(line: string): string {
  if (!line.includes('@')) return line;
  return line.replace(RUN, (run) => (run.split('@').length > MOST_AT_SIGNS + 1 ? run.replaceAll('@', ' ') : run));
}

/** A word of Latin letters among which Cyrillic ones hide is Latin; a word that is Cyrillic throughout stays so. */
function withOwnLetters(text: string): string {
  const crossed = CROSSED_D.reduce((all, [foreign, own]) => all.replace(foreign, own), text);
  if (!CYRILLIC.test(crossed)) return crossed;
  const words = crossed.replace(MIXED_WORD, (word) => {
    if (!LATIN.test(word)) return word;
    // Taken apart, since а with a breve is a letter of its own only as long as it is Cyrillic.
    return word.normalize('NFD').replace(ALL_CYRILLIC, (letter) => LOOKALIKES.get(letter) ?? letter);
  });
  return words.normalize('NFC');
}

function lookalikes(cyrillic: string, latin: string): ReadonlyMap<string, string> {
  return new Map(Array.from(cyrillic, (letter, at) => [letter, latin[at]!]));
}
