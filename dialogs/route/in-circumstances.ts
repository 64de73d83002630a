import { fold } from '../../src/platform/fold.js';
import type { Facet } from '../../src/understanding/types.js';
import { tellsMore } from '../asking.js';
import { type Grave, isStillGrave } from '../grave.js';
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
const SURELY_ELSEWHERE = 0.9;

const DIALOG_OF = { danger: 'emergency', denunciation: 'denunciation' } as const;

/** Of a denunciation the card is not read for ever: so many messages in a row get it. Their words are forgotten all the same. */
const MOST_CARDS = 3;

/** "Không ai bị gì cả", "tôi nói ví von thôi", "tìm thấy cháu rồi": there is no danger, or it is over. */
const NO_DANGER =
  /\b(?:(?:khong|hong|hem|chang|ko|k) (?:co )?ai (?:bi |gap )?(?:gi|sao|lam sao|nguy hiem)|(?:khong|hong|ko|k) (?:co )?(?:gi )?nguy hiem (?:dau|gi|ca|het)|(?:khong|hong|ko|k) co gi dau|(?:khong|hong) co keu cuu|vi von|noi (?:choi|dua) (?:thoi|ma)|dua thoi|thay (?:chau |con |be |no |ong |ba )*roi|(?:khoe|on) (?:lai )?roi|(?:cong an|cuu hoa|xe cap cuu|xuong|ca no|bo doi) (?:da )?(?:den|toi) (?:noi )?roi|(?:di|vao|vo|den|toi|nhap) (?:benh )?vien (?:duoc )?roi)\b/;
/** "Vẫn chưa tìm thấy cháu", "công an đến rồi nhưng": it is not. */
const NOT_OVER = /\b(?:chua|van|dang|nhung|khong thay|khong on|lan (?:sang|qua))\b/;
/** "Ơ tôi có tố cáo ai đâu", "thôi không tố cáo nữa". */
const NO_DENUNCIATION =
  /\b(?:(?:khong|hong|hem|chang|ko|k|dau) (?:co |phai |muon |dinh |he )*to cao(?: (?:ai|gi|chi|nua|dau|ma)\b|$)|(?:co )?to(?: cao)? (?:ai|gi|chi) (?:dau|mo)\b)/;
/** Whoever says more than that tells more. Words. */
const LONGEST_DENIAL = 20;

function isOver(turn: Turn, { kind }: Grave): boolean {
  const { understanding, message } = turn;
  const words = fold(message.text ?? '');
  const dialog = DIALOG_OF[kind];
  const told = understanding?.flags.includes(dialog) || understanding?.feared === dialog;
  if (told || words.split(' ').length > LONGEST_DENIAL) return false;
  if (kind === 'denunciation') return NO_DENUNCIATION.test(words);
  return understanding?.intent !== 'emergency' && NO_DANGER.test(words) && !NOT_OVER.test(words);
}

/** After danger or a denunciation, unsure words belong to it: more of the story, despair, a name. */
export function afterGraveWords(turn: Turn, route: Route): Route {
  const { grave } = turn.memory;
  if (!grave) return route;
  const unsure = isUnsure(turn, route, grave);
  if (isOver(turn, grave)) {
    delete turn.memory.grave;
    const denied = route.dialog === 'denunciation';
    return unsure || denied ? { dialog: 'no-longer-grave', options: { kind: grave.kind } } : route;
  }
  if (!unsure) {
    if (route.dialog === 'procedure-guide') grave.left = true;
    return route;
  }
  // What only sounded like it, or was left for a procedure, does not come back by itself.
  if (!isStillGrave(turn)) return route;
  if (grave.kind === 'danger') return { dialog: 'emergency', options: { again: true } };
  turn.forget = 'this';
  if ((grave.again ?? 0) >= MOST_CARDS) return route;
  return { dialog: 'denunciation', options: { again: true }, leaves: true };
}

function isUnsure(turn: Turn, route: Route, { kind }: Grave): boolean {
  if (turn.understanding?.reason === 'rule:dossier-code' || asksOfAnErrand(turn, route, kind)) return false;
  if (kind === 'danger' && (OFFICE.has(route.dialog) || isElsewhereByChance(turn, route))) return true;
  if (CALLED_UP.has(route.dialog) && (tellsMore(turn) || isOnlyTheTopic(turn))) return true;
  return UNSURE.has(route.dialog) || isDangerOnlySuspected(turn, route);
}

/** What nobody asks of a danger or of a denunciation, but of the procedure that was talked of before. */
const OF_AN_ERRAND: Record<Grave['kind'], readonly Facet[]> = {
  danger: ['documents', 'fee', 'time', 'online', 'form', 'result', 'legal-basis', 'deadline'],
  denunciation: ['fee', 'online', 'result'],
};

/** Asked of nothing else, so that it need not be clear of which procedure: "bao giờ tới" is asked of an ambulance too. */
const OF_ERRANDS_ONLY: ReadonlySet<Facet> = new Set(['documents', 'fee', 'online', 'form']);

/** "Làm gì bây giờ" sounds like a question for papers, and is none without one of these. */
const OF_PAPERS = /\b(?:giay|mang|don|ho so|to khai|can gi|can chi|nop)\b/;

function asksOfAnErrand({ understanding, message }: Turn, { dialog }: Route, kind: Grave['kind']): boolean {
  const asked = (understanding?.facets ?? []).filter((facet) => OF_AN_ERRAND[kind].includes(facet));
  if (asked.every((facet) => facet === 'documents') && !OF_PAPERS.test(fold(message.text ?? ''))) return false;
  if (dialog === 'clarify') return asked.some((facet) => OF_ERRANDS_ONLY.has(facet));
  return asked.length > 0 && dialog === 'procedure-guide';
}

/** "Báo công an xã được không", "tôi sợ họ bao che": another matter by a word, in the midst of danger. */
function isElsewhereByChance({ understanding }: Turn, { dialog }: Route): boolean {
  if (!understanding || understanding.flags.includes('denunciation')) return false;
  return (dialog === 'procedure-guide' || dialog === 'denunciation') && understanding.confidence < SURELY_ELSEWHERE;
}

/** "Em làm gì bây giờ": about the procedure in hand, if nothing else had been said. */
const isOnlyTheTopic = ({ understanding, memory }: Turn): boolean =>
  memory.about !== undefined && understanding?.intent === memory.about;

/** A detail of somebody's story that reminds of danger, and no rule for danger speaks of it. */
function isDangerOnlySuspected({ understanding }: Turn, { dialog }: Route): boolean {
  if (dialog !== 'emergency' || !understanding || understanding.flags.includes('emergency')) return false;
  return understanding.confidence < SURE_OF_DANGER;
}

/** Whoever has just asked about a dossier goes on about it for so long. */
const OF_A_DOSSIER_MS = 10 * 60_000;
const NOT_UNDERSTOOD = new Set(['not-understood', 'clarify']);

/** "Em không nhớ mã", "có số điện thoại thôi": about the dossier that was just asked about, if about nothing else. */
export function afterStatus(turn: Turn, route: Route): Route {
  const { statusAskedAt, about } = turn.memory;
  if (!statusAskedAt || turn.now.getTime() - statusAskedAt.getTime() > OF_A_DOSSIER_MS) return route;
  const vague = NOT_UNDERSTOOD.has(route.dialog) && about === undefined;
  return vague ? { dialog: 'pointer', options: { to: 'dossier-status-again' } } : route;
}

/** Thanks are answered with a pleasantry, whoever is awaited. */
const PLEASANTRIES = new Set(['thanks', 'goodbye']);
const SURE_OF_PLEASANTRY = 0.85;

/** Whoever has just told officials of something tells more of it for so long. */
const TELLS_MS = 5 * 60_000;

/** A place, a time, a school in what somebody is telling officials: for them, whatever it reminds of. */
function isMoreForOfficials(turn: Turn, { dialog }: Route): boolean {
  return isTelling(turn) && CALLED_UP.has(dialog) && tellsMore(turn) && !WANTS.test(fold(turn.message.text ?? ''));
}

const isTelling = ({ memory: { telling }, now }: Turn): boolean =>
  telling !== undefined && now.getTime() - telling.at.getTime() <= TELLS_MS;

/** "Làm lại căn cước", "cho tôi biết giờ làm việc": an errand of its own. */
const WANTS =
  /\b(?:lam (?:lai|giay|the|ho so)|xin (?:cap|giay|ban|lai)|cap (?:lai|doi|moi)|doi (?:the|ten)|dang ky|sao y|chung thuc|cong chung|muon|cho (?:toi |em |minh )?(?:biet|hoi)|gio lam)\b/;

/** A number left to be called back, a date: for the person who is awaited. */
const FOR_THE_PERSON = new Set(['rule:phone', 'rule:figures']);

/** While a person is awaited, words that the bot does not surely understand are for that person. */
export function whileWaiting(turn: Turn, route: Route): Route {
  if (turn.owner.kind !== 'waiting') return route;
  if (FOR_THE_PERSON.has(turn.understanding?.reason ?? '')) return { dialog: 'waiting' };
  const { intent, confidence = 0 } = turn.understanding ?? {};
  if (PLEASANTRIES.has(intent ?? '') && confidence >= SURE_OF_PLEASANTRY) return route;
  const vague = OFFICE.has(route.dialog) && confidence < SURE_OF_OFFICE;
  if (!UNSURE.has(route.dialog) && !vague && !isMoreForOfficials(turn, route)) return route;
  if (isTelling(turn)) turn.memory.telling = { at: turn.now };
  return { dialog: 'waiting' };
}
