import type { SimulatorAccounts } from '../../../src/channels/simulator/accounts.js';
import { metaSignature } from '../../../src/channels/messenger/signature.js';
import { zaloMac } from '../../../src/channels/zalo/signature.js';
import type { Call } from './client.js';

const JSON_TYPE = { 'content-type': 'application/json' };

/** What a citizen wrote, as Zalo delivers it, signed. */
export function zaloText({ zalo }: SimulatorAccounts, user: string, id: string, text: string): Call {
  const timestamp = String(Date.now());
  const body = JSON.stringify({
    app_id: zalo.appId,
    user_id_by_app: `3${user.slice(1)}`,
    event_name: 'user_send_text',
    sender: { id: user },
    recipient: { id: zalo.oaId },
    message: { msg_id: id, text },
    timestamp,
  });
  const mac = zaloMac(zalo.appId, body, timestamp, zalo.oaSecretKey);
  return { path: '/webhooks/zalo', body, headers: { ...JSON_TYPE, 'x-zevent-signature': `mac=${mac}` } };
}

/** The same as Meta delivers it. */
export function messengerText({ messenger }: SimulatorAccounts, user: string, id: string, text: string): Call {
  const at = Date.now();
  const item = {
    sender: { id: user },
    recipient: { id: messenger.pageId },
    timestamp: at,
    message: { mid: id, text },
  };
  const body = JSON.stringify({ object: 'page', entry: [{ id: messenger.pageId, time: at, messaging: [item] }] });
  const signature = `sha256=${metaSignature(body, messenger.appSecret)}`;
  return { path: '/webhooks/messenger', body, headers: { ...JSON_TYPE, 'x-hub-signature-256': signature } };
}
