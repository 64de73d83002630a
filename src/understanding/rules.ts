import type { Scores } from './scores.js';
import type { Decision, Entities, Flag } from './types.js';

/** What a rule says a message means, whatever the model thinks. */
export interface Ruling {
  intent: string;
  decision: Decision;
  reason: string;
}

/** Labels under which a dossier code only shows what the grievance is about. */
const GRIEVANCES = new Set(['official-conduct-feedback', 'complaint', 'denunciation', 'admin-rule-feedback']);
const SURE_OF_GRIEVANCE = 0.5;

/** Danger before everything, protection of the citizen before the tricks of others, a code before a guess. */
export function rulingFor(flags: readonly Flag[], entities: Entities, scores: Scores): Ruling | undefined {
  if (flags.includes('emergency')) return { intent: 'emergency', decision: 'answer', reason: 'rule:emergency' };
  if (flags.includes('injection')) return { intent: 'prompt-injection', decision: 'decline', reason: 'rule:injection' };
  if (flags.includes('denunciation'))
    return { intent: 'denunciation', decision: 'answer', reason: 'rule:denunciation' };
  const best = scores.ranked[0];
  const grievance = best && GRIEVANCES.has(best.intent) && best.probability >= SURE_OF_GRIEVANCE;
  if (entities.dossierCode && !grievance) {
    return { intent: 'dossier-status', decision: 'answer', reason: 'rule:dossier-code' };
  }
  return undefined;
}
