import type { Wordless } from './attachment.js';
import { pressRoute } from './route/by-press.js';
import { steeringRoute } from './route/by-steering.js';
import { understoodRoute } from './route/by-understanding.js';
import { afterGraveWords, afterStatus, whileWaiting } from './route/in-circumstances.js';
import type { Route } from './route/route.js';
import type { Turn } from './turn.js';

/** The one place that says what a turn goes to. Danger to life goes before everything else. */
export function routeOf(turn: Turn, folded: string): Route {
  const { message, pressed, understanding } = turn;
  if (understanding?.flags.includes('emergency')) return { dialog: 'emergency' };
  if (pressed) return pressRoute(turn, pressed);
  if (message.kind === 'open') return { dialog: 'small-talk', options: { of: 'greeting' } };
  const steered = steeringRoute(turn, folded);
  if (steered) return steered;
  if (message.kind === 'text' || message.kind === 'edit') {
    const route: Route = understanding ? understoodRoute(turn, understanding) : { dialog: 'not-understood' };
    return whileWaiting(turn, afterGraveWords(turn, afterStatus(turn, route)));
  }
  return { dialog: 'attachment', options: { kind: message.kind as Wordless } };
}
