import type { Procedure } from '../src/knowledge/procedure.js';
import type { Choice } from '../src/platform/messages.js';
import { Card } from './card.js';
import { pageOf, pageStart } from './pages.js';
import { press } from './payload.js';
import { talkAboutNothing } from './topics.js';
import type { Turn } from './turn.js';

export const humanChoice = (turn: Turn): Choice => ({
  title: turn.words('menu.buttons.human'),
  payload: press.plain('human'),
});

/** The five things a citizen can start from. */
export const mainChoices = (turn: Turn): Choice[] => {
  const title = (key: string) => turn.words(`menu.buttons.${key}`);
  return [
    { title: title('procedures'), payload: press.field('all') },
    { title: title('dossier'), payload: press.intent('dossier-status') },
    { title: title('feedback'), payload: press.intent('official-conduct-feedback') },
    { title: title('hours'), payload: press.intent('opening-hours') },
    humanChoice(turn),
  ];
};

export const menu = new Card<{ key?: 'main' | 'help' }>('menu', (turn, { key = 'main' }) => {
  turn.outcome = 'menu-shown';
  turn.reply(turn.words(`menu.${key}`), mainChoices(turn));
});

function fieldsWithProcedures(turn: Turn, procedures: Procedure[], page: number): void {
  const fields = [...new Set(procedures.map((procedure) => procedure.field))].map((field) => ({
    title: turn.words(`menu.field.${field}`),
    payload: press.field(field),
  }));
  const more = { title: turn.words('menu.buttons.more'), payload: press.field('all', page + 1) };
  turn.reply(turn.words('menu.fields'), pageOf(fields, page, more));
}

/** The fields, then the procedures of one field, a page at a time. */
export const fieldList = new Card<{ field: string; page: number }>('field-list', (turn, { field, page }) => {
  turn.outcome = 'menu-shown';
  const procedures = turn.release.procedures(turn.today);
  const inField = procedures.filter((procedure) => procedure.field === field);
  if (inField.length === 0) return fieldsWithProcedures(turn, procedures, page);
  const choices = inField.map(({ id, short }) => ({ title: short, payload: press.procedure(id) }));
  const more = { title: turn.words('menu.buttons.more'), payload: press.field(field, page + 1) };
  const shown = pageOf(choices, page, more);
  const names = inField.slice(pageStart(page), pageStart(page) + shown.filter((choice) => choice !== more).length);
  const list = names.map(({ name }, index) => `${index + 1}. ${name}`).join('\n');
  turn.reply(turn.words('menu.field-list', { field: turn.words(`menu.field.${field}`), list }), shown);
});

export const cancelled = new Card('cancelled', (turn) => {
  turn.outcome = 'cancelled';
  talkAboutNothing(turn.memory);
  turn.reply(turn.words('menu.cancelled'), mainChoices(turn));
});

/** The citizen's own words are theirs: deleted at once when they say so. */
export const forgotten = new Card<{ what: 'previous' | 'all' }>('forgotten', (turn, { what }) => {
  turn.outcome = 'forgotten';
  turn.forget = what;
  turn.reply(turn.words(`menu.forgotten-${what}`));
});
