import { Card } from './card.js';
import { asPhone } from './day.js';
import { waitingFrom } from './hand-over.js';
import { humanChoice, mainChoices } from './menu.js';
import { press } from './payload.js';

/** Matters the bot does not settle itself: where each goes, and by what name the transcript knows it. */
export const pointer = new Card<{ to: 'dossier-status' | 'dossier-status-again' | 'general' }>(
  'pointer',
  (turn, { to }) => {
    turn.outcome = to === 'general' ? 'answered' : 'status-pointed';
    if (to !== 'general') turn.memory.statusAskedAt = turn.now;
    const { name, address, phone } = turn.release.office.centre;
    turn.reply(
      turn.words(`pointers.${to}`, { centre: name, address, phone: asPhone(phone) }),
      to === 'general' ? mainChoices(turn) : [humanChoice(turn)],
    );
  },
);

/** Praise, blame, a field report, a score: thanked for, and put before a person. */
export const toOfficials = new Card<{ key: 'feedback' | 'rating' }>('to-officials', (turn, { key }) => {
  turn.outcome = key === 'rating' ? 'survey-pointed' : 'feedback-pointed';
  if (turn.owner.kind === 'bot') turn.newOwner = waitingFrom(turn.now);
  if (key === 'feedback') turn.memory.telling = { at: turn.now };
  const back = { title: turn.words('hand-over.buttons.back'), payload: press.plain('back-to-bot') };
  turn.reply(turn.words(`pointers.${key}`), [back]);
});
