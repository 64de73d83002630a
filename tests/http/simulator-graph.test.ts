import { createHmac } from 'node:crypto';
import express from 'express';
import request from 'supertest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { simulatorAccounts } from '../../src/channels/simulator/accounts.js';
import { type FakeGraph, type FakeGraphOptions, fakeGraph } from '../../src/channels/simulator/graph/fake-graph.js';
import { type TestWebhook, testWebhook } from '../unit/channels/simulator/webhook.js';

interface Item {
  sender: { id: string };
  recipient: { id: string };
  timestamp: number;
  message?: Record<string, unknown>;
  postback?: Record<string, unknown>;
  referral?: Record<string, unknown>;
  message_edit?: Record<string, unknown>;
  reaction?: Record<string, unknown>;
  delivery?: Record<string, unknown>;
  read?: Record<string, unknown>;
}
interface MetaEvent {
  object: string;
  entry: { id: string; messaging: Item[] }[];
}

const USER = '24000000000000006';
const HOUR = 3_600_000;
const { messenger: account } = simulatorAccounts('seed of the tests');
const hmac = (key: string, value: string) => createHmac('sha256', key).update(value).digest('hex');

let webhook: TestWebhook;
let graph: FakeGraph;
let time: number;

const start = (more: Partial<FakeGraphOptions> = {}) => {
  graph?.close();
  graph = fakeGraph({ account, webhookUrl: webhook.url, clock: { now: () => new Date(time) }, ...more });
};

beforeEach(async () => {
  webhook = await testWebhook();
  time = 1_795_400_000_000;
  start();
});

afterEach(async () => {
  graph.close();
  await webhook.close();
});

const PAGE = `/v26.0/${account.pageId}`;
const api = () => request(express().use(graph.router));
const post = (path: string, body: object) =>
  api().post(path).set('authorization', `Bearer ${account.pageToken}`).send(body);
const send = (message: object, user = USER) =>
  post(`${PAGE}/messages`, { recipient: { id: user }, messaging_type: 'RESPONSE', message });
const items = async () => {
  await graph.settled();
  return webhook.bodies<MetaEvent>().flatMap(({ entry }) => entry.flatMap(({ messaging }) => messaging));
};
const having = async (key: keyof Item) => (await items()).filter((item) => item[key] !== undefined);

describe('a citizen on the fake Messenger', () => {
  it('is told to the webhook in bytes signed by the documented formula', async () => {
    const { id, delivered } = graph.say(USER, { text: 'Hồ sơ a/b?' });
    expect(await delivered).toEqual({ status: 200, attempts: 1 });
    const [{ headers, raw } = { headers: {}, raw: '' }] = webhook.taken;
    expect(headers['x-hub-signature-256']).toBe(`sha256=${hmac(account.appSecret, raw)}`);
    expect(raw).toContain('H\\u1ed3 s\\u01a1 a\\/b?');
    expect(JSON.parse(raw)).toEqual({
      object: 'page',
      entry: [
        {
          id: account.pageId,
          time,
          messaging: [
            {
              sender: { id: USER },
              recipient: { id: account.pageId },
              timestamp: time,
              message: { mid: id, text: 'Hồ sơ a/b?' },
            },
          ],
        },
      ],
    });
  });

  it('presses quick replies and buttons, and sees what they say', async () => {
    graph.say(USER, { quickReply: { title: 'Hỏi thủ tục', payload: '#!hoi' } });
    graph.say(USER, { payload: '#!lich', title: 'Đặt lịch' });
    expect(await items()).toMatchObject([
      { message: { text: 'Hỏi thủ tục', quick_reply: { payload: '#!hoi' } } },
      { postback: { title: 'Đặt lịch', payload: '#!lich', mid: expect.any(String) } },
    ]);
    expect(graph.threads.items(USER).map(({ text }) => text)).toEqual(['Hỏi thủ tục', 'Đặt lịch']);
  });

  it.each([
    ['image', { image: 'https://example.vn/a.jpg' }],
    ['video', { video: 'https://example.vn/a.mp4' }],
    ['audio', { audio: 'https://example.vn/a.mp4' }],
    ['sticker', { sticker: 'https://example.vn/a.png' }],
    ['file', { file: { url: 'https://example.vn/a.pdf', name: 'a.pdf', size: 12 } }],
    ['location', { location: { latitude: 16.05, longitude: 108.2 } }],
  ])('sends a %s', async (type, act) => {
    graph.say(USER, act);
    const [item] = await items();
    expect(item?.message?.attachments).toEqual([{ type, payload: expect.any(Object) }]);
  });

  it('edits a message five times at most, and takes it back', async () => {
    const { id } = graph.say(USER, { text: 'một' });
    for (let n = 1; n <= 5; n += 1) graph.say(USER, { edit: { about: id!, text: `lần ${n}` } });
    expect(() => graph.say(USER, { edit: { about: id!, text: 'nữa' } })).toThrow('too often');
    expect((await having('message_edit')).at(-1)?.message_edit).toEqual({ mid: id, text: 'lần 5', num_edit: 5 });
    graph.say(USER, { unsend: id! });
    expect((await having('message')).at(-1)?.message).toEqual({ mid: id, is_deleted: true });
    expect(graph.threads.item(USER, id!)).toMatchObject({ unsent: true, text: '' });
    expect(() => graph.say(USER, { unsend: id! })).toThrow('no such message');
  });

  it('comes by a link: through Get Started in a new conversation, as a referral in an old one', async () => {
    graph.profile = { get_started: { payload: 'GET_STARTED' } };
    graph.say(USER, { referral: 'survey_1' });
    graph.say(USER, { referral: 'survey_2' });
    const ref = (name: string) => ({ ref: name, source: 'SHORTLINK', type: 'OPEN_THREAD' });
    expect(await items()).toMatchObject([
      { postback: { payload: 'GET_STARTED', referral: ref('survey_1') } },
      { referral: ref('survey_2') },
    ]);
  });

  it('has no Get Started where the Page set none', () => {
    expect(() => graph.say(USER, { getStarted: true })).toThrow('Get Started');
  });
});

describe('a message of ours on the fake Messenger', () => {
  beforeEach(async () => {
    await graph.say(USER, { text: 'chào' }).delivered;
  });

  it('is shown, echoed with our application and metadata, and reported as delivered', async () => {
    const { body, status } = await send({ text: 'Chào anh/chị', metadata: 'ref-1' });
    expect(status).toBe(200);
    expect(body).toEqual({ recipient_id: USER, message_id: expect.any(String) });
    expect(graph.threads.items(USER).at(-1)).toMatchObject({ id: body.message_id, from: 'bot', text: 'Chào anh/chị' });
    const echo = (await having('message')).find(({ message }) => message?.is_echo);
    expect(echo).toMatchObject({
      sender: { id: account.pageId },
      recipient: { id: USER },
      message: { mid: body.message_id, app_id: Number(account.appId), metadata: 'ref-1', text: 'Chào anh/chị' },
    });
    expect((await having('delivery'))[0]?.delivery).toEqual({ mids: [body.message_id], watermark: time });
  });

  it('shows typing and "seen" until the message comes', async () => {
    const action = (sender_action: string) => post(`${PAGE}/messages`, { recipient: { id: USER }, sender_action });
    expect((await action('mark_seen')).body).toEqual({ recipient_id: USER });
    await action('typing_on');
    expect(graph.threads.find(USER)?.state).toMatchObject({ typing: true, seenAt: time });
    await send({ text: 'a' });
    expect(graph.threads.find(USER)?.state.typing).toBe(false);
    expect((await action('dance')).body.error.code).toBe(100);
  });

  it('is refused after 24 hours with 10/2018278, a human answer after seven days', async () => {
    const human = {
      recipient: { id: USER },
      messaging_type: 'MESSAGE_TAG',
      tag: 'HUMAN_AGENT',
      message: { text: 'a' },
    };
    time += 24 * HOUR;
    expect((await send({ text: 'a' })).status).toBe(200);
    time += 1;
    const { body, status } = await send({ text: 'a' });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body.error).toMatchObject({ code: 10, error_subcode: 2018278, fbtrace_id: expect.any(String) });
    expect((await post(`${PAGE}/messages`, human)).status).toBe(200);
    time += 6 * 24 * HOUR;
    expect((await post(`${PAGE}/messages`, human)).body.error.code).toBe(10);
  });

  it('is refused to somebody unknown with 100/2018001', async () => {
    expect((await send({ text: 'a' }, '24000000000000999')).body.error).toMatchObject({
      code: 100,
      error_subcode: 2018001,
    });
  });

  it('of a person in the inbox comes as an echo of another application', async () => {
    graph.sayAsOfficial(USER, 'Tôi là cán bộ');
    const echo = (await having('message')).find(({ message }) => message?.is_echo);
    expect(echo?.message?.app_id).not.toBe(Number(account.appId));
    expect(echo?.message).not.toHaveProperty('metadata');
    expect(graph.threads.items(USER).at(-1)?.from).toBe('official');
  });

  it('arrives though its answer is lost: the echo still names it', async () => {
    graph.fail({ answer: 'hang', carriedOut: true, on: '/messages' });
    await expect(send({ text: 'đã tới', metadata: 'ref-2' }).timeout(100)).rejects.toThrow('Timeout');
    const echo = (await having('message')).find(({ message }) => message?.is_echo);
    expect(echo?.message?.metadata).toBe('ref-2');
  });

  it('meets scripted errors in the envelope of Graph', async () => {
    graph.fail({ answer: { code: 10, subcode: 1893063, message: '(#10) The Page is restricted' } });
    expect((await send({ text: 'a' })).body.error).toMatchObject({
      message: '(#10) The Page is restricted',
      type: 'OAuthException',
      code: 10,
      error_subcode: 1893063,
    });
  });

  it('carries an attachment that was uploaded before', async () => {
    const upload = await api()
      .post(`${PAGE}/message_attachments`)
      .set('authorization', `Bearer ${account.pageToken}`)
      .attach('filedata', Buffer.from('png'), { filename: 'a.png', contentType: 'image/png' });
    const byUrl = await post(`${PAGE}/message_attachments`, {
      message: { attachment: { type: 'image', payload: { url: 'https://example.vn/b.png', is_reusable: true } } },
    });
    const shown = async (attachment_id: string) => {
      await send({ attachment: { type: 'image', payload: { attachment_id } } });
      return graph.threads.items(USER).at(-1)?.media;
    };
    expect(await shown(upload.body.attachment_id)).toEqual([
      { type: 'image', url: expect.stringContaining('/uploads/') },
    ]);
    expect(await shown(byUrl.body.attachment_id)).toEqual([{ type: 'image', url: 'https://example.vn/b.png' }]);
  });
});

describe('who may call the fake Graph', () => {
  beforeEach(async () => {
    await graph.say(USER, { text: 'chào' }).delivered;
  });
  const body = { recipient: { id: USER }, messaging_type: 'RESPONSE', message: { text: 'a' } };

  it('takes the token as a header or in the address, and 190 for any other', async () => {
    const inAddress = (token: string) => api().post(`${PAGE}/messages?access_token=${token}`).send(body);
    expect((await inAddress(account.pageToken)).status).toBe(200);
    expect((await post(`${PAGE}/messages`, body)).status).toBe(200);
    expect((await inAddress('wrong')).body.error.code).toBe(190);
    expect((await api().post(`${PAGE}/messages`).send(body)).body.error.code).toBe(190);
  });

  it('knows only its own Page, under a version', async () => {
    expect((await post('/v26.0/100000000000001/messages', body)).body.error.code).toBe(100);
    expect((await post(`/latest/${account.pageId}/messages`, body)).body.error.code).toBe(2500);
  });

  it('wants the proof where it is required, and takes no wrong one anywhere', async () => {
    const prove = (proof: string) => post(`${PAGE}/messages?appsecret_proof=${proof}`, body);
    expect((await prove('0'.repeat(64))).body.error.code).toBe(100);
    start({ requireProof: true });
    await graph.say(USER, { text: 'chào' }).delivered;
    expect((await post(`${PAGE}/messages`, body)).body.error.message).toContain('appsecret_proof');
    expect((await prove(hmac(account.appSecret, account.pageToken))).status).toBe(200);
  });

  it('keeps the profile and the subscription that our client sets', async () => {
    const menu = [{ locale: 'default', call_to_actions: [{ type: 'postback', title: 'Menu', payload: '#!menu' }] }];
    expect((await post(`${PAGE}/messenger_profile`, { persistent_menu: menu })).body.error.error_subcode).toBe(2018145);
    await post(`${PAGE}/messenger_profile`, { get_started: { payload: 'GET_STARTED' }, persistent_menu: menu });
    expect(graph.profile).toMatchObject({ get_started: { payload: 'GET_STARTED' }, persistent_menu: menu });
    await post(`${PAGE}/subscribed_apps?subscribed_fields=messages,message_echoes`, {});
    const { body: subscribed } = await api().get(`${PAGE}/subscribed_apps?access_token=${account.pageToken}`);
    expect(subscribed.data).toEqual([{ id: account.appId, subscribed_fields: ['messages', 'message_echoes'] }]);
  });
});
