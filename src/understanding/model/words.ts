import { LETTERS } from '../../platform/letters.js';

const PLACES: [RegExp, string][] = [
  [/\bhttps?:\/\/\S+|(?<![\w-])[\w-]+\.(?:com|net|vn|org|me|ly|xyz|info|example)\b\S*/gu, ' urlweb '],
  [/(?<![^\s@])[^\s@]+@[^\s@]+\.[^\s@]+/gu, ' thudientu '],
  [/\b(?:\d{3}\.\d{2}\.\d{2}\.)?[a-z]\d{2}(?:\.\d{1,3}){0,3}[-–. ]\d{6}[-–. ]\d{4,6}\b/gu, ' mahoso '],
  [/(?<!\d)(?:\+?84|0)(?:[ .-]?\d){8,10}(?!\d)/gu, ' sodienthoai '],
  [/\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?/gu, ' ngaythang '],
];
/** None of them is without one of these. */
const SIGNS_OF_PLACES = /[\d@]|:\/\/|[\w-]\.[a-z]/;
const WORD = /[\p{L}\p{N}]+/gu;
const AGE = new RegExp(`(?<![\\d.,/-])(\\d{1,3}) ?(?:tuổi|tuoi)(?![${LETTERS}])`, 'gu');
/** Ages at which another procedure or paper applies, with a word for those below. */
const AGES: [number, string][] = [
  [6, 'duoisautuoi'],
  [14, 'duoimuoibontuoi'],
  [18, 'duoimuoitamtuoi'],
  [70, 'tuoitruongthanh'],
];

/**
 * The words of a mended message as the model counts them: what is one of a kind (a number, a code, an address)
 * stands as the name of its kind, and an age brings the word of its group along.
 */
export function wordsOf(repaired: string): string[] {
  let text = repaired.replace(AGE, (said, years: string) => `${said} ${ageGroup(Number(years))}`);
  if (SIGNS_OF_PLACES.test(text)) for (const [pattern, name] of PLACES) text = text.replace(pattern, name);
  return (text.match(WORD) ?? []).map(numberKind);
}

const ageGroup = (years: number): string => AGES.find(([below]) => years < below)?.[1] ?? 'tuoigia';

/** A year or a long number says only how long it is; a short one ("75 tuổi", "14") is a word of its own. */
function numberKind(word: string): string {
  if (!/^\d/.test(word)) return word;
  const digits = /^\d+/.exec(word)![0].length;
  return digits <= 2 ? word : `${'0'.repeat(Math.min(digits, 9))}${word.slice(digits)}`;
}
