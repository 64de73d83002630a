import { LETTERS } from '../../platform/letters.js';
import { dayCount, fullYear, inMonth, inNearestMonth, inNearestYear, type Today } from './calendar.js';
import { lunarDay, saidToBeLunar } from './lunar-dates.js';
import { isNoDay, isPast, UNITS_AFTER, WEAK_NUMBER_BEFORE } from './no-dates.js';
import { numberIn, SPOKEN, SPOKEN_TENS } from './spoken.js';
import { AFTER, anyOf, around, BEFORE, either } from './words.js';

const YEAR_WORDS = anyOf('nay, ngoái, rồi, trước, kia, sau, tới');
const YEAR = `(?:,? ?${either('năm')} (\\d{4}|${YEAR_WORDS})${AFTER})?`;
const MONTH = `(?:${either('tháng')} ?|thg ?|t(?=\\d))`;
const NUMBER = `\\d{1,2}|${SPOKEN}`;
const CUE = anyOf('ngày mùng, ngày mồng, hôm mùng, hôm mồng, ngày, mùng, mồng, hôm, bữa, rạng sáng, sáng, chiều, tối');

/** "10/3 âm lịch năm ngoái". */
const LATER_YEAR = new RegExp(`^[^.,;]{0,12}? ${either('năm')} (\\d{4}|${YEAR_WORDS})${AFTER}`, 'u');

/** "2026-11-05". */
const ISO = /(?<![\d.,/-])(\d{4})-(\d{2})-(\d{2})(?!\d|-\d)/;
/** "5/11", "05-11-2026", "5.11.26", "5 / 11". */
const NUMERIC = new RegExp(
  `(?<![${LETTERS}\\d]|\\d[.,/-]|[/-])(\\d{1,2})( ?[/-] ?|\\.)(\\d{1,2})(?:\\2(\\d{4}|\\d{2}))?(?![${LETTERS}\\d%²]|[.,/]\\d|/[${LETTERS}]|-\\d{3})${YEAR}`,
  'gu',
);
/** "từ 1-5/11": the day on which it begins. */
const RANGE = /(?<![\d.,/-])(\d{1,2}) ?- ?\d{1,2}\/(\d{1,2})(?![\d/.-])/;
/** "ngày 5 tháng 11 năm ngoái", "mùng hai tháng chín", "5 tháng 11". */
const SPELLED = new RegExp(
  `${BEFORE}(${CUE} )?(${NUMBER}) ?${MONTH}(${NUMBER})${AFTER}(?![.,/-]\\d)(?: ?/ ?(\\d{4})|${YEAR})`,
  'gu',
);
/** "ngày 5 tháng này". */
const OF_NEAR_MONTH = new RegExp(
  `${BEFORE}${CUE} (${NUMBER}) ${MONTH}(${anyOf('này, nay, trước, rồi, vừa rồi, qua, sau, tới')})${AFTER}`,
  'u',
);
/** "ngày 5", "mùng mười", "bữa mười hai". */
const ALONE = new RegExp(
  `${BEFORE}(?:(?:${anyOf('ngày mùng, ngày mồng, hôm mùng, hôm mồng, bữa mùng, mùng, mồng')}) (${NUMBER})|(?:${anyOf('ngày, hôm, bữa')}) (\\d{1,2}|${SPOKEN_TENS}))${AFTER}(?! ?[/-] ?\\d|[.,]\\d|%)`,
  'gu',
);
const SIGN_HINT = /\d ?[./-] ?\d/;
const MONTH_HINT = /th[áa]ng|thg|t\d/;
const ALONE_HINT = /(?:ngày|ngay|hôm|hom|bữa|bua|m[ùuồo]ng) (?:\d|[bcmnst])/;

/** The first day written with its number: day and month before a day alone. */
export function writtenDayIn(text: string, today: Today): number | undefined {
  const signed = SIGN_HINT.test(text) ? [isoDay(text), numericDay(text, today)] : [];
  const spelled = MONTH_HINT.test(text) ? [spelledDay(text, today), dayOfNearMonth(text, today)] : [];
  const found = [...signed, ...spelled];
  const first = found.filter((day) => day !== undefined).sort((a, b) => a.at - b.at)[0];
  if (first) return first.day;
  return ALONE_HINT.test(text) ? dayAlone(text, today) : undefined;
}

interface Found {
  at: number;
  day: number;
}

const found = (at: number, day: number | undefined): Found | undefined => (day === undefined ? undefined : { at, day });

function isoDay(text: string): Found | undefined {
  const match = ISO.exec(text);
  return match ? found(match.index, dayCount(Number(match[1]), Number(match[2]), Number(match[3]))) : undefined;
}

function numericDay(text: string, today: Today): Found | undefined {
  const range = RANGE.exec(text);
  for (const match of text.matchAll(NUMERIC)) {
    const [all, day, separator, month, shortYear, saidYear] = match;
    if (range && range.index < match.index) break;
    const { before, after } = around(text, match.index, match.index + all.length);
    const year = shortYear ?? saidYear;
    if (isNoDay({ day: Number(day), month: Number(month), separator: separator!.trim(), year }, before, after))
      continue;
    const date = resolve(Number(day), Number(month), year, after, today);
    if (date !== undefined) return { at: match.index, day: date };
  }
  return range ? found(range.index, inNearestYear(Number(range[2]), Number(range[1]), today)) : undefined;
}

function spelledDay(text: string, today: Today): Found | undefined {
  for (const match of text.matchAll(SPELLED)) {
    const [all, cue, day, month, ofMonth, saidYear] = match;
    const { before, after } = around(text, match.index, match.index + all.length);
    const year = ofMonth ?? saidYear;
    const bare = cue === undefined && year === undefined;
    if (bare && (!/^\d/.test(day!) || UNITS_AFTER.test(after) || WEAK_NUMBER_BEFORE.test(before))) continue;
    const date = resolve(numberIn(day!), numberIn(month!), year, after, today);
    if (date !== undefined) return { at: match.index, day: date };
  }
  return undefined;
}

function dayOfNearMonth(text: string, today: Today): Found | undefined {
  const match = OF_NEAR_MONTH.exec(text);
  if (!match) return undefined;
  const which = match[2]!;
  const away = /^(?:này|nay)$/.test(which) ? 0 : /^(?:sau|t[ớo]i)$/.test(which) ? 1 : -1;
  return found(match.index, inMonth(numberIn(match[1]!), away, today));
}

function dayAlone(text: string, today: Today): number | undefined {
  for (const match of text.matchAll(ALONE)) {
    const { before, after } = around(text, match.index, match.index + match[0].length);
    if (UNITS_AFTER.test(after) || WEAK_NUMBER_BEFORE.test(before)) continue;
    // "mùng 3 tết" is a day of the lunar year.
    if (/^ t[ếe]t/.test(after) && !/^ t[ếe]t (?:d|tây|tay)/.test(after)) return undefined;
    const day = numberIn(match[1] ?? match[2]!);
    if (saidToBeLunar(after)) return undefined;
    const date = inNearestMonth(day, today, isPast(match[0], before));
    if (date !== undefined) return date;
  }
  return undefined;
}

function resolve(
  day: number,
  month: number,
  year: string | undefined,
  after: string,
  today: Today,
): number | undefined {
  const leap = /^ ?nhu[ậa]n/.test(after);
  if (leap || saidToBeLunar(after)) return lunarDay({ day, month, leap }, year ?? LATER_YEAR.exec(after)?.[1], today);
  if (year === undefined) return inNearestYear(month, day, today);
  return dayCount(solarYear(year, today), month, day);
}

function solarYear(year: string, today: Today): number {
  if (/^\d/.test(year)) return fullYear(year, today);
  if (year === 'nay') return today.year;
  if (year === 'kia') return today.year - 2;
  return /^(?:sau|t[ớo]i)$/.test(year) ? today.year + 1 : today.year - 1;
}
