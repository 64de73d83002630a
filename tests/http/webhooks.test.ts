import express from 'express';
import request from 'supertest';
import { beforeEach, describe, expect, it } from 'vitest';
import { messengerChannel } from '../../src/channels/messenger/index.js';
import { type WebhookOptions, webhookRouter } from '../../src/channels/webhooks.js';
import { zaloChannel } from '../../src/channels/zalo/index.js';
import { makeLog } from '../../src/platform/log.js';
import type { InMessage, Receipt } from '../../src/platform/messages.js';
import {
  MESSENGER,
  messengerBatch,
  messengerEcho,
  messengerEvent,
  messengerItem,
} from '../support/messenger-events.js';
import { type SignedCall, ZALO, zaloEvent } from '../support/zalo-events.js';

const clock = { now: () => new Date('2026-11-23T03:00:00Z') };
const log = makeLog('silent');
const nowhere = 'http://127.0.0.1:9';

const zalo = () =>
  zaloChannel({
    ...ZALO,
    appSecret: 'test-app-secret',
    macVariants: 'strict',
    buttons: 'auto',
    siteVerification: 'Ab-1_2',
    useProof: false,
    apiBase: nowhere,
    oauthBase: nowhere,
    tokens: { load: async () => undefined, save: async () => undefined },
    clock,
    log,
  });

const messenger = () =>
  messengerChannel({
    ...MESSENGER,
    pageToken: 'test-page-token',
    graphBase: nowhere,
    graphVersion: 'v26.0',
    useProof: true,
    clock,
    log,
  });

let accepted: InMessage[];
let receipts: Receipt[];
let refused: string[];

function app(options: Partial<WebhookOptions> = {}) {
  const application = express();
  const router = webhookRouter({
    zalo: zalo(),
    messenger: messenger(),
    accept: async (messages) => accepted.push(...messages),
    onReceipts: async (list) => receipts.push(...list),
    log,
    onRefused: (channel, reason) => refused.push(`${channel}:${reason}`),
    ...options,
  });
  application.use(router);
  application.use(express.json());
  return application;
}

const call = (path: string, { body, headers }: SignedCall, options: Partial<WebhookOptions> = {}) =>
  request(app(options)).post(path).set(headers).send(body);
const toZalo = (signed: SignedCall, options?: Partial<WebhookOptions>) => call('/webhooks/zalo', signed, options);
const toMessenger = (signed: SignedCall, options?: Partial<WebhookOptions>) =>
  call('/webhooks/messenger', signed, options);

beforeEach(() => {
  accepted = [];
  receipts = [];
  refused = [];
});

describe('POST /webhooks/zalo', () => {
  it('takes a signed message, and says so only after it was stored', async () => {
    const order: string[] = [];
    const accept = async () => {
      await new Promise((turn) => setImmediate(turn));
      order.push('stored');
    };
    await toZalo(zaloEvent(), { accept }).expect(200, { ok: true });
    expect(order).toEqual(['stored']);
  });

  it('gives the message on in neutral form', async () => {
    await toZalo(zaloEvent({ text: 'Làm giấy khai sinh' })).expect(200);
    expect(accepted).toMatchObject([{ channel: 'zalo', kind: 'text', text: 'Làm giấy khai sinh', user: ZALO.user }]);
  });

  it('the same event delivered again has the same key', async () => {
    const signed = zaloEvent({ name: 'follow' });
    await toZalo(signed).expect(200);
    await toZalo({ ...signed, headers: { ...signed.headers, num_retry: '3' } }).expect(200);
    expect(accepted[0]?.key).toBe(accepted[1]?.key);
  });

  it.each([
    ['without mac=', (mac: string) => mac.slice('mac='.length)],
    ['in upper case', (mac: string) => mac.toUpperCase()],
  ])('takes a signature %s', async (_how, change) => {
    const { body, headers } = zaloEvent();
    const mac = headers['x-zevent-signature'] ?? '';
    await toZalo({ body, headers: { ...headers, 'x-zevent-signature': change(mac) } }).expect(200);
  });

  it('whatever the content type, the bytes are taken as they came', async () => {
    const { body, headers } = zaloEvent({ text: 'xin chào' });
    await toZalo({ body, headers: { ...headers, 'content-type': 'text/plain' } }).expect(200);
    expect(accepted).toHaveLength(1);
  });

  const changed = (signed: SignedCall) => ({ ...signed, body: signed.body.replace('hồ sơ', 'hồ so') });
  it.each([
    ['one letter has changed', changed(zaloEvent()), 'mismatch'],
    ['it is signed with another secret', zaloEvent({ secret: 'the-application-secret' }), 'mismatch'],
    ['it is for another application', zaloEvent({ appId: '1000000000000000009' }), 'wrong-account'],
    ['it is not signed', { body: zaloEvent().body, headers: {} }, 'missing'],
    ['it is empty', { body: '', headers: { 'x-zevent-signature': 'mac=00' } }, 'malformed'],
  ])('refuses a call when %s', async (_when, signed, reason) => {
    await toZalo(signed).expect(401);
    expect(accepted).toEqual([]);
    expect(refused).toEqual([`zalo:${reason}`]);
  });

  it('refuses every call when no secret is configured', async () => {
    const bare = zaloChannel({
      ...ZALO,
      oaSecretKey: undefined,
      appSecret: 'test-app-secret',
      macVariants: 'lenient',
      buttons: 'auto',
      useProof: false,
      apiBase: nowhere,
      oauthBase: nowhere,
      tokens: { load: async () => undefined, save: async () => undefined },
      clock,
      log,
    });
    await toZalo(zaloEvent({ secret: '' }), { zalo: bare }).expect(401);
    expect(accepted).toEqual([]);
    expect(refused).toEqual(['zalo:no-secret']);
  });

  it.each([
    ['an unknown event', zaloEvent({ name: 'brand_new_event' })],
    ['an event of another OA', zaloEvent({ oaId: '4000000000000000009' })],
    ['an event that needs nothing', zaloEvent({ name: 'user_feedback' })],
  ])('%s is taken and dropped, or it would come again and again', async (_what, signed) => {
    await toZalo(signed).expect(200, { ok: true });
    expect(accepted).toEqual([]);
  });

  it.each([
    ['citizen to OA', ZALO.user, ZALO.oaId],
    ['OA to citizen', ZALO.oaId, ZALO.user],
  ])('"seen", directed from %s, is a receipt', async (_direction, sender, recipient) => {
    const event = { sender: { id: sender }, recipient: { id: recipient } };
    await toZalo(zaloEvent({ name: 'user_seen_message', event })).expect(200);
    expect(receipts).toMatchObject([{ kind: 'seen', user: ZALO.user }]);
    expect(accepted).toEqual([]);
  });

  it('an echo of a message that this process has not sent says nothing of its owner', async () => {
    await toZalo(zaloEvent({ name: 'oa_send_text', msgId: 'foreign' })).expect(200);
    expect(accepted).toMatchObject([{ kind: 'echo', about: 'foreign' }]);
    expect(accepted[0]).not.toHaveProperty('ours');
  });

  it('a store that fails makes Zalo deliver again', async () => {
    const accept = async () => {
      throw Object.assign(new Error('no store: xin chào'), { status: 400 });
    };
    const { text } = await toZalo(zaloEvent(), { accept }).expect(500, { ok: false });
    expect(text).not.toContain('xin chào');
  });

  it('a receipt that cannot be kept does not', async () => {
    const onReceipts = async () => {
      throw new Error('no store');
    };
    await toZalo(zaloEvent({ name: 'user_seen_message' }), { onReceipts }).expect(200);
  });

  it('a body of more than a megabyte is refused before it is looked at', async () => {
    await toZalo(zaloEvent({ text: 'x'.repeat(1_100_000) })).expect(413);
    expect(accepted).toEqual([]);
  });

  it('answers 404 where Zalo is not configured', async () => {
    await toZalo(zaloEvent(), { zalo: undefined }).expect(404);
  });
});

describe('the page by which Zalo knows the domain', () => {
  it('is served under its name, and only that', async () => {
    const { text } = await request(app()).get('/zalo_verifierAb-1_2.html').expect(200).expect('content-type', /html/);
    expect(text).toContain('<meta name="zalo-platform-site-verification" content="Ab-1_2">');
    await request(app()).get('/zalo_verifierOther.html').expect(404);
  });
});

describe('GET /webhooks/messenger', () => {
  const ask = (token: string, options?: Partial<WebhookOptions>) =>
    request(app(options))
      .get('/webhooks/messenger')
      .query({ 'hub.mode': 'subscribe', 'hub.verify_token': token, 'hub.challenge': '<b>42</b>' });

  it('gives the challenge back as plain text', async () => {
    const { text } = await ask(MESSENGER.verifyToken)
      .expect(200)
      .expect('content-type', /^text\/plain/);
    expect(text).toBe('<b>42</b>');
  });

  it('refuses another word', async () => {
    await ask('another-word').expect(403);
    expect(refused).toEqual(['messenger:mismatch']);
  });

  it('answers 404 where Messenger is not configured', async () => {
    await ask(MESSENGER.verifyToken, { messenger: undefined }).expect(404);
  });
});

describe('POST /webhooks/messenger', () => {
  it('takes a batch of two entries of two items, one of them broken', async () => {
    const entry = (...messaging: unknown[]) => ({ id: MESSENGER.pageId, time: 1_795_400_000_000, messaging });
    const signed = messengerBatch([
      entry(messengerItem({ mid: 'm_1' }), { message: 7 }),
      entry(messengerItem({ mid: 'm_2' }), messengerItem({ mid: 'm_3', text: 'Lệ phí', quickReply: '#!menu' })),
    ]);
    await toMessenger(signed).expect(200, { ok: true });
    expect(accepted.map(({ channelId }) => channelId)).toEqual(['m_1', 'm_2', 'm_3']);
    expect(accepted[2]).toMatchObject({ payload: '#!menu' });
  });

  it('the same message delivered again has the same key', async () => {
    await toMessenger(messengerEvent()).expect(200);
    await toMessenger(messengerEvent()).expect(200);
    expect(accepted[0]?.key).toBe(accepted[1]?.key);
  });

  it('tells our echoes from those of a person', async () => {
    const echoes = [messengerEcho({ mid: 'm_1', app_id: MESSENGER.appId }), messengerEcho({ mid: 'm_2' })];
    await toMessenger(messengerBatch([{ id: MESSENGER.pageId, messaging: echoes }])).expect(200);
    expect(accepted).toMatchObject([{ ours: true }, { ours: false }]);
  });

  it('a Page that is not ours is taken and dropped', async () => {
    await toMessenger(messengerEvent({ page: '501' })).expect(200);
    expect(accepted).toEqual([]);
  });

  it.each([
    [
      'one letter has changed',
      { ...messengerEvent(), body: messengerEvent().body.replace('hồ sơ', 'hồ so') },
      'mismatch',
    ],
    ['it is not signed', { body: messengerEvent().body, headers: {} }, 'missing'],
    ['it carries the signature of Zalo', { body: messengerEvent().body, headers: zaloEvent().headers }, 'missing'],
  ])('refuses a call when %s', async (_when, signed, reason) => {
    await toMessenger(signed).expect(401);
    expect(accepted).toEqual([]);
    expect(refused).toEqual([`messenger:${reason}`]);
  });

  it('a store that fails makes Meta deliver again', async () => {
    const accept = async () => {
      throw new Error('no store');
    };
    await toMessenger(messengerEvent(), { accept }).expect(500);
  });

  it('answers 404 where Messenger is not configured', async () => {
    await toMessenger(messengerEvent(), { messenger: undefined }).expect(404);
  });
});
