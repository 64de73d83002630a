import { LETTERS } from '../../platform/letters.js';
import { numberIn, SPOKEN } from './spoken.js';
import { AFTER, anyOf, BEFORE, either } from './words.js';

const YEARS = either('tuổi');
/** "tuổi Đảng", "ba tuổi đã cao", "3 tuổi nghề" are no age; "xe 5t" is a weight. */
const NO_AGE_AFTER = `(?! ${anyOf('đảng, nghề, quân, tác, hạc, già, cao, đã cao, đời, thọ, tí, trẻ')}${AFTER})`;
const NO_WEIGHT_BEFORE = `(?<!${BEFORE}${anyOf('xe, tải, nặng, cân, chở, trọng tải')} )`;
const FIGURES = `(?<![${LETTERS}\\d]|\\d[.,/-])(\\d{1,3})`;
const HUNDRED = `(?:${either('một')} )?${either('trăm')}`;

const PATTERNS = [
  `${FIGURES} ?${YEARS}${AFTER}${NO_AGE_AFTER}`,
  `${BEFORE}(${SPOKEN}|${HUNDRED}) ${YEARS}${AFTER}${NO_AGE_AFTER}`,
  // "4t"; "4 t" only where nothing follows.
  `${NO_WEIGHT_BEFORE}${FIGURES}(?:t${AFTER}| t(?=$|[.,;!?]))`,
  `${BEFORE}${YEARS}:? (\\d{2})${AFTER}(?![.,/-]\\d| ${anyOf('ngày, tháng, năm, triệu, nghìn')})`,
].map((pattern) => new RegExp(pattern, 'gu'));
const HINT = /tu[ổo]i|\d ?t/;
const OLDEST = 120;

/** The first age in years that is said; a year of birth is none. */
export function ageIn(text: string): number | undefined {
  if (!HINT.test(text)) return undefined;
  const found = PATTERNS.flatMap((pattern) => Array.from(text.matchAll(pattern)))
    .map((match) => ({ at: match.index, age: numberIn(match[1]!) }))
    .filter(({ age }) => age <= OLDEST);
  return found.sort((a, b) => a.at - b.at)[0]?.age;
}
