import { addDays, momentOf, weekdayOf, yearOf } from '../src/knowledge/days.js';
import { Card } from './card.js';
import { asPhone, asWeekday } from './day.js';
import { type Holiday, holidayAsked, isDoubtful } from './holidays.js';
import { buttons, call } from './office.js';
import type { Turn } from './turn.js';

type Sessions = readonly { from: string; to: string }[];

const sessionsText = (sessions: Sessions): string => sessions.map(({ from, to }) => `${from} đến ${to}`).join(', ');

/** A day and month this long gone are those of the next year: "mùng 2/9 có làm không", asked in November. */
const LONG_GONE_DAYS = 60;

/** The day that is asked about: one to come, or the next of that weekday. Undefined: today, or none. */
function dayAsked({ understanding, today }: Turn): string | undefined {
  const { date, weekday } = understanding?.entities ?? {};
  if (weekday) return later(today, addDays(today, (weekday - weekdayOf(today) + 7) % 7));
  if (!date || date > addDays(today, -LONG_GONE_DAYS)) return later(today, date);
  return later(today, `${yearOf(today) + (date.slice(4) < today.slice(4) ? 1 : 0)}${date.slice(4)}`);
}

const later = (today: string, day: string | undefined): string | undefined => (day && day > today ? day : undefined);

/** How the office stands on a day to come; of a year without a calendar only the weekly hours are known. */
function dayLines(turn: Turn, day: string): string[] {
  const { calendar, office } = turn.release;
  const { sessions, dayOff, nextOpen } = calendar.openState(office, momentOf(day));
  const date = asWeekday(day);
  const phone = asPhone(office.centre.phone);
  if (sessions.length > 0) {
    const isKnown = calendar.years.includes(yearOf(day));
    return [
      turn.words('office.hours.on-day', { date, sessions: sessionsText(sessions) }),
      ...(isKnown ? [] : [turn.words('office.hours.days-off-unknown', { phone })]),
    ];
  }
  return [
    dayOff
      ? turn.words('office.hours.on-day-off', { date, name: dayOff.name })
      : turn.words('office.hours.on-day-closed', { date }),
    ...(isDoubtful(turn, day, nextOpen?.date ?? day) ? [turn.words('office.hours.unconfirmed', { phone })] : []),
    ...(nextOpen ? [turn.words('office.hours.next', { from: nextOpen.from, date: asWeekday(nextOpen.date) })] : []),
  ];
}

/** Days off that are asked about by their name: from when to when, and when it opens again. */
function holidayLines(turn: Turn, { name, first, last }: Holiday): string[] {
  if (first === last) return dayLines(turn, first);
  const { calendar, office } = turn.release;
  const { nextOpen } = calendar.openState(office, momentOf(last));
  return [
    turn.words('office.hours.holiday', { name, first: asWeekday(first), last: asWeekday(last) }),
    ...(isDoubtful(turn, first, last)
      ? [turn.words('office.hours.unconfirmed', { phone: asPhone(office.centre.phone) })]
      : []),
    ...(nextOpen ? [turn.words('office.hours.next', { from: nextOpen.from, date: asWeekday(nextOpen.date) })] : []),
  ];
}

function todayLine(turn: Turn): string {
  const { calendar, office } = turn.release;
  const state = calendar.openState(office, turn.now);
  const today = asWeekday(turn.today);
  if (state.sessions.length > 0) {
    return turn.words(`office.hours.${state.open ? 'open' : 'later'}`, {
      today,
      sessions: sessionsText(state.sessions),
    });
  }
  return state.dayOff
    ? turn.words('office.hours.day-off', { today, name: state.dayOff.name })
    : turn.words('office.hours.closed', { today });
}

/** A day off whose official notice was not found is not promised. */
function doubtLines(turn: Turn): string[] {
  const { calendar, office } = turn.release;
  const { dayOff } = calendar.openState(office, turn.now);
  return dayOff?.confirmed === false
    ? [turn.words('office.hours.unconfirmed', { phone: asPhone(office.centre.phone) })]
    : [];
}

/** When a person is there again; says that it is not known rather than count past the last calendar year. */
function nextOpenLine(turn: Turn): string | undefined {
  const { calendar, office } = turn.release;
  const { open, nextOpen } = calendar.openState(office, turn.now);
  if (open) return undefined;
  const date = nextOpen?.date === turn.today ? turn.words('office.hours.today') : nextOpen && asWeekday(nextOpen.date);
  return nextOpen && date
    ? turn.words('office.hours.next', { from: nextOpen.from, date })
    : turn.words('office.hours.next-unknown', { phone: asPhone(office.centre.phone) });
}

const todayLines = (turn: Turn): string[] => {
  const next = nextOpenLine(turn);
  return [todayLine(turn), ...doubtLines(turn), ...(next ? [next] : [])];
};

/** "Thứ Hai–Thứ Sáu: 07:30 đến 11:30, …": days in a row with the same hours share a line. */
function weekLines(turn: Turn): string[] {
  const { hours } = turn.release.office;
  const groups: { first: string; last: string; sessions: string }[] = [];
  for (const day of ['1', '2', '3', '4', '5', '6', '7']) {
    const sessions = sessionsText(hours[day] ?? []);
    const before = groups.at(-1);
    if (!sessions) continue;
    if (before?.sessions === sessions && Number(before.last) === Number(day) - 1) before.last = day;
    else groups.push({ first: day, last: day, sessions });
  }
  return groups.map(({ first, last, sessions }) => {
    const name = (day: string) => turn.words(`office.weekday.${day}`);
    return turn.words('office.hours.row', {
      days: first === last ? name(first) : `${name(first)} đến ${name(last)}`,
      sessions,
    });
  });
}

function onCallLines(turn: Turn): string[] {
  const { onCall } = turn.release.office;
  return onCall ? [turn.words('office.hours.on-call', { for: onCall.for, phone: asPhone(onCall.phone) })] : [];
}

/** Hours, computed for the day that is asked about or for this moment: sessions, holidays, the next opening. */
export const openingHours = new Card('opening-hours', (turn) => {
  turn.outcome = 'office-info';
  const day = dayAsked(turn);
  const holiday = day ? undefined : holidayAsked(turn);
  const asked = holiday ? holidayLines(turn, holiday) : day ? dayLines(turn, day) : todayLines(turn);
  const blocks = [
    asked,
    [turn.words('office.hours.week'), ...weekLines(turn)],
    [turn.words('office.hours.cutoff', { cutoff: turn.release.office.sameDayCutoff }), ...onCallLines(turn)],
  ];
  turn.reply(blocks.map((lines) => lines.join('\n')).join('\n\n'), buttons(turn, 'location', 'contact'), {
    links: [call(turn)],
  });
});
