import { textOf } from '../json.js';

export interface MessengerReader {
  pageId: string;
  /** Id of our application; without it an echo does not say whose it is. */
  appId: string | undefined;
  now(): Date;
}

/** One item of a batch, and what is known of it before its own form is read. */
export interface MessengerItem {
  item: unknown;
  user: string;
  at: Date;
  reader: MessengerReader;
}

/** @param id tells this event from every other of the same kind and citizen */
export function frame({ item, user, at, reader }: MessengerItem, kind: string, id: string) {
  return {
    key: `fb:${reader.pageId}:${kind}:${user}:${id}`,
    channel: 'messenger' as const,
    account: reader.pageId,
    user,
    at,
    raw: item,
  };
}

/** All payloads of our own buttons begin so; any other is of a button that somebody else made. */
const PAYLOAD_PREFIX = '#!';

export function ourPayload(value: unknown): string | undefined {
  const payload = textOf(value);
  return payload?.startsWith(PAYLOAD_PREFIX) ? payload : undefined;
}
