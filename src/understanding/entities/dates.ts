import type { DateTime } from 'luxon';
import { isoOf, type Today, todayOf } from './calendar.js';
import { lunarDayIn } from './lunar-dates.js';
import { relativeDayIn } from './relative-days.js';
import { weekdayIn } from './weekdays.js';
import { writtenDayIn } from './written-dates.js';

/**
 * The first day named, as an ISO date: a written one before a day of the week, and that before "hôm qua" and "mai".
 * @param repaired small letters, typing mended
 * @param cleaned the same words with their capitals
 */
export function dateIn(repaired: string, cleaned: string, today: DateTime): string | undefined {
  const day = dayIn(repaired, cleaned, todayOf(today));
  return day === undefined ? undefined : isoOf(day);
}

const dayIn = (repaired: string, cleaned: string, today: Today): number | undefined =>
  writtenDayIn(repaired, today) ??
  lunarDayIn(repaired, today) ??
  weekdayIn(repaired, today) ??
  relativeDayIn(repaired, cleaned, today);
