import { timeOf } from '../src/knowledge/days.js';
import type { Choice, Link } from '../src/platform/messages.js';
import { Card } from './card.js';
import { asDate, asPhone, asWeekday, weekdayName } from './day.js';
import { press } from './payload.js';
import type { Turn } from './turn.js';

type Sessions = readonly { from: string; to: string }[];

const sessionsText = (sessions: Sessions): string => sessions.map(({ from, to }) => `${from} đến ${to}`).join(', ');

const buttons = (turn: Turn, ...keys: ('hours' | 'location' | 'contact')[]): Choice[] => {
  const intents = { hours: 'opening-hours', location: 'office-location', contact: 'leader-contact' };
  return keys.map((key) => ({ title: turn.words(`office.buttons.${key}`), payload: press.intent(intents[key]) }));
};

const call = (turn: Turn): Link => ({
  title: turn.words('office.buttons.call'),
  phone: turn.release.office.centre.phone,
});

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

/** Hours, computed for this moment: sessions of today, holidays, the next opening. */
export const openingHours = new Card('opening-hours', (turn) => {
  turn.outcome = 'office-info';
  const next = nextOpenLine(turn);
  const blocks = [
    [todayLine(turn), ...doubtLines(turn), ...(next ? [next] : [])],
    [turn.words('office.hours.week'), ...weekLines(turn)],
    [turn.words('office.hours.cutoff', { cutoff: turn.release.office.sameDayCutoff }), ...onCallLines(turn)],
  ];
  turn.reply(blocks.map((lines) => lines.join('\n')).join('\n\n'), buttons(turn, 'location', 'contact'), {
    links: [call(turn)],
  });
});

export const officeLocation = new Card('office-location', (turn) => {
  turn.outcome = 'office-info';
  const { centre } = turn.release.office;
  const { room, parking, mapUrl } = centre;
  const lines = [
    turn.words('office.location.heading', { centre: centre.name, address: centre.address }),
    ...(room ? [turn.words('office.location.room', { room })] : []),
    ...(parking ? [turn.words('office.location.parking', { parking })] : []),
    turn.words('office.location.phone', { phone: asPhone(centre.phone) }),
  ];
  const map = mapUrl ? [{ title: turn.words('office.buttons.map'), url: mapUrl }] : [];
  turn.reply(lines.join('\n'), buttons(turn, 'hours', 'contact'), { links: [...map, call(turn)] });
});

/** Telephone numbers as the commune publishes them; a post without one is named as such, never given an invented number. */
export const officeContact = new Card('office-contact', (turn) => {
  turn.outcome = 'office-info';
  const { contacts, centre, checkedOn } = turn.release.office;
  const rows = contacts.map(({ role, phone, email }) => {
    if (phone) return turn.words('office.contact.row', { role, phone: asPhone(phone) });
    if (email) return turn.words('office.contact.email', { role, email });
    return turn.words('office.contact.none', { role, phone: asPhone(centre.phone) });
  });
  const note = turn.words('office.contact.note', { checked: asDate(checkedOn) });
  turn.reply([turn.words('office.contact.heading'), ...rows, note].join('\n'), buttons(turn, 'hours', 'location'));
});

/** When the chair receives citizens; where the schedule is not known, the procedure's own answer serves. */
export const reception = new Card('citizen-reception', (turn) => {
  turn.outcome = 'office-info';
  const { reception: schedule, centre, name } = turn.release.office;
  if (!schedule)
    return turn.reply(
      turn.words('office.reception.unknown', { phone: asPhone(centre.phone) }),
      buttons(turn, 'contact'),
    );
  const { weekday, from, to, place, checkedOn } = schedule;
  const day = weekdayName(weekday);
  const text = turn.words('office.reception.weekly', {
    office: name,
    day,
    from,
    to,
    place,
    checked: asDate(checkedOn),
  });
  turn.reply(text, buttons(turn, 'hours', 'contact'), { links: [call(turn)] });
});

/** The end of the session that is on now, "11:30"; undefined when closed. */
export function closesAt(turn: Turn): string | undefined {
  const { calendar, office } = turn.release;
  const { open, sessions } = calendar.openState(office, turn.now);
  const time = timeOf(turn.now);
  return open ? sessions.filter(({ to }) => to > time).at(-1)?.to : undefined;
}
