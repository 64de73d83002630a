import { JaroWinklerDistance } from 'natural/lib/natural/distance/index.js';
import { type Press, parsePress } from '../../../dialogs/payload.js';
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

/** "2", "số 2", "cái thứ hai", "ý cuối": which of a list, from 0. "Thứ hai" is Monday, unless a list was just asked about. */
const NUMBER = /^(?:so |nut |cai so |y so )?(\d{1,2})$/;
const SMALL_WORDS = '(?: (?:a|nhe|nha|di|do|ay|y|em|ad|oi|truoc|coi))*';
const ITEM = '(?:cai|viec|muc|nut|so|dong|y|cau)';
const ORDINAL = new RegExp(`^${ITEM}(?: so| thu)? (dau|dau tien|nhat|mot|hai|ba|tu|bon|cuoi|cuoi cung)${SMALL_WORDS}$`);
/** Only where a list was just asked about. */
const AMONG_CHOICES = new RegExp(`^(?:${ITEM} |chon |lay |bam )*(?:thu )?(\\d|hai|ba|tu|nam)${SMALL_WORDS}$`);
const ORDINALS = new Map<string, number>(
  Object.entries({
    dau: 0,
    'dau tien': 0,
    nhat: 0,
    mot: 0,
    hai: 1,
    ba: 2,
    tu: 3,
    bon: 3,
    nam: 4,
    cuoi: -1,
    'cuoi cung': -1,
  }),
);
/** "Việc cưới", "bấm đâu": without their marks they read like these, and are none. */
const WRITTEN: Readonly<Record<string, string>> = { dau: 'đầu', cuoi: 'cuối', nam: 'năm' };
/** Said to a single choice they choose it. */
const YES = new RegExp(
  `^(?:da |vang |u )*(?:u|uh|um|da|vang|dung|dung roi|phai|phai roi|ok|oke|chinh no|no do)${SMALL_WORDS}$`,
);

/** Which of a list is named, from 0; the last is -1. @param text in small letters */
function numberIn(text: string, words: string, afterAskBack: boolean): number | undefined {
  const [, digits] = NUMBER.exec(words) ?? [];
  const [, named] = ORDINAL.exec(words) ?? (afterAskBack ? AMONG_CHOICES.exec(words) : null) ?? [];
  const said = digits ?? named;
  if (said === undefined) return undefined;
  if (/^\d/.test(said)) return Number(said) > 0 ? Number(said) - 1 : undefined;
  const [first = ''] = said.split(' ');
  const written = WRITTEN[first];
  if (written && text !== fold(text) && !text.includes(written)) return undefined;
  return ORDINALS.get(said);
}

/** The choices without the person, who is always offered besides. */
const matters = (offered: readonly Choice[]): readonly Choice[] =>
  offered.filter(({ payload }) => parsePress(payload)?.kind !== 'human');

/** "2", "2." or "lệ phí" typed by hand press the button last offered under that number or title. */
function meantChoice(text: string, offered: readonly Choice[] = [], afterAskBack: boolean): Choice | undefined {
  if (text.length > LONGEST_TITLE) return undefined;
  const words = fold(text).replace(/[.)!?]+$/, '');
  const number = numberIn(text.toLowerCase().trim(), words, afterAskBack);
  if (number !== undefined) return number < 0 ? matters(offered).at(number) : offered[number];
  const [only, ...others] = matters(offered);
  if (afterAskBack && others.length === 0 && YES.test(words)) return only;
  return words ? offered.find(({ title }) => isTitle(words, fold(title))) : undefined;
}

/** As part of the conversation: what it was about, and what was asked back. */
function inConversation(matcher: Matcher, text: string, turn: TurnState): Understanding {
  const { about, earlier } = isForgotten(idleMs(turn)) ? {} : turn.memory;
  const context = { ...(about && { about }), ...(earlier && { earlier }) };
  const before = turn.askedBack?.text;
  return before ? understandCompleted(matcher, text, before, context) : matcher.understand(text, context);
}

/** A procedure chosen after an ask-back is chosen for what the words before it asked, and for the case they told of. */
function withPending(
  pressed: Press | undefined,
  matcher: Matcher,
  { askedBack, memory }: TurnState,
  payload: string | undefined,
): Press | undefined {
  if (!askedBack || pressed?.kind !== 'procedure' || pressed.caseId || pressed.page) return pressed;
  // A button of an older answer says itself what it asks.
  if (!memory.offered?.some((choice) => choice.payload === payload)) return pressed;
  const { intent, facets, entities } = matcher.understand(askedBack.text, { about: pressed.id });
  if (intent !== pressed.id) return pressed;
  const { caseId } = entities;
  return { ...pressed, pending: { facets, ...(caseId && { caseId }) } };
}

/** A pressed button says what it means; a number or a title typed by hand is one; other words go to the matcher. */
export const understand = (matcher: () => Matcher): Step => ({
  name: 'understand',
  run(turn) {
    const { payload, text } = turn.message;
    const meant = payload ?? (text && meantChoice(text, turn.memory.offered, turn.askedBack !== undefined)?.payload);
    turn.pressed = withPending(parsePress(meant), matcher(), turn, meant);
    if (turn.pressed || !text?.trim()) return;
    turn.understanding = inConversation(matcher(), text, turn);
  },
});
