import { createHash } from 'node:crypto';
import type { InMessage, Receipt } from '../../platform/messages.js';
import { at, given, idOf, listOf, textOf, timeOf } from '../json.js';
import { attachmentsOf } from './attachments.js';
import type { ZaloEvent } from './events.js';

export interface ZaloReader {
  oaId: string;
  now(): Date;
  /** Whether this process has sent the message of that id. */
  sentByUs(messageId: string): boolean;
}

/** One event of Zalo, and what is known of it before its own form is read. */
export interface ZaloContext {
  name: string;
  event: unknown;
  user: string;
  rawBody: Buffer;
  reader: ZaloReader;
}

/** All payloads of our own buttons begin so; what Zalo gives back as a text is thereby known as a pressed button. */
const PAYLOAD_PREFIX = '#!';

/** @param ownId the id of this very message; an event that has none, or names another one, is known by its bytes */
function frame({ name, event, user, rawBody, reader }: ZaloContext, ownId?: string) {
  const id = ownId ?? createHash('sha256').update(rawBody).digest('hex');
  return {
    key: `zalo:${reader.oaId}:${name}:${user}:${id}`,
    channel: 'zalo' as const,
    account: reader.oaId,
    user,
    at: timeOf(at(event, 'timestamp')) ?? reader.now(),
    raw: event,
  };
}

function words(context: ZaloContext, attachment: Extract<ZaloEvent, { is: 'message' }>['attachment']) {
  const body = at(context.event, 'message');
  const attachments = attachmentsOf(body, attachment);
  return given({
    text: textOf(at(body, 'text')),
    attachments: attachments.length > 0 ? attachments : undefined,
    channelId: idOf(at(body, 'msg_id')),
  });
}

function message(context: ZaloContext, event: Extract<ZaloEvent, { is: 'message' }>): InMessage | undefined {
  const { text, ...rest } = words(context, event.attachment);
  const known = { ...frame(context, rest.channelId), ...rest };
  if (event.kind !== 'text') return { ...known, kind: event.kind, ...given({ text }) };
  if (text !== undefined)
    return { ...known, kind: 'text', ...(text.startsWith(PAYLOAD_PREFIX) ? { payload: text } : { text }) };
  return rest.attachments && { ...known, kind: 'link' };
}

/** The citizen filled in the form with name and telephone number; the number stands where a typed one would. */
function info(context: ZaloContext): InMessage {
  const name = textOf(at(context.event, 'info', 'name'));
  const channelId = idOf(at(context.event, 'message', 'msg_id'));
  return {
    ...frame(context, channelId),
    kind: 'contact',
    attachments: [{ type: 'contact', ...given({ name }) }],
    ...given({ text: idOf(at(context.event, 'info', 'phone')), channelId }),
  };
}

/** Where Zalo puts the id of the official who wrote in its console is not documented. */
const ADMIN_PATHS = [['admin_id'], ['sender', 'admin_id'], ['message', 'admin_id']];

function echo(context: ZaloContext): InMessage {
  const { event, reader } = context;
  const said = words(context, 'file');
  const bySomebody = ADMIN_PATHS.some((path) => idOf(at(event, ...path)) !== undefined);
  const byUs = said.channelId !== undefined && reader.sentByUs(said.channelId);
  return {
    ...frame(context, said.channelId),
    kind: 'echo',
    ...said,
    ...given({ about: said.channelId, ours: byUs ? true : bySomebody ? false : undefined }),
  };
}

/** Turns an event that concerns a conversation into a message; undefined where it lacks what makes it one. */
export function readMessage(context: ZaloContext, event: ZaloEvent): InMessage | undefined {
  switch (event.is) {
    case 'message':
      return message(context, event);
    case 'info':
      return info(context);
    case 'visit':
      return { ...frame(context), kind: 'open' };
    case 'leave':
      return { ...frame(context), kind: 'leave' };
    case 'reaction':
      return { ...frame(context), kind: 'reaction', ...given({ about: idOf(at(context.event, 'message', 'msg_id')) }) };
    default:
      return echo(context);
  }
}

/** `delivery_time` is when it reached the telephone; the event's own time may be hours later. */
export function readReceipt(context: ZaloContext, kind: Receipt['kind']): Receipt {
  const body = at(context.event, 'message');
  const channelIds = [...listOf(at(body, 'msg_ids')), at(body, 'msg_id')].map(idOf).filter((id) => id !== undefined);
  const time = timeOf(at(body, 'delivery_time')) ?? timeOf(at(context.event, 'timestamp')) ?? context.reader.now();
  return {
    channel: 'zalo',
    account: context.reader.oaId,
    user: context.user,
    kind,
    at: time,
    ...(channelIds.length > 0 && { channelIds }),
  };
}
