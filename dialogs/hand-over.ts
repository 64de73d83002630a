import type { Link } from '../src/platform/messages.js';
import type { Owner } from '../src/store/models/conversation.js';
import { asksSomething } from './asking.js';
import { Card } from './card.js';
import { asPhone, asWeekday } from './day.js';
import { mainChoices } from './menu.js';
import { closesAt } from './office.js';
import { press } from './payload.js';
import type { Turn } from './turn.js';

const call = (turn: Turn): Link => ({
  title: turn.words('hand-over.buttons.call'),
  phone: turn.release.office.centre.phone,
});

const back = (turn: Turn) => ({ title: turn.words('hand-over.buttons.back'), payload: press.plain('back-to-bot') });

/** When a person will answer, from the office's hours and the calendar; no promise without data. */
function when(turn: Turn): string {
  const until = closesAt(turn);
  if (until) return turn.words('hand-over.when.today', { until });
  const { nextOpen } = turn.release.calendar.openState(turn.release.office, turn.now);
  if (!nextOpen) return turn.words('hand-over.when.unknown');
  const date = nextOpen.date === turn.today ? turn.words('office.hours.today') : asWeekday(nextOpen.date);
  return turn.words('hand-over.when.next', { from: nextOpen.from, date });
}

/** Nobody is awaited for ever: after three days the bot answers alone again. */
const WAITS_MS = 72 * 3_600_000;

export const waitingFrom = (now: Date): Owner => ({
  kind: 'waiting',
  since: now,
  until: new Date(now.getTime() + WAITS_MS),
});

/** The conversation waits for a person from now on; the citizen is told when one will answer, and can go on asking the bot. */
export const handOver = new Card('hand-over', (turn) => {
  turn.outcome = 'handed-over';
  if (turn.owner.kind !== 'waiting') turn.newOwner = waitingFrom(turn.now);
  const { office } = turn.release;
  const text = [
    turn.words('hand-over.done', { office: office.name, when: when(turn) }),
    turn.words('hand-over.call', { phone: asPhone(office.centre.phone) }),
  ].join('\n');
  turn.reply(text, [back(turn)], { links: [call(turn)] });
});

/** Whoever tells a story in five messages is not told five times that they were kept. */
const TOLD_AGAIN_AFTER_MS = 5 * 60_000;

/** Words written while a person is awaited: kept for that person, and acknowledged now and then; a question each time. */
export const waiting = new Card('waiting', (turn) => {
  turn.outcome = 'waiting-acknowledged';
  if (asksSomething(turn)) return turn.reply(turn.words('hand-over.question', { when: when(turn) }), [back(turn)]);
  const told = turn.memory.waitingToldAt;
  if (told && turn.now.getTime() - told.getTime() < TOLD_AGAIN_AFTER_MS) return;
  turn.memory.waitingToldAt = turn.now;
  turn.reply(turn.words('hand-over.waiting', { when: when(turn) }), [back(turn)]);
});

/** The dialogs that speak of waiting themselves, or of something more urgent. */
export const ABOUT_WAITING: ReadonlySet<string> = new Set([
  'hand-over',
  'waiting',
  'back-to-bot',
  'to-officials',
  'emergency',
]);

/** The bot answered in between: the person asked for is still expected. */
export function remindOfWaiting(turn: Turn): void {
  const last = turn.replies.at(-1);
  if (!last) return;
  last.text += `\n\n${turn.words('hand-over.still-waiting')}`;
}

export const backToBot = new Card('back-to-bot', (turn) => {
  turn.outcome = 'resumed';
  turn.newOwner = { kind: 'bot', since: turn.now };
  turn.reply(turn.words('menu.resumed'), mainChoices(turn));
});
