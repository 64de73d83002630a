import { DateTime } from 'luxon';
import { ZONE } from '../platform/clock.js';

/** Days are `YYYY-MM-DD` and times `HH:MM`, as a citizen in Vietnam reads them: both sort as text. */

/** The date in Vietnam at this moment. */
export const dayOf = (at: Date): string => DateTime.fromJSDate(at, { zone: ZONE }).toFormat('yyyy-MM-dd');

/** The time of day in Vietnam at this moment. */
export const timeOf = (at: Date): string => DateTime.fromJSDate(at, { zone: ZONE }).toFormat('HH:mm');

/** The moment in Vietnam at which the day begins. */
export const momentOf = (day: string): Date => DateTime.fromISO(day, { zone: ZONE }).toJSDate();

/** @throws RangeError where `day` is no date */
export function addDays(day: string, count: number): string {
  const date = DateTime.fromISO(day, { zone: 'utc' });
  if (!date.isValid) throw new RangeError(`"${day}" is not a date as 2026-11-24`);
  return date.plus({ days: count }).toFormat('yyyy-MM-dd');
}

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: string): number => DateTime.fromISO(day, { zone: 'utc' }).weekday;

export const yearOf = (day: string): number => Number(day.slice(0, 4));
