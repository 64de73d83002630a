import { fold } from '../../src/platform/fold.js';
import { namedAddress } from '../address.js';
import { isStillGrave } from '../grave.js';
import type { Asked } from '../payload.js';
import type { Turn } from '../turn.js';
import { aboutTheAnswer } from './about-the-answer.js';
import { pressRoute } from './by-press.js';
import { guide, type Route } from './route.js';

/** Words that steer the conversation itself, understood anywhere and before the matcher: whole messages, never parts. */
const STEERING: [RegExp, Route][] = [
  [/^(huy|huy bo|thoi|bo qua|dung lai|thoat|quay lai)$/, { dialog: 'cancelled', leaves: true }],
  [
    /^(?:thoi |da |a |u )*(?:khoan(?: da)?|khoi(?: can)?|(?:khong|ko|k|hong) (?:can|hoi|gui|lam|muon|noi)(?: gi)? nua|de sau)(?: (?:nua|di|nha|nhe|a|em|con|chau|co|chu|anh|chi|khong can|gui))*(?: nua)?$/,
    { dialog: 'cancelled', leaves: true },
  ],
  [
    /^(tro giup|giup toi|giup|huong dan|help|menu|bat dau|thuc don)$/,
    { dialog: 'menu', options: { key: 'help' }, leaves: true },
  ],
  [
    /^(?:xin |hay )?xoa (?:het|tat ca|toan bo) (?:cac )?tin(?: nhan)?\b.{0,20}$/,
    { dialog: 'forgotten', options: { what: 'all' } },
  ],
  [/^(?:xin |hay )?xoa (?:cai )?tin(?: nhan)?\b.{0,20}$/, { dialog: 'forgotten', options: { what: 'previous' } }],
  [
    /^(?:.{0,25}\b(?:gap|chuyen (?:cho|qua|sang|toi)|goi|(?:muon|cho(?: [a-z]+)?) (?:noi chuyen|noi|nhan tin|chat))\b.{0,20}|(?:noi chuyen|chat) voi )\bnguoi that(?! (?:nghiep|lac|ngheo|tha|su|hay)\b)\b.{0,20}$/,
    { dialog: 'hand-over' },
  ],
  [/^.{0,25}\b(?:nguoi hay may|may hay nguoi|nguoi that|robot|chatbot)\b.{0,15}$/, { dialog: 'about-the-bot' }],
  [
    /^(?:.{0,15}\b(?:ban|em|may|con|ad|admin|bot|day|do|kia|tro ly|ai day|chuyen voi)\b.{0,10} )?la ai\b.{0,8}$/,
    { dialog: 'about-the-bot' },
  ],
  [/^.{0,15}\b(?:luu|giu) (?:lai )?tin(?: nhan)?\b.{0,25}$/, { dialog: 'about-the-bot' }],
];

const GUIDE_TITLES: readonly Asked[] = [
  'documents',
  'no-longer',
  'time',
  'fee',
  'place',
  'who',
  'online',
  'form',
  'result',
  'legal-basis',
  'mistake',
  'deadline',
  'questions',
  'case',
];

/** A button's title typed by hand presses it, also where it stood on another page. */
function titleRoute(turn: Turn, folded: string): Route | undefined {
  const is = (key: string) => fold(turn.words(key)) === folded;
  if (is('menu.buttons.menu') || is('menu.buttons.procedures')) return pressRoute(turn, { kind: 'menu' });
  const { about } = turn.memory;
  const asked = about && GUIDE_TITLES.find((title) => is(`procedure-guide.buttons.${title}`));
  return about && asked ? guide({ procedure: about, asked: [asked] }) : undefined;
}

/** How the citizen wants to be addressed, where they were asked or say that it is about that. */
function addressRoute(turn: Turn, folded: string): Route | undefined {
  const meant = turn.memory.addressAskedAt || /goi|xung ho/.test(folded);
  const form = meant ? namedAddress(folded) : undefined;
  return form ? pressRoute(turn, { kind: 'address', form }) : undefined;
}

/** Whole messages that steer are short. */
const LONGEST = 80;

/** "Quay lại" by itself goes back to what was talked about before, where there is such a thing. */
const BACK = /^(?:quay|tro) lai(?: (?:di|nha|nhe|a|em|viec truoc|cai truoc))*$/;

function backRoute({ memory }: Turn, words: string): Route | undefined {
  const [before] = memory.earlier ?? [];
  return before !== undefined && BACK.test(words) ? guide({ procedure: before, asked: [], page: 1 }) : undefined;
}

/** "Không cần gặp nữa", "không gửi nữa": said so, and not only "khoan" or "thôi". */
const NO_PERSON = /\b(?:khong|ko|k|hong|khoi) (?:can |muon )?(?:gap|gui|nua)\b/;

/** Whoever says that they want no person any more does not wait for one. */
const whoWaits = ({ owner }: Turn, route: Route, words: string): Route =>
  owner.kind === 'waiting' && route.dialog === 'cancelled' && NO_PERSON.test(words) ? { dialog: 'back-to-bot' } : route;

export function steeringRoute(turn: Turn, folded: string): Route | undefined {
  if (folded.length > LONGEST) return undefined;
  const words = folded.replace(/[.!?…]+$/, '').trim();
  const plain = words.replace(/\s*[,;]\s*/g, ' ');
  const back = backRoute(turn, plain);
  if (back) return back;
  const steered = STEERING.find(([pattern]) => pattern.test(plain))?.[1];
  // "Không muốn gì nữa" breaks nothing off in danger.
  if (steered && !(steered.dialog === 'cancelled' && isStillGrave(turn))) return whoWaits(turn, steered, plain);
  return aboutTheAnswer(turn, words) ?? addressRoute(turn, words) ?? titleRoute(turn, words);
}
