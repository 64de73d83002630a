import { metaSignature } from '../../src/channels/messenger/signature.js';
import type { SignedCall } from './zalo-events.js';

/** The fictional application and Page of the tests. */
export const MESSENGER = {
  appId: '900000000000009',
  appSecret: 'test-app-secret',
  pageId: '500',
  verifyToken: 'test-verify-token',
  user: '600',
};

export interface MessengerItemFields {
  text?: string;
  user?: string;
  mid?: string;
  at?: Date;
  attachments?: unknown[];
  /** Payload of a pressed quick reply; `text` is its title. */
  quickReply?: string;
  /** Fields of the item that replace `message`: `{ postback: … }`, `{ read: … }`. */
  item?: Record<string, unknown>;
  page?: string;
}

/** One item of a batch: a text where nothing else is said. */
export function messengerItem(fields: MessengerItemFields = {}): Record<string, unknown> {
  const { user = MESSENGER.user, page = MESSENGER.pageId, mid = 'm_0001', attachments, quickReply } = fields;
  const text = fields.text ?? (attachments ? undefined : 'Tra cứu hồ sơ');
  const message = {
    mid,
    ...(text !== undefined && { text }),
    ...(attachments && { attachments }),
    ...(quickReply !== undefined && { quick_reply: { payload: quickReply } }),
  };
  return {
    sender: { id: user },
    recipient: { id: page },
    timestamp: (fields.at ?? new Date(1_795_400_000_000)).getTime(),
    ...(fields.item ?? { message }),
  };
}

/** The echo of a message that the Page has sent. */
export const messengerEcho = (message: Record<string, unknown>, fields: MessengerItemFields = {}) => ({
  sender: { id: fields.page ?? MESSENGER.pageId },
  recipient: { id: fields.user ?? MESSENGER.user },
  timestamp: (fields.at ?? new Date(1_795_400_000_000)).getTime(),
  message: { is_echo: true, ...message },
});

/** Signs a body as Meta does. */
const signMessenger = (body: string, appSecret = MESSENGER.appSecret): SignedCall => ({
  body,
  headers: {
    'content-type': 'application/json',
    'x-hub-signature-256': `sha256=${metaSignature(Buffer.from(body), appSecret)}`,
  },
});

/** A webhook call of Meta with these entries, signed. */
export const messengerBatch = (entries: unknown[], appSecret?: string): SignedCall =>
  signMessenger(JSON.stringify({ object: 'page', entry: entries }), appSecret);

/** A webhook call of Meta with one item, signed. */
export const messengerEvent = (fields: MessengerItemFields = {}): SignedCall =>
  messengerBatch([
    { id: fields.page ?? MESSENGER.pageId, time: 1_795_400_000_000, messaging: [messengerItem(fields)] },
  ]);
