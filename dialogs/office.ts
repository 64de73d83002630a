import { timeOf } from '../src/knowledge/days.js';
import type { Choice, Link } from '../src/platform/messages.js';
import { Card } from './card.js';
import { asDate, asPhone, weekdayName } from './day.js';
import { press } from './payload.js';
import type { Turn } from './turn.js';

/** Buttons to the other things that are asked about the office. */
export const buttons = (turn: Turn, ...keys: ('hours' | 'location' | 'contact')[]): Choice[] => {
  const intents = { hours: 'opening-hours', location: 'office-location', contact: 'leader-contact' };
  return keys.map((key) => ({ title: turn.words(`office.buttons.${key}`), payload: press.intent(intents[key]) }));
};

export const call = (turn: Turn): Link => ({
  title: turn.words('office.buttons.call'),
  phone: turn.release.office.centre.phone,
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
