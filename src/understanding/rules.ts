import { fold } from '../platform/fold.js';
import { NEVER_MISSED, SUSPECTED } from './decide.js';
import { isProcedure } from './labels.js';
import { type PhraseLine, STOP } from './phrases.js';
import { OUT_OF_SCOPE, type Scores } from './scores.js';
import type { Decision, Entities, Flag } from './types.js';

/** What a rule says a message means, whatever the model thinks. */
export interface Ruling {
  intent: string;
  decision: Decision;
  reason: string;
  /** Where it is only suspected: 0 to 1. */
  confidence?: number;
}

/** Labels under which a dossier code only shows what the grievance is about. */
const GRIEVANCES = new Set(['official-conduct-feedback', 'complaint', 'denunciation', 'admin-rule-feedback']);
const SURE_OF_GRIEVANCE = 0.5;
/** What must never be missed is believed from this probability on where a procedure, or what is no business of ours, is likelier. */
const STRONGLY_SUSPECTED = 0.35;

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

/** What the model suspects though something else is likelier. */
function suspected({ ranked, probabilityOf }: Scores): Ruling | undefined {
  const best = ranked[0]?.intent ?? '';
  const elsewhere = best === OUT_OF_SCOPE || (isProcedure(best) && !GRIEVANCES.has(best));
  const enough = elsewhere ? STRONGLY_SUSPECTED : SUSPECTED;
  const intent = NEVER_MISSED.find((one) => one !== best && probabilityOf(one) >= enough);
  if (!intent) return undefined;
  return { intent, decision: 'answer', reason: 'suspected', confidence: probabilityOf(intent) };
}

/** Danger before everything, protection of the citizen before the tricks of others, a code before a guess. */
export function rulingFor(
  flags: readonly Flag[],
  entities: Entities,
  scores: Scores,
  line: PhraseLine,
): Ruling | undefined {
  if (flags.includes('emergency')) return { intent: 'emergency', decision: 'answer', reason: 'rule:emergency' };
  if (flags.includes('injection')) return { intent: 'prompt-injection', decision: 'decline', reason: 'rule:injection' };
  if (flags.includes('denunciation'))
    return { intent: 'denunciation', decision: 'answer', reason: 'rule:denunciation' };
  const suspicion = suspected(scores);
  if (suspicion) return suspicion;
  const best = scores.ranked[0];
  const grievance = best && GRIEVANCES.has(best.intent) && best.probability >= SURE_OF_GRIEVANCE;
  if (entities.dossierCode && !grievance) {
    return { intent: 'dossier-status', decision: 'answer', reason: 'rule:dossier-code' };
  }
  if (onlyLeavesANumber(line, entities)) {
    return { intent: 'human-handover', decision: 'answer', reason: 'rule:phone' };
  }
  return undefined;
}
