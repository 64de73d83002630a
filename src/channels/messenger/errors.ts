import { ChannelRefused, type RefusalClass } from '../../platform/errors.js';
import type { Answer } from '../http.js';
import { at, idOf, numberOf, parseJson } from '../json.js';

interface Meaning {
  refusal: RefusalClass;
  hint: string;
}

const LIMITED_MS = 60_000;

const temporary: Meaning = { refusal: 'retry-later', hint: 'Meta is temporarily not able to send it' };
const limited: Meaning = { refusal: 'retry-later', hint: 'the limit of calls is reached' };
const closed: Meaning = { refusal: 'window-closed', hint: 'the citizen has not written for 24 hours' };
const permission: Meaning = {
  refusal: 'config-alert',
  hint: 'a permission is missing: check pages_messaging and Advanced Access in the App Dashboard',
};
const restricted: Meaning = {
  refusal: 'config-alert',
  hint: 'Meta has restricted the Page for a time: look at Page Quality',
};
const noUser: Meaning = { refusal: 'recipient-gone', hint: 'no such person for this Page and application' };
const away: Meaning = { refusal: 'recipient-gone', hint: 'the person has blocked the Page or cannot be reached' };
const invalid: Meaning = { refusal: 'permanent', hint: 'Meta does not accept a part of the message' };
const tooBig: Meaning = { refusal: 'permanent', hint: 'the attachment is too big or could not be read' };
const token: Meaning = {
  refusal: 'config-alert',
  hint: 'the Page access token is not valid any more: make a new one and set FB_PAGE_TOKEN',
};

/**
 * By `code/subcode`, else by `code`. Source: Meta, "Messenger Platform: error codes"; what we do about each is our own
 * judgement.
 */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  '1': temporary,
  '2': temporary,
  '1200': temporary,
  '4': limited,
  '17': limited,
  '32': limited,
  '613': limited,
  '80006': limited,
  '10/2018278': closed,
  '10/2534022': closed,
  '10/2018065': closed,
  '10/1893063': restricted,
  '10': permission,
  '200': permission,
  '3': permission,
  '199': permission,
  '100/2018001': noUser,
  '100/2018109': tooBig,
  '100/2018034': { refusal: 'permanent', hint: 'the message says nothing' },
  '100': invalid,
  '190': token,
  '200/1545041': away,
  '551/1545041': away,
  '551': away,
  '200/2018108': away,
};

const UNKNOWN: Meaning = {
  refusal: 'permanent',
  hint: 'a code that is not in the list of the program; look it up in Meta’s manual',
};

const meaningOf = (key: string): Meaning | undefined => (Object.hasOwn(MEANINGS, key) ? MEANINGS[key] : undefined);

/** Minutes until calls are allowed again, as Meta says in a header; milliseconds. */
function regainMs(header: string | undefined): number {
  try {
    const usage = Object.values(parseJson(header ?? '') as Record<string, unknown>).flat();
    const minutes = usage.map((use) => numberOf(at(use, 'estimated_time_to_regain_access')) ?? 0);
    return Math.max(LIMITED_MS, ...minutes.map((value) => value * 60_000));
  } catch {
    return LIMITED_MS;
  }
}

/** What an answer with an `error` means; undefined where it has none. */
export function graphRefusal(answer: Answer): ChannelRefused | undefined {
  const code = idOf(at(answer.body, 'error', 'code'));
  if (code === undefined) return undefined;
  const subcode = idOf(at(answer.body, 'error', 'error_subcode'));
  const full = subcode === undefined ? code : `${code}/${subcode}`;
  const meaning = meaningOf(full) ?? meaningOf(code) ?? UNKNOWN;
  const wait = meaning === limited ? regainMs(answer.header('x-business-use-case-usage')) : undefined;
  return new ChannelRefused('messenger', meaning.refusal, full, meaning.hint, wait);
}
