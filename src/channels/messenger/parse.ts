import type { Parsed } from '../../conversation/channel.js';
import type { InMessage, Receipt } from '../../platform/messages.js';
import { at, eventName, idOf, listOf, parseJson, timeOf } from '../json.js';
import type { MessengerItem, MessengerReader } from './frame.js';
import { readEcho, readEdit, readMessage, readReaction } from './message.js';
import { readPostback, readReferral } from './visit.js';

/** Items that concern a conversation, by the field that names them. Source: Meta, "Webhook events". */
const MESSAGES: Readonly<Record<string, (context: MessengerItem, body: unknown) => InMessage | undefined>> = {
  message: readMessage,
  echo: readEcho,
  postback: readPostback,
  referral: readReferral,
  message_edit: readEdit,
  reaction: readReaction,
};

const RECEIPTS: Readonly<Record<string, Receipt['kind']>> = { read: 'seen', delivery: 'delivered' };

/** Items that ask nothing of a conversation. */
const KNOWN = [
  'messaging_feedback',
  'response_feedback',
  'pass_thread_control',
  'take_thread_control',
  'request_thread_control',
  'app_roles',
  'policy_enforcement',
  'policy-enforcement',
  'messaging_integrity',
  'optin',
  'account_linking',
];

const NAMES = [...Object.keys(MESSAGES), ...Object.keys(RECEIPTS), ...KNOWN];

interface Found {
  name: string;
  item: unknown;
  entry: unknown;
}

function found(item: unknown, entry: unknown, otherwise: string): Found {
  const name = NAMES.find((field) => at(item, field) !== undefined) ?? otherwise;
  const bySelf =
    name === 'message' && (at(item, 'message', 'is_echo') === true || sender(item) === idOf(at(entry, 'id')));
  return { name: bySelf ? 'echo' : name, item, entry };
}

const sender = (item: unknown): string | undefined => idOf(at(item, 'sender', 'id'));

/** The live form is `messaging[]`; `standby[]` is for a thread that a person has; `changes[]` stands in the manual. */
const itemsOf = (entry: unknown): Found[] => [
  ...[...listOf(at(entry, 'messaging')), ...listOf(at(entry, 'standby'))].map((item) => found(item, entry, 'unnamed')),
  ...listOf(at(entry, 'changes')).map((change) => found(at(change, 'value'), entry, eventName(at(change, 'field')))),
];

function receipt({ user, at: time, reader }: MessengerItem, kind: Receipt['kind'], body: unknown): Receipt {
  const channelIds = listOf(at(body, 'mids'))
    .map(idOf)
    .filter((id) => id !== undefined);
  return {
    ...{ channel: 'messenger', account: reader.pageId, user, kind },
    at: timeOf(at(body, 'watermark')) ?? time,
    ...(channelIds.length > 0 && { channelIds }),
  };
}

type Reason = Parsed['ignored'][number]['reason'];

/** Reads one item into `parsed`; the reason where there is nothing in it for us. */
function readItem({ name, item, entry }: Found, reader: MessengerReader, parsed: Parsed): Reason | undefined {
  if (KNOWN.includes(name)) return 'known';
  if (!NAMES.includes(name)) return 'unknown';
  const [page, user] = name === 'echo' ? ['sender', 'recipient'] : ['recipient', 'sender'];
  if ((idOf(at(item, page, 'id')) ?? reader.pageId) !== reader.pageId) return 'other-account';
  const citizen = idOf(at(item, user, 'id'));
  if (citizen === undefined || citizen === reader.pageId) return 'malformed';
  const time = timeOf(at(item, 'timestamp')) ?? timeOf(at(entry, 'time')) ?? reader.now();
  const context = { item, user: citizen, at: time, reader };
  const body = at(item, name === 'echo' ? 'message' : name);
  const kind = RECEIPTS[name];
  if (kind) {
    parsed.receipts.push(receipt(context, kind, body));
    return undefined;
  }
  const message = MESSAGES[name]?.(context, body);
  if (!message) return 'malformed';
  parsed.messages.push(message);
  return undefined;
}

/** Whatever an item holds, its neighbours are read. */
function tryItem(item: Found, reader: MessengerReader, parsed: Parsed): Reason | undefined {
  try {
    return readItem(item, reader, parsed);
  } catch {
    return 'malformed';
  }
}

function readEntry(entry: unknown, reader: MessengerReader, parsed: Parsed): void {
  const foreign = idOf(at(entry, 'id')) !== reader.pageId;
  const items = itemsOf(entry);
  if (items.length === 0) parsed.ignored.push({ event: 'entry', reason: 'malformed' });
  for (const item of items) {
    const reason = foreign ? 'other-account' : tryItem(item, reader, parsed);
    if (reason) parsed.ignored.push({ event: item.name, reason });
  }
}

/** Turns one webhook call of Meta, a batch of entries and items, into neutral messages. Never throws. */
export function parseMessenger(rawBody: Buffer, reader: MessengerReader): Parsed {
  const parsed: Parsed = { messages: [], receipts: [], ignored: [] };
  try {
    const body = parseJson(rawBody);
    const object = at(body, 'object');
    if (object !== 'page') parsed.ignored.push({ event: eventName(object), reason: 'unknown' });
    else for (const entry of listOf(at(body, 'entry'))) readEntry(entry, reader, parsed);
  } catch {
    parsed.ignored.push({ event: 'body', reason: 'malformed' });
  }
  return parsed;
}
