import type { Facet, Understanding } from '../src/understanding/types.js';
import { namedAddress } from './address.js';
import type { Wordless } from './attachment.js';
import { DECLINED, type Declined } from './decline.js';
import type { Press } from './payload.js';
import { nearestQuestion } from './procedure-guide/questions.js';
import type { GuideQuestion } from './procedure-guide.js';
import type { SmallTalk } from './small-talk.js';
import type { Turn } from './turn.js';

/** Which dialog a turn goes to, and with what. */
export interface Route {
  dialog: string;
  options?: object;
  /** True where the citizen leaves what was going on: nothing to come back to. */
  leaves?: boolean;
}

const guide = (question: GuideQuestion): Route => ({ dialog: 'procedure-guide', options: question, leaves: true });

/** The other intents of the matcher and the dialog that answers each. */
const INTENT_ROUTES: Record<string, Route> = {
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
  emergency: { dialog: 'emergency' },
  denunciation: { dialog: 'denunciation', leaves: true },
  'citizen-reception': { dialog: 'citizen-reception' },
};

const isDeclined = (intent: string): intent is Declined => intent in DECLINED;

/** Below, words that nobody understands would be called "not the commune's matter". */
const SURELY_OUT_OF_SCOPE = 0.75;

const surelyDeclined = ({ intent, confidence }: Understanding): boolean =>
  isDeclined(intent) && (intent !== 'out-of-scope' || confidence >= SURELY_OUT_OF_SCOPE);

function intentRoute(turn: Turn, intent: string, question: Omit<GuideQuestion, 'procedure'>): Route {
  const fixed = INTENT_ROUTES[intent];
  if (fixed) return fixed;
  if (isDeclined(intent)) return { dialog: 'decline', options: { intent } };
  if (turn.release.intents.has(intent)) return { dialog: 'small-talk', options: { of: intent as SmallTalk } };
  return guide({ procedure: intent, ...question });
}

function pressRoute(turn: Turn, press: Press): Route {
  switch (press.kind) {
    case 'procedure': {
      const { id, asked, caseId, page } = press;
      if (INTENT_ROUTES[id]) return INTENT_ROUTES[id];
      return guide({
        procedure: id,
        asked: asked && !caseId ? [asked] : [],
        ...(caseId && { caseId }),
        ...(page && { page }),
      });
    }
    case 'field':
      return { dialog: 'field-list', options: { field: press.field, page: press.page } };
    case 'intent':
      return intentRoute(turn, press.intent, { asked: [] });
    case 'address':
      return { dialog: 'address', options: { form: press.form } };
    case 'menu':
      return { dialog: 'menu', leaves: true };
    case 'human':
      return { dialog: 'hand-over' };
    case 'cancel':
      return { dialog: 'cancelled', leaves: true };
    case 'back-to-bot':
      return { dialog: 'back-to-bot' };
    case 'forget':
      return { dialog: 'forgotten' };
  }
}

/** Words that steer the conversation itself, understood anywhere and before the matcher: whole messages, never parts. */
const STEERING: [RegExp, Route][] = [
  [/^(huy|huy bo|thoi|bo qua|dung lai|thoat|quay lai)$/, { dialog: 'cancelled', leaves: true }],
  [
    /^(tro giup|giup toi|giup|huong dan|help|menu|bat dau|thuc don)$/,
    { dialog: 'menu', options: { key: 'help' }, leaves: true },
  ],
  [/^(xoa tin|xoa tin nhan|xoa tin vua gui|xoa tin nay)$/, { dialog: 'forgotten' }],
];

/** "Khai sinh cần giấy tờ gì" opens the guide: papers with time, fee and place. Asked again, it means the papers in detail. */
const asksForTheWhole = (turn: Turn, intent: string, facets: readonly Facet[]): boolean =>
  facets.every((facet) => facet === 'documents') && turn.memory.about !== intent;

/** Words that mean little alone may be a question that people often ask of the procedure in hand. */
function asksCommonQuestion({ memory, release, today, message }: Turn): boolean {
  const procedure = memory.about && release.procedure(memory.about, today);
  return procedure ? nearestQuestion(procedure, message.text ?? '') !== undefined : false;
}

function understoodRoute(turn: Turn, understanding: Understanding): Route {
  const { intent, decision, facets, entities, flags } = understanding;
  if (flags.includes('emergency')) return { dialog: 'emergency' };
  if (flags.includes('denunciation')) return { dialog: 'denunciation', leaves: true };
  if (flags.includes('injection')) return { dialog: 'decline', options: { intent: 'prompt-injection' } };
  if (decision !== 'answer' && asksCommonQuestion(turn))
    return guide({ procedure: turn.memory.about ?? '', asked: [] });
  if (decision === 'clarify') return { dialog: 'clarify' };
  if (decision === 'decline' && !surelyDeclined(understanding)) return { dialog: 'not-understood' };
  const asked = facets.filter((facet) => facet !== 'case' || !entities.caseId);
  const several = understanding.reason === 'several';
  const whole = several || asksForTheWhole(turn, intent, asked);
  return intentRoute(turn, intent, { asked: whole ? [] : asked, ...(entities.caseId && { caseId: entities.caseId }) });
}

/** The one place that says what a turn goes to. Danger to life goes before everything else. */
export function routeOf(turn: Turn, folded: string): Route {
  const { message, pressed, understanding } = turn;
  if (understanding?.flags.includes('emergency')) return { dialog: 'emergency' };
  if (pressed) return pressRoute(turn, pressed);
  if (message.kind === 'open') return { dialog: 'small-talk', options: { of: 'greeting' } };
  const steering = STEERING.find(([words]) => words.test(folded));
  if (steering) return steering[1];
  const form = turn.memory.addressAskedAt || /goi|xung ho/.test(folded) ? namedAddress(folded) : undefined;
  if (form) return { dialog: 'address', options: { form } };
  if (understanding) return whileWaiting(turn, understoodRoute(turn, understanding));
  if (message.kind === 'text' || message.kind === 'edit') return { dialog: 'not-understood' };
  return { dialog: 'attachment', options: { kind: message.kind as Wordless } };
}

/** While a person is awaited, words that the bot does not surely understand are for that person. */
function whileWaiting(turn: Turn, route: Route): Route {
  if (turn.owner.kind !== 'waiting') return route;
  return ['not-understood', 'clarify', 'decline', 'to-officials', 'small-talk'].includes(route.dialog)
    ? { dialog: 'waiting' }
    : route;
}
