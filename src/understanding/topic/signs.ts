import { isProcedure } from '../labels.js';
import { type PhraseLine, Phrases } from '../phrases.js';
import { CLARIFY_NEEDED, type Scores } from '../scores.js';
import type { Asked } from './about.js';
import { isVariant } from './within-topic.js';

/** What a message holds that speaks for staying on the topic of a conversation, or for leaving it: a number for each. */
export type Signs = readonly number[];

/** What a message shows of how it hangs together with the topic. */
export interface Shown extends Asked {
  /** Facets that the phrases read, without the model. */
  facetsRead: number;
  /** The words put the topic away, or open another matter: "thôi khỏi", "tiện hỏi luôn". */
  turnsAway: boolean;
}

const TURNS_AWAY = new Phrases(`
  thôi khỏi|không|chỉ, khỏi nữa, không phải .. đâu, chứ|chớ không|đâu, đâu phải, nói lại, nói thiệt|thật, thật ra,
  thiệt ra, bước sau|kế, xong giờ|bây, rồi giờ|bây, riêng, xong rồi|cả, có rồi, có hết rồi, chỉ cần, tiện, nhân đây, nhân tiện, với lại,
  à mà|còn, sẵn, ngoài ra, còn cái, khác, thôi`);

export const turnsAway = (line: PhraseLine): boolean => TURNS_AWAY.in(line);

const SMALL_TALK = new Set(['thanks', 'greeting', 'goodbye']);
const MOST_FACETS = 2;
/** Keeps the odds finite. */
const SMALL = 1e-3;
const odds = (probability: number): number => Math.log((probability + SMALL) / (1 - probability + SMALL));
const sign = (holds: boolean, value = 1): number => (holds ? value : 0);

/** The likeliest label of a message beside the topic. */
export const otherThan = (about: string, { ranked }: Scores): string =>
  ranked.find(({ intent }) => intent !== about)?.intent ?? CLARIFY_NEEDED;

/** A question of so few words is no other matter where it names none. */
const FEW_WORDS = 7;

/** A few words that name a special case of the topic ask about that. */
const FEW_OF_A_CASE = 10;

/**
 * Whether a message asks something and names no matter at all ("cần giấy tờ gì"), or in a few words names a case that the
 * guide of the topic knows: nothing is left to be weighed.
 */
export function onlyAsks(alone: Scores, about: string, shown: Shown): boolean {
  if (shown.turnsAway) return false;
  if (shown.namesItsCase && alone.words <= FEW_OF_A_CASE) return true;
  if (shown.facets === 0) return false;
  const other = otherThan(about, alone);
  return other === CLARIFY_NEEDED || (other === 'general-service-info' && alone.words <= FEW_WORDS);
}

/**
 * @param alone scores of the message by itself
 * @param related procedures that the guide of the topic names
 */
export function signsOf(alone: Scores, about: string, shown: Shown, related: ReadonlySet<string>): Signs {
  const other = otherThan(about, alone);
  const otherOdds = odds(alone.probabilityOf(other));
  const procedure = isProcedure(other);
  const unclear = other === CLARIFY_NEEDED;
  const smallTalk = SMALL_TALK.has(other);
  return [
    1,
    sign(procedure),
    sign(procedure, otherOdds),
    sign(unclear),
    sign(unclear, otherOdds),
    sign(!procedure && !unclear, otherOdds),
    sign(procedure && isVariant(other, about)),
    sign(related.has(other)),
    sign(smallTalk),
    sign(smallTalk && shown.facets > 0),
    odds(alone.probabilityOf(about)),
    odds(alone.followUp),
    alone.nearnessOf(about),
    alone.nearnessOf(other),
    sign(procedure, alone.nearnessOf(other)),
    Math.min(shown.facets, MOST_FACETS),
    Math.min(shown.facetsRead, MOST_FACETS),
    sign(shown.namesItsCase),
    sign(shown.ifNeeded),
    sign(shown.namesAnAct),
    sign(shown.tellsACondition && shown.facets > 0 && !shown.namesAnAct),
    sign(shown.turnsAway),
    Math.log(alone.words + 1),
  ];
}
