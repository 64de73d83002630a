import type { Press } from '../payload.js';
import type { Turn } from '../turn.js';
import { askedRoute, intentRoute } from './by-intent.js';
import type { Route } from './route.js';

const PLAIN: Record<'menu' | 'human' | 'cancel' | 'back-to-bot' | 'forget', Route> = {
  menu: { dialog: 'menu', leaves: true },
  human: { dialog: 'hand-over' },
  cancel: { dialog: 'cancelled', leaves: true },
  'back-to-bot': { dialog: 'back-to-bot' },
  forget: { dialog: 'forgotten', options: { what: 'previous' } },
};

/** Where a pressed button goes: it says all that is needed, however old it is. */
export function pressRoute(turn: Turn, press: Press): Route {
  switch (press.kind) {
    case 'procedure': {
      const { id, asked, caseId, page, pending } = press;
      if (pending) return askedRoute(turn, id, pending.facets, pending.caseId);
      const question = { asked: asked ? [asked] : [], ...(caseId && { caseId }), ...(page && { page }) };
      return intentRoute(turn, id, question);
    }
    case 'field':
      return { dialog: 'field-list', options: { field: press.field, page: press.page } };
    case 'intent':
      return intentRoute(turn, press.intent, { asked: [] });
    case 'address':
      return { dialog: 'address', options: { form: press.form } };
    default:
      return PLAIN[press.kind];
  }
}
