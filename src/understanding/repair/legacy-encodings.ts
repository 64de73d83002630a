import { composeSyllable } from './compose.js';
import { fromTcvn3, fromVni, HIGH, TONES } from './legacy-tables.js';
import { isMarkedSyllable, isSyllable, oneSpelling } from './syllable.js';

/**
 * A text without any of these is no old one: codes that are no Vietnamese letters in Latin-1, a large letter after a
 * small one, and vowels that Vietnamese never writes side by side. Nearly all messages end here.
 */
const TELLTALE = /[\u00A1-\u00AE\u00B5-\u00B9\u00BB-\u00BEÄÆËÎÏÑÖ×ØÛÜÞßäåæçëîïñöøûüþ÷]|[a-z][À-Þ]/;
const TELLTALE_PAIR = /[aeouyô][ùõ]|[aeo]â|a[êéèúáàã]|e[áàã]/i;
/** More marks than any letter carries: composing such a text takes more than linear time. */
const PILED_MARKS = /\p{M}{3}/u;
const ALL_HIGH = new RegExp(HIGH, 'g');
const WORD = /[\p{L}\p{Mn}\u00A1-\u00AE\u00B5-\u00B9\u00BB-\u00BE\u00D7\u00F7]+/gu;
/** Latin letters and marks that only Unicode has: whoever wrote the word did not use an old encoding. */
const UNICODE_ONLY = /[\u0100-\u024F\u1E00-\u1EFF]|[\u0300-\u036F]/;
/** Codes that are signs where they stand alone; the others are words even then ("¹" is "ạ", "« t«" is "ô tô"). */
const SIGN_ALONE = /^[¡¢¥¦§¨©¶·º»¼½¾×÷]$/;
const VOWEL = /[aeiouy]/;

/** No language has a sign within a word, a large letter after a small one, or ñ and ß after a consonant. */
const ODD_IN_TCVN3 = /^[§®].|.[¡-¬®µ-¹»-¾×÷]|[a-zß-ÿ][À-Þ]|[b-df-hj-np-tv-xz][ñß]/;
const VNI_PAIR = /[aeouyôö][ùøûõïâáàåãäêéèúüë]/gi;
/** The pairs that European languages do not have; "thaï", "aún" and "Meán" have others. */
const ODD_IN_VNI = /[aeouyôö][ùøûâàåãä]|aá|[iuy][eo]á/i;
const LARGE_AFTER_SMALL = /[a-z][À-Þ]/;
/** In these rimes "ơ" never stands without "ư", whose code is a soft hyphen that some programs drop. */
const LOST_SOFT_HYPHEN = /(?<!ư)[ơớờởỡợ](?=ng|c|u)/gi;
const SMALL = /[a-z]/;
const LARGE = /[A-Z]/g;

/** So odd must the mended words of a stretch be together, and one of them alone. */
const ODD_TOGETHER = 4;
const ODD_ALONE = 3;
/** The other letters of the languages of the north, where "en lång kö" would be "en lồng kử". */
const NORTHERN = /[äöüåæø]/i;
/** Words shorter than this are too often syllables by chance. Letters. */
const LONG = 4;

interface Encoding {
  convert(word: string): string;
  /** How unlike any other writing the word is: 3 or more where hardly anything else looks so. */
  oddity(word: string): number;
}

const TCVN3: Encoding = {
  convert(word) {
    const converted = fromTcvn3(word).replace(LOST_SOFT_HYPHEN, 'ư$&');
    const allLarge = !SMALL.test(word) && count(word, LARGE) >= 2;
    return allLarge ? converted.toUpperCase() : converted;
  },
  oddity: (word) => (ODD_IN_TCVN3.test(word) ? Math.min(word.length + 1, ODD_TOGETHER) : 1),
};

const VNI: Encoding = {
  convert: fromVni,
  oddity(word) {
    const ofLength = ODD_IN_VNI.test(word) ? Math.min(word.length - 2, 2) : 0;
    return ofLength + count(word, VNI_PAIR) + count(word, ALL_HIGH);
  },
};

interface Word {
  text: string;
  at: number;
}

/** Words between two that are Unicode beyond doubt, or the ends of the text. */
interface Stretch {
  words: Word[];
  /** Whether a Unicode word stands before and after it. */
  opened: boolean;
  closed: boolean;
}

/**
 * A text that was pasted from a file in TCVN3 or VNI-Windows, shown as Latin-1, becomes Unicode ("§¨ng ký" and
 * "Ñaêng kyù" are "Đăng ký"). Anything else comes back as it is. Recognised by the syllables: words that were none
 * become some, and next to none is left strange.
 */
export function fromLegacyEncoding(text: string): string {
  if (PILED_MARKS.test(text)) return text;
  const composed = text.normalize('NFC');
  if (!TELLTALE.test(composed) && !TELLTALE_PAIR.test(composed)) return text;
  const converted = new Map<number, string>();
  for (const stretch of stretchesOf(composed)) convertStretch(stretch, converted);
  if (converted.size === 0) return text;
  return composed.replace(WORD, (word: string, at: number) => converted.get(at) ?? word).normalize('NFC');
}

function stretchesOf(text: string): Stretch[] {
  let stretch: Stretch = { words: [], opened: false, closed: false };
  const stretches = [stretch];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!UNICODE_ONLY.test(word)) {
      stretch.words.push({ text: word, at: index });
      continue;
    }
    stretch.closed = true;
    stretch = { words: [], opened: true, closed: false };
    stretches.push(stretch);
  }
  return stretches;
}

function convertStretch({ words, opened, closed }: Stretch, converted: Map<number, string>): void {
  if (!words.some(({ text }) => HIGH.test(text) && !wasReadable(text))) return;
  const [inTcvn3, inVni] = [weigh(words, TCVN3), weigh(words, VNI)];
  if (inTcvn3 === 0 && inVni === 0) return;
  const encoding = inTcvn3 >= inVni ? TCVN3 : VNI;
  const surely = (word: Word): boolean => change(word.text, encoding.convert(word.text)) === 'mended';
  const from = opened ? words.findIndex(surely) : 0;
  const to = closed ? words.findLastIndex(surely) : words.length - 1;
  for (const { text, at } of words.slice(from, to + 1)) {
    if (HIGH.test(text) && !SIGN_ALONE.test(text)) converted.set(at, encoding.convert(text));
  }
}

/**
 * How odd the words are that the encoding mends, or 0 where the stretch is not written in it. Each word counts once.
 * Where no word is odd ("Chøng thùc di chóc"), there must be several, and nothing beside them that is no Vietnamese.
 */
function weigh(words: readonly Word[], encoding: Encoding): number {
  const mended: string[] = [];
  let [spoilt, plain, strange] = [0, 0, 0];
  for (const text of new Set(words.map((word) => word.text))) {
    if (HIGH.test(text)) {
      const changed = change(text, encoding.convert(text));
      if (changed === 'mended') mended.push(text);
      else if (changed === 'spoilt') spoilt++;
    } else if (isSyllable(text.toLowerCase())) plain++;
    else if (text.length > 1) strange++;
  }
  if (mended.length < 2 * spoilt || mended.length + plain < strange) return 0;
  const oddities = mended.map((word) => encoding.oddity(word));
  const oddity = oddities.reduce((sum, one) => sum + one, 0);
  if (oddity >= ODD_TOGETHER && oddities.some((one) => one >= ODD_ALONE)) return oddity;
  const codes = new Set(mended.join('').match(ALL_HIGH));
  const several =
    encoding === TCVN3 && mended.length >= 2 && codes.size >= 2 && mended.some((word) => word.length >= LONG);
  const southern = [...codes].some((code) => !NORTHERN.test(code));
  return several && southern && spoilt + strange === 0 ? oddity : 0;
}

/** What the conversion does to a word. Abbreviations and what was readable before and is so after tell nothing. */
function change(before: string, after: string): 'mended' | 'spoilt' | 'nothing' {
  const syllable = after.toLowerCase();
  if (before.length === 1 || !VOWEL.test(syllable.normalize('NFD'))) return 'nothing';
  if (!isMarkedSyllable(syllable)) return 'spoilt';
  return isWellMarked(syllable) && !wasReadable(before) ? 'mended' : 'nothing';
}

/** A soft hyphen in a readable word is just that. */
function wasReadable(word: string): boolean {
  return !LARGE_AFTER_SMALL.test(word) && isSyllable(word.replaceAll('\u00AD', '').toLowerCase());
}

/** Whether the tone of the syllable stands on the letter that carries it: "hạ" and "hoà", not "thuạ". */
function isWellMarked(syllable: string): boolean {
  const parts = syllable.normalize('NFD');
  const [mark, tone] = TONES.find(([sign]) => parts.includes(sign)) ?? [];
  if (mark === undefined) return true;
  const letters = Array.from(parts.replace(mark, '').normalize('NFC'));
  return oneSpelling(composeSyllable(letters, tone)) === oneSpelling(syllable);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
