import { Card } from './card.js';
import { press } from './payload.js';

/**
 * A denunciation is not taken by chat: its sender must be protected (Luật Tố cáo 25/2018). No fact is asked, the three
 * ways are named, and the words are not kept.
 */
export const denunciation = new Card('denunciation', (turn) => {
  turn.outcome = 'denunciation-diverted';
  turn.memory.grave = { kind: 'denunciation', at: turn.now };
  turn.forget = 'this';
  turn.reply(turn.words('denunciation.divert'), [
    { title: turn.words('denunciation.buttons.reception'), payload: press.intent('citizen-reception') },
  ]);
});
