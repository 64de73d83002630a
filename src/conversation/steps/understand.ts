import { JaroWinklerDistance } from 'natural/lib/natural/distance/index.js';
import { parsePress } from '../../../dialogs/payload.js';
import { isForgotten } from '../../../dialogs/topics.js';
import { fold } from '../../platform/fold.js';
import type { Choice } from '../../platform/messages.js';
import { understandCompleted } from '../../understanding/asked-back.js';
import type { Matcher, Understanding } from '../../understanding/types.js';
import { idleMs, type Step, type TurnState } from '../turn-context.js';

/** No number and no title is longer, however it is typed. */
const LONGEST_TITLE = 60;
/** One slip of the finger in a title of some length is still that title. */
const ALMOST = 0.95;

const isTitle = (words: string, title: string): boolean =>
  words === title || (words.length > 5 && JaroWinklerDistance(words, title) >= ALMOST);

/** "2", "số 2", "cái thứ hai": which of a list, from 0. Not "thứ hai", which is Monday. */
const NUMBER = /^(?:so )?(\d{1,2})$/;
const ORDINAL =
  /^(?:cai|viec|muc|nut|so|dong)(?: so| thu)? (dau|dau tien|nhat|mot|hai|ba|tu|bon)(?: (?:a|nhe|nha|di|do|ay|em|ad|oi))*$/;
const ORDINALS = new Map<string, number>(
  Object.entries({ dau: 0, 'dau tien': 0, nhat: 0, mot: 0, hai: 1, ba: 2, tu: 3, bon: 3 }),
);

function numberIn(words: string): number | undefined {
  const [, digits] = NUMBER.exec(words) ?? [];
  if (digits !== undefined) return Number(digits) > 0 ? Number(digits) - 1 : undefined;
  const [, ordinal] = ORDINAL.exec(words) ?? [];
  return ordinal === undefined ? undefined : ORDINALS.get(ordinal);
}

/** "2", "2." or "lệ phí" typed by hand press the button last offered under that number or title. */
function meantChoice(text: string, offered: readonly Choice[] = []): Choice | undefined {
  if (text.length > LONGEST_TITLE) return undefined;
  const words = fold(text).replace(/[.)!?]+$/, '');
  const number = numberIn(words);
  if (number !== undefined) return offered[number];
  return words ? offered.find(({ title }) => isTitle(words, fold(title))) : undefined;
}

/** As part of the conversation: what it was about, and what was asked back. */
function inConversation(matcher: Matcher, text: string, turn: TurnState): Understanding {
  const { about, earlier } = isForgotten(idleMs(turn)) ? {} : turn.memory;
  const context = { ...(about && { about }), ...(earlier && { earlier }) };
  const before = turn.askedBack?.text;
  return before ? understandCompleted(matcher, text, before, context) : matcher.understand(text, context);
}

/** A pressed button says what it means; a number or a title typed by hand is one; other words go to the matcher. */
export const understand = (matcher: () => Matcher): Step => ({
  name: 'understand',
  run(turn) {
    const { payload, text } = turn.message;
    const meant = payload ?? (text && meantChoice(text, turn.memory.offered)?.payload);
    turn.pressed = parsePress(meant);
    if (turn.pressed || !text?.trim()) return;
    turn.understanding = inConversation(matcher(), text, turn);
  },
});
