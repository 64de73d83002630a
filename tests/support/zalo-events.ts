import { zaloMac } from '../../src/channels/zalo/signature.js';

/** The fictional application and Official Account of the tests. */
export const ZALO = {
  appId: '1000000000000000001',
  oaId: '4000000000000000004',
  oaSecretKey: 'test-oa-secret-key',
  user: '2000000000000000002',
};

export interface SignedCall {
  /** The exact bytes that are signed. */
  body: string;
  headers: Record<string, string>;
}

export interface ZaloEventFields {
  name?: string;
  text?: string;
  user?: string;
  msgId?: string;
  at?: Date;
  attachments?: unknown[];
  /** Fields of `message` besides text, id and attachments. */
  message?: Record<string, unknown>;
  /** Fields of the event itself; they win over everything else. */
  event?: Record<string, unknown>;
  oaId?: string;
  appId?: string;
  secret?: string;
}

const FLAT = ['follow', 'unfollow', 'user_click_chatnow'];

function shape(fields: ZaloEventFields, name: string): Record<string, unknown> {
  const { user = ZALO.user, oaId = ZALO.oaId, text, msgId = 'msg-0001', attachments } = fields;
  if (name === 'user_click_chatnow') return { oa_id: oaId, user_id: user };
  if (FLAT.includes(name)) return { oa_id: oaId, follower: { id: user }, source: 'oa_profile' };
  const [sender, recipient] = name.startsWith('oa_') ? [oaId, user] : [user, oaId];
  const message = { msg_id: msgId, ...(text !== undefined && { text }), ...(attachments && { attachments }) };
  return { sender: { id: sender }, recipient: { id: recipient }, message: { ...message, ...fields.message } };
}

/** Signs a body as Zalo does. */
function signZalo(body: string, secret = ZALO.oaSecretKey): SignedCall {
  const { app_id, timestamp } = JSON.parse(body) as { app_id: string; timestamp: string };
  const mac = zaloMac(app_id, Buffer.from(body), timestamp, secret);
  return { body, headers: { 'content-type': 'application/json', 'x-zevent-signature': `mac=${mac}` } };
}

/** One webhook call of Zalo, signed: a text where nothing else is said. */
export function zaloEvent(fields: ZaloEventFields = {}): SignedCall {
  const name = fields.name ?? 'user_send_text';
  const event = {
    app_id: fields.appId ?? ZALO.appId,
    user_id_by_app: '3000000000000000003',
    event_name: name,
    ...shape({ ...fields, ...(name === 'user_send_text' && { text: fields.text ?? 'Tra cứu hồ sơ' }) }, name),
    timestamp: String((fields.at ?? new Date(1_795_400_000_000)).getTime()),
    ...fields.event,
  };
  return signZalo(JSON.stringify(event), fields.secret);
}
