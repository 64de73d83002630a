import { DateTime } from 'luxon';
import { ZONE } from '../../platform/clock.js';
import { fold } from '../../platform/fold.js';

/** Days from today by the words for them, without marks. */
const NEAR_DAYS: readonly [RegExp, number][] = [
  [/\bhom kia\b/, -2],
  [/\b(?:hom qua|toi qua|chieu qua|sang qua)\b/, -1],
  [/\b(?:hom nay|sang nay|chieu nay|trua nay|toi nay)\b/, 0],
  [/\b(?:ngay mai|sang mai|chieu mai|toi mai)\b/, 1],
  [/\b(?:ngay kia|ngay mot)\b/, 2],
];
const NUMERIC = /(?<![\d./-])(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?(?![\d/-]|\.\d)/g;
const SPELLED = /\b(?:ngay|mung|mong)\s+(\d{1,2})\s+(?:thang|thg)\s+(\d{1,2})(?:\s+nam\s+(\d{4}))?/g;

/** The first day named, as an ISO date. A day without a year is the one nearest to today. */
export function dateIn(text: string, today: DateTime): string | undefined {
  const plain = fold(text);
  for (const pattern of [SPELLED, NUMERIC]) {
    for (const [, day, month, year] of plain.matchAll(pattern)) {
      const date = dayOf(Number(day), Number(month), year, today);
      if (date?.isValid) return date.toISODate() ?? undefined;
    }
  }
  const near = NEAR_DAYS.find(([words]) => words.test(plain));
  return near && (today.plus({ days: near[1] }).toISODate() ?? undefined);
}

function dayOf(day: number, month: number, year: string | undefined, today: DateTime): DateTime | undefined {
  const at = (of: number): DateTime => DateTime.fromObject({ day, month, year: of }, { zone: ZONE });
  if (year) return at(year.length === 2 ? 2000 + Number(year) : Number(year));
  const years = [today.year, today.year - 1, today.year + 1].map(at).filter(({ isValid }) => isValid);
  const away = (date: DateTime): number => Math.abs(date.diff(today).toMillis());
  return years.sort((a, b) => away(a) - away(b))[0];
}
