import { Card } from './card.js';
import { isSurelyGrave, rememberGrave, rememberMore } from './grave.js';
import { press } from './payload.js';

/**
 * A denunciation is not taken by chat: its sender must be protected (Luật Tố cáo 25/2018). No fact is asked, the three
 * ways are named, and the words are not kept. Whoever asks on is told what the law says of their name and of the letter.
 */
export const denunciation = new Card<{ again?: boolean }>('denunciation', (turn, { again }) => {
  turn.outcome = 'denunciation-diverted';
  turn.forget = 'this';
  if (again) rememberMore(turn);
  else rememberGrave(turn, 'denunciation', isSurelyGrave(turn));
  turn.reply(turn.words(again ? 'denunciation.again' : 'denunciation.divert'), [
    { title: turn.words('denunciation.buttons.reception'), payload: press.intent('citizen-reception') },
  ]);
});
