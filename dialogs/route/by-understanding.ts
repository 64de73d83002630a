import type { Facet, Understanding } from '../../src/understanding/types.js';
import { nearestQuestion } from '../procedure-guide/questions.js';
import type { Turn } from '../turn.js';
import { askedRoute, intentRoute, isDeclined } from './by-intent.js';
import { guide, type Route } from './route.js';

/** Below, words that nobody understands would be called "not the commune's matter", or spam. */
const SURELY = 0.75;

/** A kind no is given only where it is sure; within a topic the words are more likely about that topic. */
function surelyDeclined({ intent, confidence, reason }: Understanding, about: string | undefined): boolean {
  if (!isDeclined(intent)) return false;
  return reason.startsWith('rule:') || (confidence >= SURELY && about === undefined) || confidence >= 0.95;
}

/** "Nộp rồi mà chưa thấy": the dossier is asked about, not the procedure. */
const asksOnlyForStatus = (facets: readonly Facet[]): boolean =>
  facets.length > 0 && facets.every((facet) => facet === 'status');

/** Words that are nearly a question which people often ask of the procedure in hand are that question. */
function asksCommonQuestion({ memory, release, today, message }: Turn): boolean {
  const procedure = memory.about && release.procedure(memory.about, today);
  return procedure ? nearestQuestion(procedure, message.text ?? '') !== undefined : false;
}

function answerRoute(turn: Turn, { intent, facets, entities, reason }: Understanding): Route {
  const { caseId } = entities;
  const several = reason === 'several';
  const route = askedRoute(turn, intent, facets, caseId, several);
  const ofDossier = route.dialog === 'procedure-guide' && !several && !caseId && asksOnlyForStatus(facets);
  return ofDossier ? intentRoute(turn, 'dossier-status', { asked: [] }) : route;
}

export function understoodRoute(turn: Turn, understanding: Understanding): Route {
  const { decision, flags } = understanding;
  if (flags.includes('emergency')) return { dialog: 'emergency' };
  if (flags.includes('denunciation')) return { dialog: 'denunciation', leaves: true };
  if (flags.includes('injection')) return { dialog: 'decline', options: { intent: 'prompt-injection' } };
  if (!understanding.entities.caseId && asksCommonQuestion(turn))
    return guide({ procedure: turn.memory.about ?? '', asked: [] });
  if (decision === 'clarify') return { dialog: 'clarify' };
  const declined = decision === 'decline' || isDeclined(understanding.intent);
  if (declined && !surelyDeclined(understanding, turn.memory.about)) return { dialog: 'not-understood' };
  return answerRoute(turn, understanding);
}
