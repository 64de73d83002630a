import { fold } from '../../src/platform/fold.js';
import { tellsMore } from '../asking.js';
import type { Grave } from '../grave.js';
import type { Turn } from '../turn.js';
import type { Route } from './route.js';

/** Words that the bot does not surely understand, or answers with a pleasantry. */
const UNSURE = new Set(['not-understood', 'clarify', 'decline', 'to-officials', 'small-talk', 'pointer']);
/** Cards that a detail of somebody's story calls up by mistake, and "gọi số nào" in danger. */
const OFFICE = new Set(['office-location', 'office-contact', 'citizen-reception']);
/** What else a detail may call up. */
const CALLED_UP = new Set(['procedure-guide', 'opening-hours', ...OFFICE]);
const SURE_OF_OFFICE = 0.85;
const SURE_OF_DANGER = 0.5;

/** What was said in danger, or of a wrong done, is not over with one answer. */
const LASTS_MS = 60 * 60_000;
/** Nor does it go on for ever: so many messages in a row are taken to belong to it. */
const MOST_AGAIN = 3;

/** "Không ai bị gì cả", "tôi nói ví von thôi", "tìm thấy cháu rồi": there is no danger, or it is over. */
const NO_DANGER =
  /\b(?:(?:khong|hong|hem|chang|ko|k) (?:co )?ai (?:bi |gap )?(?:gi|sao|lam sao|nguy hiem)|(?:khong|hong|ko|k) (?:co )?(?:nguy hiem|keu cuu|cap cuu)|(?:khong|hong|ko|k) (?:sao|co gi) (?:ca|het|dau|nua)|vi von|noi (?:choi|dua|qua)|dua (?:thoi|ma|ti)|(?:thay|tim thay|tim duoc|tim ra) (?:roi|chau|be|con|no|em|hai)|(?:on|an toan) (?:roi|ca roi)|het (?:danh|chay|nguy hiem|bao|lut|lu)|dap (?:tat )?(?:duoc|xong)|chi (?:muon )?(?:hoi|gop y|noi vay))\b/;
/** "Tôi có tố cáo ai đâu", "thôi không tố cáo nữa, chỉ hỏi". */
const NO_DENUNCIATION =
  /\b(?:(?:khong|hong|hem|chang|ko|k|chua|khoi) (?:co |phai |muon |dinh |he )*to(?: cao| giac)?\b|(?:co |phai )*to(?: cao)? (?:ai|gi|chi) (?:dau|mo)|chi (?:muon )?(?:hoi|gop y|biet|noi vay))/;

const IS_OVER: Record<Grave['kind'], RegExp> = { danger: NO_DANGER, denunciation: NO_DENUNCIATION };

/** After danger or a denunciation, unsure words belong to it: more of the story, despair, a name. */
export function afterGraveWords(turn: Turn, route: Route): Route {
  const { grave } = turn.memory;
  if (!grave || turn.now.getTime() - grave.at.getTime() > LASTS_MS) return route;
  const unsure = isUnsure(turn, route, grave);
  if (IS_OVER[grave.kind].test(fold(turn.message.text ?? ''))) {
    delete turn.memory.grave;
    return unsure || route.dialog === grave.kind ? { dialog: 'no-longer-grave', options: { kind: grave.kind } } : route;
  }
  if (!unsure) {
    if (!UNSURE.has(route.dialog) && route.dialog !== 'emergency' && route.dialog !== 'denunciation') grave.left = true;
    return route;
  }
  // What only sounded like it, or was left for something else, does not come back by itself.
  if (!grave.surely || grave.left || (grave.again ?? 0) >= MOST_AGAIN) return route;
  return grave.kind === 'danger'
    ? { dialog: 'emergency', options: { again: true } }
    : { dialog: 'denunciation', options: { again: true }, leaves: true };
}

function isUnsure(turn: Turn, route: Route, { kind }: Grave): boolean {
  if (turn.understanding?.reason === 'rule:dossier-code') return false;
  if (kind === 'danger' && OFFICE.has(route.dialog)) return true;
  if (CALLED_UP.has(route.dialog) && tellsMore(turn)) return true;
  return UNSURE.has(route.dialog) || isDangerOnlySuspected(turn, route);
}

/** A detail of somebody's story that reminds of danger, and no rule for danger speaks of it. */
function isDangerOnlySuspected({ understanding }: Turn, { dialog }: Route): boolean {
  if (dialog !== 'emergency' || !understanding || understanding.flags.includes('emergency')) return false;
  return understanding.confidence < SURE_OF_DANGER;
}

/** Thanks are answered with a pleasantry, whoever is awaited. */
const PLEASANTRIES = new Set(['thanks', 'goodbye']);
const SURE_OF_PLEASANTRY = 0.85;

/** Whoever has just told officials of something tells more of it for so long. */
const TELLS_MS = 5 * 60_000;

/** A place, a time, a school in what somebody is telling officials: for them, whatever it reminds of. */
function isMoreForOfficials(turn: Turn, { dialog }: Route): boolean {
  const { telling } = turn.memory;
  if (!telling || turn.now.getTime() - telling.at.getTime() > TELLS_MS) return false;
  return CALLED_UP.has(dialog) && tellsMore(turn);
}

/** While a person is awaited, words that the bot does not surely understand are for that person. */
export function whileWaiting(turn: Turn, route: Route): Route {
  if (turn.owner.kind !== 'waiting') return route;
  // A number left to be called back is for the person who is awaited.
  if (turn.understanding?.reason === 'rule:phone') return { dialog: 'waiting' };
  const { intent, confidence = 0 } = turn.understanding ?? {};
  if (PLEASANTRIES.has(intent ?? '') && confidence >= SURE_OF_PLEASANTRY) return route;
  const vague = OFFICE.has(route.dialog) && confidence < SURE_OF_OFFICE;
  if (!UNSURE.has(route.dialog) && !vague && !isMoreForOfficials(turn, route)) return route;
  if (turn.memory.telling) turn.memory.telling = { at: turn.now };
  return { dialog: 'waiting' };
}
