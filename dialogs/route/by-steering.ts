import { fold } from '../../src/platform/fold.js';
import { namedAddress } from '../address.js';
import type { Asked } from '../payload.js';
import type { Turn } from '../turn.js';
import { pressRoute } from './by-press.js';
import { guide, type Route } from './route.js';

/** Words that steer the conversation itself, understood anywhere and before the matcher: whole messages, never parts. */
const STEERING: [RegExp, Route][] = [
  [/^(huy|huy bo|thoi|bo qua|dung lai|thoat|quay lai)$/, { dialog: 'cancelled', leaves: true }],
  [
    /^(tro giup|giup toi|giup|huong dan|help|menu|bat dau|thuc don)$/,
    { dialog: 'menu', options: { key: 'help' }, leaves: true },
  ],
  [
    /^(?:xin |hay )?xoa (?:het|tat ca|toan bo) (?:cac )?tin(?: nhan)?\b.{0,20}$/,
    { dialog: 'forgotten', options: { what: 'all' } },
  ],
  [/^(?:xin |hay )?xoa (?:cai )?tin(?: nhan)?\b.{0,20}$/, { dialog: 'forgotten', options: { what: 'previous' } }],
  [/^.{0,25}\b(?:la ai|nguoi hay may|may hay nguoi|nguoi that|robot|chatbot)\b.{0,15}$/, { dialog: 'about-the-bot' }],
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

export function steeringRoute(turn: Turn, folded: string): Route | undefined {
  if (folded.length > LONGEST) return undefined;
  const words = folded.replace(/[.!?…]+$/, '').trim();
  return STEERING.find(([pattern]) => pattern.test(words))?.[1] ?? addressRoute(turn, words) ?? titleRoute(turn, words);
}
