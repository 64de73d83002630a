import type { Calendar, SpecialDay } from './calendar.js';
import type { CalendarYear } from './calendar-year.js';
import { addDays, weekdayOf, yearOf } from './days.js';
import { openState } from './opening.js';

const FRIDAY = 5;

/** The calendar of the years given, in any order. */
export function makeCalendar(files: readonly CalendarYear[]): Calendar {
  const years = files.map((file) => file.year).sort((a, b) => a - b);
  const special = new Map(files.flatMap((file) => file.days).map((day) => [day.date, day]));
  const specialDay = (date: string): SpecialDay | undefined => special.get(date);

  const isWorkingDay = (date: string): boolean => {
    refuseUnknownYear(date, years);
    const day = specialDay(date);
    return day ? day.kind === 'working' : weekdayOf(date) <= FRIDAY;
  };

  const calendar: Calendar = {
    years,
    specialDay,
    isWorkingDay,
    addWorkingDays: (from, days) => addWorkingDays(isWorkingDay, from, days),
    openState: (office, at) => openState(calendar, office, at),
  };
  return Object.freeze(calendar);
}

/**
 * Counting begins the day after and ends on a working day (Bộ luật Dân sự 2015, Art. 147-148), so a period of no days
 * ends on `from` itself, or on the next working day.
 */
function addWorkingDays(isWorkingDay: (date: string) => boolean, from: string, days: number): string {
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`a period of ${days} working days cannot be counted`);
  let date = from;
  for (let left = days; left > 0 || !isWorkingDay(date); ) {
    date = addDays(date, 1);
    if (isWorkingDay(date) && left > 0) left -= 1;
  }
  return date;
}

function refuseUnknownYear(date: string, years: readonly number[]): void {
  if (years.includes(yearOf(date))) return;
  const loaded = years.join(', ') || 'no year';
  throw new RangeError(`no calendar for ${date}: loaded is ${loaded}; add content/calendar/${yearOf(date)}.yaml`);
}
