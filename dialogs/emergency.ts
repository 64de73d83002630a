import { Card } from './card.js';
import { isSurelyGrave, rememberGrave, rememberMore } from './grave.js';
import { humanChoice } from './menu.js';

/**
 * Danger to life: the numbers first, and nothing else where it is sure. As text, for a button with a three-digit number
 * may be refused by a channel, and this message must arrive. Whoever writes again is not alone with the bare numbers;
 * where the words only sound like danger, nobody is told that they are in it.
 */
export const emergency = new Card<{ again?: boolean }>('emergency', (turn, { again }) => {
  turn.outcome = 'emergency-shown';
  if (again) {
    rememberMore(turn);
    return turn.reply(turn.words('emergency.again'), [humanChoice(turn)]);
  }
  const surely = isSurelyGrave(turn);
  rememberGrave(turn, 'danger', surely);
  turn.reply(turn.words(surely ? 'emergency.numbers' : 'emergency.perhaps'));
});
