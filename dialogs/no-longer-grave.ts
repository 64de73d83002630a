import { Card } from './card.js';
import { intentChoice } from './clarify.js';
import type { Grave } from './grave.js';
import { mainChoices } from './menu.js';

/** There is no danger, nobody is denounced, and nothing else was asked: back to what the citizen may have come for. */
export const noLongerGrave = new Card<{ kind: Grave['kind'] }>('no-longer-grave', (turn, { kind }) => {
  turn.outcome = 'menu-shown';
  // Whoever takes a denunciation back may have said more than that.
  if (kind === 'denunciation') turn.forget = 'this';
  const { about, earlier = [] } = turn.memory;
  const before = [about, ...earlier].slice(0, 2).flatMap((id) => (id ? intentChoice(turn, id) : []));
  turn.reply(turn.words(kind === 'danger' ? 'emergency.over' : 'denunciation.not-meant'), [
    ...before,
    ...mainChoices(turn).slice(before.length),
  ]);
});
