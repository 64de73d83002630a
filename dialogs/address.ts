import { fold } from '../src/platform/fold.js';
import type { Choice } from '../src/platform/messages.js';
import { Card } from './card.js';
import { mainChoices } from './menu.js';
import { press } from './payload.js';
import type { Turn } from './turn.js';

const FIRST = ['ong', 'ba', 'anh', 'chi'];
const OTHERS = ['bac', 'co', 'chu', 'em', 'ban'];

const choice = (turn: Turn, form: string): Choice => ({
  title: turn.words(`address.forms.${form}`),
  payload: press.address(form),
});

/** Asks how to address the citizen; once, for it is a courtesy and no form to fill in. Never guessed from a name or a picture. */
export function askAddress(turn: Turn): void {
  turn.memory.addressAskedAt = turn.now;
  const other = { title: turn.words('address.other-button'), payload: press.address('other') };
  const text = [turn.replies.pop()?.text, turn.words('address.ask')].filter(Boolean).join('\n\n');
  turn.reply(text, [...FIRST.map((form) => choice(turn, form)), other]);
}

/** "Gọi tôi là bác" -> `bac`; undefined where the words name no form of address. */
export function namedAddress(text: string): string | undefined {
  const match =
    /^(?:(?:xin |hay |cu )?(?:goi|xung ho)(?: (?:toi|tui|em|minh|con|chau))? la )?(ong|ba|bac|co|chu|anh|chi|em|ban)(?: nhe| nha| di| a| thoi)?$/.exec(
      fold(text).replace(/[.!]+$/, ''),
    );
  return match?.[1];
}

/** Keeps the chosen form of address for this conversation. */
export const address = new Card<{ form: string }>('address', (turn, { form }) => {
  turn.outcome = 'address-set';
  if (![...FIRST, ...OTHERS].includes(form)) {
    return turn.reply(
      turn.words('address.other'),
      OTHERS.map((name) => choice(turn, name)),
    );
  }
  turn.memory.addressAskedAt = turn.now;
  turn.memory.address = turn.words(`address.forms.${form}`).toLowerCase();
  turn.reply(turn.words('address.kept'), mainChoices(turn));
});
