import { Card } from './card.js';
import { humanChoice, mainChoices } from './menu.js';
import type { Turn } from './turn.js';

/** What the bot asked, or wants, was not understood: how to answer it, in plain words, and the same choices again. */
export const explain = new Card('explain', (turn: Turn) => {
  turn.outcome = 'menu-shown';
  const offered = turn.memory.offered ?? [];
  const human = humanChoice(turn);
  const again = offered.filter(({ payload }) => payload !== human.payload).slice(0, 4);
  turn.reply(turn.words('clarify.explain'), again.length > 0 ? [...again, human] : mainChoices(turn));
});
