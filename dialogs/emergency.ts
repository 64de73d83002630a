import { Card } from './card.js';

/**
 * Danger to life: the numbers first and nothing else. As text, for a button with a three-digit number may be refused
 * by a channel, and this message must arrive.
 */
export const emergency = new Card('emergency', (turn) => {
  turn.outcome = 'emergency-shown';
  turn.reply(turn.words('emergency.numbers'));
});
