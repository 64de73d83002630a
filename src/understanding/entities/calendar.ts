import type { DateTime } from 'luxon';

/** Days are counted from 1 January 1970: reckoning with whole numbers costs a hundredth of reckoning with time zones. */
const MS_PER_DAY = 86_400_000;

export interface Today {
  /** Days since 1970. */
  count: number;
  year: number;
  month: number;
  /** 1 is Monday, 7 is Sunday. */
  weekday: number;
}

/** Luxon's getters cost more than all the rest, and the same day is asked for again and again. */
const known = new WeakMap<DateTime, Today>();

export function todayOf(date: DateTime): Today {
  const before = known.get(date);
  if (before) return before;
  const { year, month, day, weekday } = date;
  const today = { count: Date.UTC(year, month - 1, day) / MS_PER_DAY, year, month, weekday };
  known.set(date, today);
  return today;
}

/** Absent where there is no such day ("31/02"). */
export function dayCount(year: number, month: number, day: number): number | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCDate() === day ? date.getTime() / MS_PER_DAY : undefined;
}

export const isoOf = (count: number): string => new Date(count * MS_PER_DAY).toISOString().slice(0, 10);

/** Of days that may be meant, the one nearest to today; of two as near, the first. */
export function nearest(days: readonly (number | undefined)[], today: Today): number | undefined {
  return days
    .filter((day) => day !== undefined)
    .reduce<number | undefined>(
      (best, day) => (best === undefined || Math.abs(day - today.count) < Math.abs(best - today.count) ? day : best),
      undefined,
    );
}

/** A day without a year is the one nearest to today. */
export function inNearestYear(month: number, day: number, today: Today): number | undefined {
  return nearest(
    [today.year, today.year - 1, today.year + 1].map((year) => dayCount(year, month, day)),
    today,
  );
}

/** A day without a month: the nearest, or with `past` the last one up to today. */
export function inNearestMonth(day: number, today: Today, past: boolean): number | undefined {
  const days = [0, -1, 1].map((away) => inMonth(day, away, today));
  return nearest(past ? days.filter((count) => count !== undefined && count <= today.count) : days, today);
}

/** The day of the month that lies `away` months from this one. */
export function inMonth(day: number, away: number, today: Today): number | undefined {
  const months = today.year * 12 + today.month - 1 + away;
  return dayCount(Math.floor(months / 12), (months % 12) + 1, day);
}

/** A year of two figures: up to ten years ahead it is of this century. */
export function fullYear(year: string, today: Today): number {
  if (year.length === 4) return Number(year);
  const ofThisCentury = 2000 + Number(year);
  return ofThisCentury <= today.year + 10 ? ofThisCentury : ofThisCentury - 100;
}
