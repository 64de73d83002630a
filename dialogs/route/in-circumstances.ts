import type { Turn } from '../turn.js';
import type { Route } from './route.js';

/** Words that the bot does not surely understand, or answers with a pleasantry. */
const UNSURE = new Set(['not-understood', 'clarify', 'decline', 'to-officials', 'small-talk', 'pointer']);
/** Cards that a detail of somebody's story calls up by mistake. */
const OFFICE = new Set(['office-location', 'office-contact', 'citizen-reception']);
const SURE_OF_OFFICE = 0.85;
const SURE_OF_DANGER = 0.5;

/** What was said in danger, or of a wrong done, is not over with one answer. */
const LASTS_MS = 60 * 60_000;

/** After danger or a denunciation, unsure words belong to it: more of the story, despair, a name. */
export function afterGraveWords(turn: Turn, route: Route): Route {
  const { grave } = turn.memory;
  if (!grave || turn.now.getTime() - grave.at.getTime() > LASTS_MS) return route;
  if (!UNSURE.has(route.dialog) && !isDangerOnlySuspected(turn, route)) return route;
  return grave.kind === 'danger'
    ? { dialog: 'emergency', options: { again: true } }
    : { dialog: 'denunciation', leaves: true };
}

/** A detail of somebody's story that reminds of danger, and no rule for danger speaks of it. */
function isDangerOnlySuspected({ understanding }: Turn, { dialog }: Route): boolean {
  if (dialog !== 'emergency' || !understanding || understanding.flags.includes('emergency')) return false;
  return understanding.confidence < SURE_OF_DANGER;
}

/** While a person is awaited, words that the bot does not surely understand are for that person. */
export function whileWaiting(turn: Turn, route: Route): Route {
  if (turn.owner.kind !== 'waiting') return route;
  // A number left to be called back is for the person who is awaited.
  if (turn.understanding?.reason === 'rule:phone') return { dialog: 'waiting' };
  const vague = OFFICE.has(route.dialog) && (turn.understanding?.confidence ?? 0) < SURE_OF_OFFICE;
  return UNSURE.has(route.dialog) || vague ? { dialog: 'waiting' } : route;
}
