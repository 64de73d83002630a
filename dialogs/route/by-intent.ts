import type { Facet } from '../../src/understanding/types.js';
import { DECLINED, type Declined } from '../decline.js';
import type { GuideQuestion } from '../procedure-guide.js';
import type { SmallTalk } from '../small-talk.js';
import type { Turn } from '../turn.js';
import { guide, type Route } from './route.js';

/** The intents that have a dialog of their own; the other procedures go to their guide. */
const DIALOGS: Record<string, Route> = {
  'dossier-status': { dialog: 'pointer', options: { to: 'dossier-status' } },
  'general-service-info': { dialog: 'pointer', options: { to: 'general' } },
  'official-conduct-feedback': { dialog: 'to-officials', options: { key: 'feedback' } },
  'field-report': { dialog: 'to-officials', options: { key: 'feedback' } },
  'satisfaction-rating': { dialog: 'to-officials', options: { key: 'rating' } },
  'clarify-needed': { dialog: 'clarify' },
  'human-handover': { dialog: 'hand-over' },
  'leader-contact': { dialog: 'office-contact' },
  'opening-hours': { dialog: 'opening-hours' },
  'office-location': { dialog: 'office-location' },
  'citizen-reception': { dialog: 'citizen-reception' },
  emergency: { dialog: 'emergency' },
  denunciation: { dialog: 'denunciation', leaves: true },
};

export const isDeclined = (intent: string): intent is Declined => Object.hasOwn(DECLINED, intent);

/** Where an intent goes, whether it was understood or pressed. */
export function intentRoute(turn: Turn, intent: string, question: Omit<GuideQuestion, 'procedure'>): Route {
  if (Object.hasOwn(DIALOGS, intent)) return DIALOGS[intent] as Route;
  if (isDeclined(intent)) return { dialog: 'decline', options: { intent } };
  if (turn.release.intents.has(intent)) return { dialog: 'small-talk', options: { of: intent as SmallTalk } };
  return guide({ procedure: intent, ...question });
}

/** What the guide as a whole answers best, after a word on who may do it where that was asked. */
const OF_THE_WHOLE: ReadonlySet<Facet> = new Set(['documents', 'case', 'who']);

/** "Khai sinh cần giấy tờ gì" opens the guide: papers with time, fee and place. Asked again, it means the papers in detail. */
const asksForTheWhole = (turn: Turn, intent: string, facets: readonly Facet[]): boolean =>
  facets.every((facet) => OF_THE_WHOLE.has(facet)) && turn.memory.about !== intent;

/** A question of so many words speaks of nobody else. */
const BARE = 6;

/**
 * Where a question about an intent goes. Papers are asked for in the case that was told before.
 * @param several it is one of several matters: the guide as a whole, whatever is asked
 */
export function askedRoute(
  turn: Turn,
  intent: string,
  facets: readonly Facet[],
  caseId: string | undefined,
  several = false,
): Route {
  // Nothing new is asked of the procedure in hand: its buttons serve better than the whole guide again.
  if (intent === turn.memory.about && facets.length === 0 && !caseId)
    return intentRoute(turn, intent, { asked: [], page: 1 });
  const told = turn.memory.inCase;
  const bare = (turn.message.text ?? '').trim().split(/\s+/).length <= BARE;
  if (bare && !caseId && told?.of === intent && facets.length > 0 && facets.every((facet) => facet === 'documents'))
    return intentRoute(turn, intent, { asked: [], whole: true, caseId: told.id });
  const whole = several || asksForTheWhole(turn, intent, facets);
  const asked = whole ? facets.filter((facet) => facet === 'who') : [...facets];
  return intentRoute(turn, intent, { asked, whole, ...(caseId && { caseId }) });
}
