import { Card } from './card.js';
import { humanChoice } from './menu.js';

/**
 * Danger to life: the numbers first, and nothing else where it is sure. As text, for a button with a three-digit number
 * may be refused by a channel, and this message must arrive. Whoever writes again is not alone with the bare numbers.
 */
export const emergency = new Card<{ again?: boolean }>('emergency', (turn, { again }) => {
  turn.outcome = 'emergency-shown';
  turn.memory.grave = { kind: 'danger', at: turn.now };
  if (again) return turn.reply(turn.words('emergency.again'), [humanChoice(turn)]);
  turn.reply(turn.words('emergency.numbers'));
});
