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
