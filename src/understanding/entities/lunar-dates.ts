import { fullYear, nearest, type Today } from './calendar.js';
import { type LunarDay, newYear, solarOf } from './lunar.js';
import { numberIn, SPOKEN } from './spoken.js';
import { AFTER, anyOf, BEFORE, either } from './words.js';

/** The two months that only the lunar calendar calls so. */
const NAMED_MONTHS: ReadonlyMap<string, number> = new Map([
  ['giêng', 1],
  ['gieng', 1],
  ['chạp', 12],
  ['chap', 12],
]);
const NUMBER = `\\d{1,2}|${SPOKEN}`;
const NAMED = [...NAMED_MONTHS.keys()].join('|');
const MONTH = either('tháng');
const YEAR = `(?:,? ${either('năm')} (\\d{4}|${anyOf('nay, ngoái, trước, sau, tới')}))?`;

/** "mùng 5 tháng chạp", "23 chạp". */
const NAMED_MONTH = new RegExp(`${BEFORE}(${NUMBER}) (?:${MONTH} )?(${NAMED})${AFTER}${YEAR}`, 'u');
/** "rằm tháng bảy". */
const FULL_MOON = new RegExp(`${BEFORE}${either('rằm')} ${MONTH} (${NAMED}|${NUMBER})${AFTER}${YEAR}`, 'u');
/** "mùng 3 tết", "30 tết"; "tết dương lịch" is the other new year. */
const OF_TET = new RegExp(`${BEFORE}(${NUMBER}) ${either('tết')}${AFTER}(?! ${anyOf('dương, tây')})${YEAR}`, 'u');
/** "hồi mùng 3 tết" is over. */
const PAST = new RegExp(`${BEFORE}${anyOf('hồi, hôm, bữa, từ')} (?:${anyOf('mùng, mồng, ngày')} )?$`, 'u');
const LAST_OF_YEAR = new RegExp(`${BEFORE}${either('đêm giao thừa')}|giao thừa${AFTER}`, 'u');
const DAY_OF_FULL_MOON = 15;
/** "29 tết" and "30 tết" are the last days of the old year. */
const BEFORE_NEW_YEAR = 23;

/** What marks a day as lunar when it stands behind it. */
const LUNAR_SUFFIX = new RegExp(`^ ?\\(?(?:${anyOf('âm lịch')}|âm|ta|al)${AFTER}`, 'u');

const HINT = /ch[ạa]p|gi[êe]ng|r[ằa]m|t[ếe]t|giao th/;

/** The first day that only the lunar calendar names. */
export function lunarDayIn(text: string, today: Today): number | undefined {
  if (!HINT.test(text)) return undefined;
  const namedMonth = NAMED_MONTH.exec(text);
  if (namedMonth)
    return lunarDay({ day: numberIn(namedMonth[1]!), month: monthOf(namedMonth[2]!) }, namedMonth[3], today);
  const fullMoon = FULL_MOON.exec(text);
  if (fullMoon) return lunarDay({ day: DAY_OF_FULL_MOON, month: monthOf(fullMoon[1]!) }, fullMoon[2], today);
  const ofTet = OF_TET.exec(text);
  if (ofTet) return dayOfTet(numberIn(ofTet[1]!), ofTet[2], today, PAST.test(text.slice(0, ofTet.index)));
  return LAST_OF_YEAR.test(text) ? dayOfTet(30, undefined, today, false) : undefined;
}

const monthOf = (said: string): number => NAMED_MONTHS.get(said) ?? numberIn(said);

/** Whether the words behind a day say that it is lunar. */
export const saidToBeLunar = (after: string): boolean => LUNAR_SUFFIX.test(after);

/** A lunar day as a solar one: of the year said, otherwise of the lunar year in which it is nearest to today. */
export function lunarDay(date: Omit<LunarDay, 'year'>, year: string | undefined, today: Today): number | undefined {
  if (year !== undefined) return solarOf({ ...date, year: lunarYearOf(year, today) });
  return nearest(
    [today.year, today.year - 1, today.year + 1].map((of) => solarOf({ ...date, year: of })),
    today,
  );
}

function dayOfTet(day: number, year: string | undefined, today: Today, past: boolean): number | undefined {
  if (day > 30) return undefined;
  const years = year ? [lunarYearOf(year, today)] : [today.year, today.year + 1, today.year - 1];
  const away = day >= BEFORE_NEW_YEAR ? (first: number, of: number) => lastYearsDay(day, of) ?? first - 1 : undefined;
  const days = years.map((of) => away?.(newYear(of), of) ?? newYear(of) + day - 1);
  return nearest(past ? days.filter((count) => count <= today.count) : days, today);
}

/** A day of the twelfth month before the new year; absent where that month had only 29 days. */
const lastYearsDay = (day: number, year: number): number | undefined => solarOf({ year: year - 1, month: 12, day });

/** "năm nay" of the lunar calendar lasts until the next Tết. */
function lunarYearOf(year: string, today: Today): number {
  if (/^\d/.test(year)) return fullYear(year, today);
  const current = newYear(today.year) <= today.count ? today.year : today.year - 1;
  if (/^(?:nay|này)$/.test(year)) return current;
  return /^(?:sau|t[ớo]i)$/.test(year) ? current + 1 : current - 1;
}
