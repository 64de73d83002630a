import { JaroWinklerDistance } from 'natural/lib/natural/distance/index.js';
import { parsePress } from '../../../dialogs/payload.js';
import { fold } from '../../platform/fold.js';
import type { Choice } from '../../platform/messages.js';
import type { Matcher } from '../../understanding/types.js';
import type { Step } from '../turn-context.js';

/** No number and no title is longer, however it is typed. */
const LONGEST_TITLE = 60;
/** One slip of the finger in a title of some length is still that title. */
const ALMOST = 0.95;

const isTitle = (words: string, title: string): boolean =>
  words === title || (words.length > 5 && JaroWinklerDistance(words, title) >= ALMOST);

/** "2", "2." or "lệ phí" typed by hand press the button last offered under that number or title. */
function meantChoice(text: string, offered: readonly Choice[] = []): Choice | undefined {
  if (text.length > LONGEST_TITLE) return undefined;
  const words = fold(text).replace(/[.)!?]+$/, '');
  const number = /^(?:so )?(\d{1,2})$/.exec(words);
  if (number) return offered[Number(number[1]) - 1];
  return words ? offered.find(({ title }) => isTitle(words, fold(title))) : undefined;
}

/** A pressed button says what it means; a number or a title typed by hand is one; other words go to the matcher. */
export const understand = (matcher: () => Matcher): Step => ({
  name: 'understand',
  run(turn) {
    const { payload, text } = turn.message;
    const meant = payload ?? (text && meantChoice(text, turn.memory.offered)?.payload);
    turn.pressed = parsePress(meant);
    if (turn.pressed || !text?.trim()) return;
    const { about } = turn.memory;
    turn.understanding = matcher().understand(text, about ? { about } : {});
  },
});
