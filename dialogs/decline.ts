import { Card } from './card.js';
import { humanChoice, mainChoices } from './menu.js';
import { press } from './payload.js';
import type { Turn } from './turn.js';

/** The intents that are answered by a kind no, each with the outcome it stands for in the transcript. */
export const DECLINED = {
  'out-of-scope': 'out-of-scope',
  'other-locality': 'other-locality',
  abuse: 'abuse-calmed',
  spam: 'spam-ignored',
  'prompt-injection': 'injection-refused',
} as const;
export type Declined = keyof typeof DECLINED;

const KEYS: Record<Declined, string> = {
  'out-of-scope': 'out-of-scope',
  'other-locality': 'other-locality',
  abuse: 'abuse',
  spam: 'spam',
  'prompt-injection': 'injection',
};

/** Not the commune's matter, or not to be done: said kindly, never with a guess. Spam gets one fixed line and no button. */
export const decline = new Card<{ intent: Declined }>('decline', (turn, { intent }) => {
  turn.outcome = DECLINED[intent];
  const text = turn.words(`decline.${KEYS[intent]}`, { office: turn.release.office.name });
  turn.reply(text, intent === 'spam' ? [] : mainChoices(turn));
});

/** After two misses in a row a person is offered first: rule "biết nghe" of the service's tone. */
const MISSES_BEFORE_A_PERSON = 2;

/** Counts one more miss. @returns whether it is time for a person */
export function missedOften({ memory }: Turn): boolean {
  memory.misses += 1;
  return memory.misses >= MISSES_BEFORE_A_PERSON;
}

export function offerPerson(turn: Turn): void {
  turn.reply(turn.words('decline.twice'), [
    humanChoice(turn),
    { title: turn.words('menu.buttons.menu'), payload: press.plain('menu') },
  ]);
}

export const notUnderstood = new Card('not-understood', (turn) => {
  turn.outcome = 'declined';
  if (missedOften(turn)) offerPerson(turn);
  else turn.reply(turn.words('decline.not-understood'), mainChoices(turn));
});
