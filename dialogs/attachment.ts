import type { TurnKind } from '../src/platform/messages.js';
import { Card } from './card.js';
import { mainChoices } from './menu.js';

export type Wordless = Exclude<TurnKind, 'text' | 'open' | 'edit'>;

/** A sticker, a picture, a voice note…: what the bot can do with it, said plainly, and what to do instead. */
export const attachment = new Card<{ kind: Wordless }>('attachment', (turn, { kind }) => {
  turn.outcome = 'attachment-acknowledged';
  turn.reply(turn.words(`attachment.${kind}`), mainChoices(turn));
});
