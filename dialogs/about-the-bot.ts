import { Card } from './card.js';
import { introduction } from './introduction.js';
import { mainChoices } from './menu.js';

/** "Là người hay máy?", "có lưu tin nhắn không?": the introduction again, which says both. */
export const aboutTheBot = new Card('about-the-bot', (turn) => {
  turn.outcome = 'greeted';
  turn.memory.introducedAt = turn.now;
  turn.reply(introduction(turn.release, turn.message.channel, turn.memory), mainChoices(turn));
});
