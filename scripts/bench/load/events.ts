import { metaSignature } from '../../../src/channels/messenger/signature.js';
import type { SimulatorAccounts } from '../../../src/channels/simulator/accounts.js';
import { zaloMac } from '../../../src/channels/zalo/signature.js';
import type { Call } from './client.js';
import { citizensSentences } from './sentences.js';

/** So many citizens write in turn that nobody is asked for patience. */
const CITIZENS = 2_000;
const JSON_TYPE = { 'content-type': 'application/json' };

interface Said {
  user: string;
  id: string;
  text: string;
}

/** What a citizen wrote, as Zalo delivers it, signed. */
function zaloCall({ zalo }: SimulatorAccounts, { user, id, text }: Said): Call {
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
function messengerCall({ messenger }: SimulatorAccounts, { user, id, text }: Said): Call {
  const at = Date.now();
  const item = { sender: { id: user }, recipient: { id: messenger.pageId }, timestamp: at, message: { mid: id, text } };
  const body = JSON.stringify({ object: 'page', entry: [{ id: messenger.pageId, time: at, messaging: [item] }] });
  const signature = `sha256=${metaSignature(body, messenger.appSecret)}`;
  return { path: '/webhooks/messenger', body, headers: { ...JSON_TYPE, 'x-hub-signature-256': signature } };
}

/** The `n`-th message of many citizens, Zalo and Messenger in turn. */
export function eventOf(accounts: SimulatorAccounts): (n: number) => Call {
  const sentences = citizensSentences();
  return (n) => {
    const citizen = String(n % CITIZENS).padStart(6, '0');
    const text = sentences[n % sentences.length] as string;
    return n % 2 === 0
      ? zaloCall(accounts, { user: `2000000000000${citizen}`, id: `msg${n}`, text })
      : messengerCall(accounts, { user: `60000000000${citizen}`, id: `m_${n}`, text });
  };
}
