import type { Calendar, OpenState } from './calendar.js';
import { addDays, dayOf, timeOf, weekdayOf, yearOf } from './days.js';
import type { Office } from './office.js';

type Session = OpenState['sessions'][number];
const MONDAY = '1';

/**
 * How the office stands at this moment. Never throws: in a year without a calendar the weekly hours are all that is
 * known, days off are not, and no next opening is promised.
 */
export function openState(calendar: Calendar, office: Office, at: Date): OpenState {
  const today = dayOf(at);
  const now = timeOf(at);
  const sessions = sessionsOn(calendar, office, today);
  const special = calendar.specialDay(today);
  const nextOpen = nextOpening(calendar, office, today, now);
  return {
    open: sessions.some((session) => session.from <= now && now < session.to),
    sessions,
    ...(special?.kind === 'off' && { dayOff: special }),
    ...(nextOpen && { nextOpen }),
  };
}

function sessionsOn(calendar: Calendar, office: Office, date: string): readonly Session[] {
  const special = calendar.specialDay(date);
  if (special?.kind === 'off') return [];
  const ofWeekday = office.hours[String(weekdayOf(date))];
  // A make-up working Saturday keeps the hours of an ordinary day.
  return ofWeekday ?? (special ? (office.hours[MONDAY] ?? []) : []);
}

/** The first session that begins after this moment, within the years loaded. */
function nextOpening(calendar: Calendar, office: Office, today: string, now: string): OpenState['nextOpen'] {
  for (let date = today; calendar.years.includes(yearOf(date)); date = addDays(date, 1)) {
    const session = sessionsOn(calendar, office, date).find(({ from }) => date > today || from > now);
    if (session) return { date, from: session.from };
  }
  return undefined;
}
