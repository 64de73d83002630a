import type { Parsed } from '../../conversation/channel.js';
import { at, eventName, idOf, parseJson } from '../json.js';
import { zaloEventOf } from './events.js';
import { readMessage, readReceipt, type ZaloReader } from './read.js';

type Reason = Parsed['ignored'][number]['reason'];

const ignored = (event: string, reason: Reason): Parsed => ({
  messages: [],
  receipts: [],
  ignored: [{ event, reason }],
});

/** The citizen of an event. Sources disagree on who is the sender of some events, so the OA's own id decides. */
function citizen(event: unknown, oaId: string): { user: string } | { reason: Reason } {
  const sender = idOf(at(event, 'sender', 'id'));
  const recipient = idOf(at(event, 'recipient', 'id'));
  const parties = [sender, recipient, idOf(at(event, 'oa_id')), idOf(at(event, 'oaId'))];
  if (!parties.includes(oaId)) return { reason: parties.some(Boolean) ? 'other-account' : 'malformed' };
  const named = idOf(at(event, 'follower', 'id')) ?? idOf(at(event, 'user_id'));
  const user = named ?? (sender === oaId ? recipient : sender);
  return user === undefined || user === oaId ? { reason: 'malformed' } : { user };
}

function parseEvent(event: unknown, rawBody: Buffer, reader: ZaloReader): Parsed {
  const name = eventName(at(event, 'event_name'));
  const kind = zaloEventOf(name);
  if (kind.is === 'known' || kind.is === 'unknown') return ignored(name, kind.is);
  const found = citizen(event, reader.oaId);
  if ('reason' in found) return ignored(name, found.reason);
  const context = { name, event, user: found.user, rawBody, reader };
  if (kind.is === 'delivered' || kind.is === 'seen') {
    return { messages: [], receipts: [readReceipt(context, kind.is)], ignored: [] };
  }
  const message = readMessage(context, kind);
  return message ? { messages: [message], receipts: [], ignored: [] } : ignored(name, 'malformed');
}

/** Turns one webhook call of Zalo, which holds one event, into neutral messages. Never throws. */
export function parseZalo(rawBody: Buffer, reader: ZaloReader): Parsed {
  try {
    return parseEvent(parseJson(rawBody), rawBody, reader);
  } catch {
    return ignored('body', 'malformed');
  }
}
