import { fold } from '../platform/fold.js';
import { graverThan, NEVER_MISSED } from './decide.js';
import { isProcedure } from './labels.js';
import { Phrases, phraseLine } from './phrases.js';
import { WORTH_A_WORD } from './safety/suspicion.js';
import { CLARIFY_NEEDED } from './scores.js';
import { goesBack } from './topic/earlier.js';
import type { Flag, MatchContext, Matcher, Understanding } from './types.js';

/** Words stand for themselves only where they are as sure as this. */
const SURE = 0.85;
/** Danger, or a breach of law, where they are likelier that than anything else. */
const LIKELY = 0.5;
const GRAVE_FLAGS: ReadonlySet<Flag> = new Set(['emergency', 'denunciation', 'injection']);
/** What stands where a personal number was cut. */
const CUT = /\[[^\]]*\]/g;

/** "Không phải mấy cái đó", and hardly more: none of the choices is meant, and what is meant is not said. */
const NONE_OF_THEM = new Phrases(`
  không phải|đúng cái|mấy|những|việc|chuyện|vậy|thế|ý, cái|mấy .. không đúng|phải, không có trong|ở,
  không có cái|việc nào, không đúng`);
const BARE_NO = /^(?:da )?khong (?:phai|co|dung)(?: dau| a| roi| nha)*$/;
/** Words. */
const HARDLY_MORE = 6;

/** Why the matcher asks back where the citizen turned all choices down. */
export const TURNED_DOWN = 'turned-down';

function turnsDown(repaired: string): boolean {
  const line = phraseLine(repaired);
  return line.words.length <= HARDLY_MORE && (NONE_OF_THEM.in(line) || BARE_NO.test(fold(repaired)));
}

/**
 * Understands words that follow an ask-back. As a rule they complete what was asked back ("làm giấy tờ cho con", "mới
 * sinh tuần trước") and mean little by themselves, or something else. Both together are read as one message, apart from
 * the topic of the conversation: it was asked because they seemed to leave it.
 * @param before the citizen's words that were asked back
 * @returns with the entities of these words only: what was said before is recorded with its own message
 */
export function understandCompleted(
  matcher: Matcher,
  text: string,
  before: string,
  context: MatchContext,
): Understanding {
  const alone = matcher.understand(text, context);
  if (alone.flags.some((flag) => GRAVE_FLAGS.has(flag))) return alone;
  if (turnsDown(alone.repaired)) return nothingChosen(alone);
  if (speaksForItself(alone, context) || goesBack(phraseLine(alone.repaired))) return alone;
  const whole = matcher.understand(joined(before, text));
  if (isGrave(alone) && (whole.decision !== 'answer' || isGrave(whole))) return withChoices(alone, whole);
  if (whole.intent === 'denunciation' && clearlyOther(alone)) return named(alone, whole);
  if (choosesOne(alone, whole)) return named(answered(alone), whole);
  if (whole.decision !== 'answer' && (clearWithout(alone, whole, context) || !offers(whole)))
    return named(alone, whole);
  const { caseId } = whole.entities;
  return named({ ...whole, text, entities: { ...alone.entities, ...(caseId && { caseId }) } }, alone);
}

function nothingChosen({ facet: _, ...alone }: Understanding): Understanding {
  return { ...alone, intent: CLARIFY_NEEDED, decision: 'clarify', reason: TURNED_DOWN, facets: [], choices: [] };
}

/** Danger, or a breach of law, be it only suspected: nothing but a clear answer about something else takes its place. */
const isGrave = ({ intent, decision }: Understanding): boolean =>
  decision === 'answer' && NEVER_MISSED.includes(intent);

/** A breach of law that the words before tell of is no reason to answer these, which speak of something else, as one. */
const clearlyOther = ({ intent, decision, intents }: Understanding): boolean =>
  decision === 'answer' &&
  !NEVER_MISSED.includes(intent) &&
  !intents.some((one) => one.intent === 'denunciation' && one.score >= WORTH_A_WORD);

/** What is feared in either is named, the graver first. */
function named({ feared, ...meant }: Understanding, other: Understanding): Understanding {
  const worst = graverThan(meant.intent).find((intent) => intent === feared || intent === other.feared);
  return { ...meant, ...(worst && { feared: worst }) };
}

/** What else both together may mean is one press away. */
const withChoices = (grave: Understanding, { choices }: Understanding): Understanding =>
  choices ? { ...grave, choices: choices.filter((one) => !NEVER_MISSED.includes(one)) } : grave;

/** Surely about the topic still, surely something that is no procedure's, or likely a grave matter. */
function speaksForItself({ intent, decision, confidence }: Understanding, { about }: MatchContext): boolean {
  if (NEVER_MISSED.includes(intent)) return confidence >= LIKELY;
  return decision !== 'clarify' && (intent === about || !isProcedure(intent)) && confidence >= SURE;
}

/**
 * By itself it is clear: surely, or about the topic (people return to it who did not mean to leave it), or it is one of
 * those that would be asked about.
 */
const clearWithout = (alone: Understanding, { choices = [] }: Understanding, { about }: MatchContext): boolean =>
  alone.decision === 'answer' && (about !== undefined || alone.confidence >= SURE || choices.includes(alone.intent));

/**
 * "Cháu mới sinh tuần trước" after "tôi muốn làm giấy tờ cho con": together they are as general as before, and by
 * themselves these words most likely mean one of the choices.
 */
const choosesOne = ({ intent, decision, confidence }: Understanding, whole: Understanding): boolean =>
  decision === 'clarify' &&
  confidence >= LIKELY &&
  whole.intent === CLARIFY_NEEDED &&
  (whole.choices ?? []).includes(intent);

const answered = ({ choices: _, ...alone }: Understanding): Understanding => ({
  ...alone,
  decision: 'answer',
  reason: 'chosen',
});

const offers = ({ decision, choices = [] }: Understanding): boolean => decision === 'clarify' && choices.length > 0;

/** Two sentences: run into one they would mean something third. */
const joined = (before: string, text: string): string =>
  `${before.replaceAll(CUT, ' ').replace(/[\s.,;:!?…]+$/u, '')}. ${text}`;
