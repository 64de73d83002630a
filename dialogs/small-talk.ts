import { askAddress } from './address.js';
import { Card } from './card.js';
import { mainChoices } from './menu.js';

export type SmallTalk = 'greeting' | 'thanks' | 'goodbye';

/** A short line and the menu; the first greeting also asks, once, how the citizen wants to be addressed. */
export const smallTalk = new Card<{ of: SmallTalk }>('small-talk', (turn, { of }) => {
  turn.outcome = 'greeted';
  // The introduction, said before a first answer, has greeted already.
  const key = of === 'greeting' && !turn.memory.introducedAt ? 'after-introduction' : of;
  turn.reply(
    turn.words(`small-talk.${key}`, { office: turn.release.office.name }),
    of === 'goodbye' ? [] : mainChoices(turn),
  );
  if (of === 'greeting' && !turn.memory.addressAskedAt) askAddress(turn);
});
