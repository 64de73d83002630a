import { fold } from '../platform/fold.js';
import { type PhraseLine, STOP } from './phrases.js';
import { GRIEVANCES } from './safety/suspicion.js';
import { CLARIFY_NEEDED, type Scores } from './scores.js';
import type { Decision, Entities, Flag } from './types.js';

/** What a rule says a message means, whatever the model thinks. */
export interface Ruling {
  intent: string;
  decision: Decision;
  reason: string;
  /** Where it is only suspected: 0 to 1. */
  confidence?: number;
}

/** From this probability on a dossier code only shows what the grievance is about, */
const SURE_OF_GRIEVANCE = 0.5;
/** and from this one whose data somebody is after. */
const SURE_OF_PRYING = 0.75;

/** What people say around the number at which they want to be called. */
const AROUND_A_NUMBER = new Set(
  `so sdt dt dien thoai di dong lien lac he cua toi em minh anh chi chau con co chu bac ong ba me bo nha la day ne nhe
   a da vang alo goi lai cho qua theo nay voi duoc hay xin vao giup ma nhu sau va hoac zalo`.split(/\s+/),
);

/** A number left with nothing asked: whoever leaves it wants to be called. */
function onlyLeavesANumber(line: PhraseLine, { phone }: Entities): boolean {
  if (phone === undefined) return false;
  return line.words.every((word) => /^\d+$/.test(word) || word === STOP || AROUND_A_NUMBER.has(fold(word)));
}

/** Why figures alone are about the procedure in hand. */
export const FIGURES = 'rule:figures';

/** "8/10", "5/5": a score. */
const SCORE = /^(?:\d|10) ?\/ ?(?:5|10)$/;

/** Nothing but figures, as a date or an age may be told: what they are of, only the conversation says. */
const onlyFigures = (line: PhraseLine, repaired: string): boolean =>
  line.words.length > 0 && line.words.every((word) => /^\d+$/.test(word) || word === STOP) && !SCORE.test(repaired);

/**
 * Danger before everything, protection of the citizen before the tricks of others, a code before a guess.
 * @param suspicion what the model suspects beside what is likeliest
 */
export function rulingFor(
  said: { flags: readonly Flag[]; entities: Entities; line: PhraseLine; repaired: string; about: string | undefined },
  scores: Scores,
  suspicion: Ruling | undefined,
): Ruling | undefined {
  const { flags, entities, line, repaired, about } = said;
  if (flags.includes('emergency')) return { intent: 'emergency', decision: 'answer', reason: 'rule:emergency' };
  if (flags.includes('injection')) return { intent: 'prompt-injection', decision: 'decline', reason: 'rule:injection' };
  if (flags.includes('denunciation'))
    return { intent: 'denunciation', decision: 'answer', reason: 'rule:denunciation' };
  if (suspicion) return suspicion;
  const best = scores.ranked[0];
  const grievance = best && GRIEVANCES.has(best.intent) && best.probability >= SURE_OF_GRIEVANCE;
  const prying = best?.intent === 'prompt-injection' && best.probability >= SURE_OF_PRYING;
  if (entities.dossierCode && !grievance && !prying) {
    return { intent: 'dossier-status', decision: 'answer', reason: 'rule:dossier-code' };
  }
  if (onlyLeavesANumber(line, entities)) {
    return { intent: 'human-handover', decision: 'answer', reason: 'rule:phone' };
  }
  if (CALLS_FOR_HELP.test(repaired))
    return { intent: 'emergency', decision: 'answer', reason: 'rule:call', confidence: 0.4 };
  if (!entities.dossierCode && onlyFigures(line, repaired)) return figuresOf(about);
  return undefined;
}

/** Called for by their numbers. */
const CALLS_FOR_HELP = /^11[1345]$/;

const figuresOf = (about: string | undefined): Ruling =>
  about === undefined
    ? { intent: CLARIFY_NEEDED, decision: 'clarify', reason: 'follow-up-without-topic' }
    : { intent: about, decision: 'answer', reason: FIGURES };
