import { isProcedure } from '../labels.js';
import { type PhraseLine, Phrases } from '../phrases.js';
import { CLARIFY_NEEDED, type Scores } from '../scores.js';
import { isVariant } from './within-topic.js';

/** What a message shows of how it hangs together with the topic. */
export interface Shown {
  /** What is asked, by phrases and model, and by the phrases alone: how many facets. */
  facets: number;
  facetsRead: number;
  /** The words ask whether a paper is needed. */
  ifNeeded: boolean;
  /** The words name a special case of the procedure talked about. */
  namesItsCase: boolean;
  /** The words name something to be done. */
  namesAnAct: boolean;
  /** The words put a condition before the question: "ly hôn rồi thì". */
  tellsACondition: boolean;
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

/** What may be asked of any procedure. */
const OF_ANYTHING = new Set([CLARIFY_NEEDED, 'general-service-info']);
/** A question of so few words names no matter: "thế lệ phí bao nhiêu", "giấy tờ cần những gì". */
const FEW_WORDS = 7;

/** From this probability on they remind of a matter after all. */
const REMINDS = 0.1;

/** Whether a few words ask something and remind of nothing at all: there is nothing but the topic that they may be about. */
export function isBareQuestion(alone: Scores, about: string, { facets, turnsAway: turned }: Shown): boolean {
  if (facets === 0 || turned || alone.words > FEW_WORDS || !OF_ANYTHING.has(otherThan(about, alone))) return false;
  return alone.ranked.every(
    ({ intent, probability }) => intent === about || OF_ANYTHING.has(intent) || probability < REMINDS,
  );
}

/**
 * What speaks for staying on the topic of a conversation or for leaving it: a number for each sign.
 * @param alone scores of the message by itself
 * @param related procedures that the guide of the topic names
 */
export function signsOf(alone: Scores, about: string, shown: Shown, related: ReadonlySet<string>): number[] {
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
