import { createHash } from 'node:crypto';
import express from 'express';
import request from 'supertest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { simulatorAccounts } from '../../src/channels/simulator/accounts.js';
import { type FakeZalo, fakeZalo } from '../../src/channels/simulator/zalo/fake-zalo.js';
import { type TestWebhook, testWebhook } from '../unit/channels/simulator/webhook.js';

interface ZaloEvent {
  app_id: string;
  event_name: string;
  sender?: { id: string; admin_id?: string };
  recipient?: { id: string };
  oa_id?: string;
  follower?: { id: string };
  message?: Record<string, unknown>;
  timestamp: string;
}

const USER = '2000000000000000002';
const HOUR = 3_600_000;
const { zalo: account } = simulatorAccounts('seed of the tests');

let webhook: TestWebhook;
let zalo: FakeZalo;
let time: number;
/** The pair in use. */
let token: string;
let refreshToken: string;

beforeEach(async () => {
  webhook = await testWebhook();
  time = 1_795_400_000_000;
  ({ accessToken: token, refreshToken } = account);
  zalo = fakeZalo({ account, webhookUrl: webhook.url, clock: { now: () => new Date(time) }, base: '/fake' });
});

afterEach(async () => {
  zalo.close();
  await webhook.close();
});

const api = () => request(express().use(zalo.router));
const send = (message: object, user = USER, accessToken = token) =>
  api()
    .post('/v3.0/oa/message/cs')
    .set('access_token', accessToken)
    .send({ recipient: { user_id: user }, message });
const refresh = (used: string, secret = account.appSecret) =>
  api()
    .post('/v4/oa/access_token')
    .set('secret_key', secret)
    .type('form')
    .send({ refresh_token: used, app_id: account.appId, grant_type: 'refresh_token' });
/** Time goes on, and our client renews its token as it must. */
const pass = async (ms: number) => {
  time += ms;
  const { body } = await refresh(refreshToken);
  ({ access_token: token, refresh_token: refreshToken } = body);
};
const events = async () => {
  await zalo.settled();
  return webhook.bodies<ZaloEvent>();
};
const ofName = async (name: string) => (await events()).filter((event) => event.event_name === name);

describe('a citizen on the fake Zalo', () => {
  it('is told to the webhook in bytes signed by the documented formula', async () => {
    const { id, delivered } = zalo.say(USER, { text: 'Tra cứu hồ sơ' });
    expect(await delivered).toEqual({ status: 200, attempts: 1 });
    const [{ headers, raw } = { headers: {}, raw: '' }] = webhook.taken;
    const joined = `${account.appId}${raw}${time}${account.oaSecretKey}`;
    const mac = createHash('sha256').update(joined, 'utf8').digest('hex');
    expect(headers['x-zevent-signature']).toBe(`mac=${mac}`);
    expect(headers).not.toHaveProperty('num_retry');
    expect(JSON.parse(raw)).toEqual({
      app_id: account.appId,
      user_id_by_app: `3${USER.slice(1)}`,
      event_name: 'user_send_text',
      sender: { id: USER },
      recipient: { id: account.oaId },
      message: { text: 'Tra cứu hồ sơ', msg_id: id },
      timestamp: String(time),
    });
  });

  it('has ids that no JavaScript number holds', () => {
    expect(BigInt(zalo.newCitizen())).toBeGreaterThan(BigInt(Number.MAX_SAFE_INTEGER));
  });

  it('is told of again, counted in num_retry, with the same body', async () => {
    zalo.close();
    zalo = fakeZalo({ account, webhookUrl: webhook.url, retryDelaysMs: [1, 1] });
    webhook.answers.push(500, 500);
    await zalo.say(USER, { text: 'chào' }).delivered;
    expect(webhook.taken.map(({ headers }) => headers.num_retry)).toEqual([undefined, '1', '2']);
    expect(new Set(webhook.taken.map(({ raw }) => raw)).size).toBe(1);
    expect(zalo.threads.items(USER)[0]?.delivery).toBe('received');
  });

  it('sees that the bot did not take the message', async () => {
    webhook.answers.push(500);
    await zalo.say(USER, { text: 'chào' }).delivered;
    expect(zalo.threads.items(USER)[0]?.delivery).toBe('failed');
  });

  it('presses buttons that come as texts, the invisible one without a trace on the phone', async () => {
    zalo.say(USER, { payload: 'Tra cứu hồ sơ' });
    zalo.say(USER, { payload: '#!menu', hidden: true });
    const texts = (await events()).map(({ event_name, message }) => [event_name, message?.text]);
    expect(texts).toEqual([
      ['user_send_text', 'Tra cứu hồ sơ'],
      ['user_send_text', '#!menu'],
    ]);
    expect(zalo.threads.items(USER).map(({ hidden }) => hidden ?? false)).toEqual([false, true]);
  });

  it.each([
    ['user_send_image', { image: 'https://example.vn/a.jpg' }],
    ['user_send_gif', { gif: 'https://example.vn/a.gif' }],
    ['user_send_video', { video: 'https://example.vn/a.mp4' }],
    ['user_send_audio', { audio: 'https://example.vn/a.m4a' }],
    ['user_send_sticker', { sticker: 'https://example.vn/a.png' }],
    ['user_send_file', { file: { url: 'https://example.vn/a.pdf', name: 'a.pdf', size: 12 } }],
    ['user_send_location', { location: { latitude: 16.05, longitude: 108.2 } }],
    ['user_send_link', { link: 'https://example.vn' }],
  ])('sends %s with its attachment', async (name, act) => {
    await zalo.say(USER, act).delivered;
    const [event] = await ofName(name);
    expect(event?.message?.attachments).toEqual([
      { type: name.replace('user_send_', ''), payload: expect.any(Object) },
    ]);
    expect(zalo.threads.items(USER)).toHaveLength(1);
  });

  it('follows and leaves in events that are flat', async () => {
    zalo.say(USER, { follow: true });
    zalo.say(USER, { chatNow: true });
    zalo.say(USER, { unfollow: true });
    const seen = (await events()).map(({ event_name, oa_id, sender }) => [event_name, oa_id, sender]);
    expect(seen).toEqual(['follow', 'user_click_chatnow', 'unfollow'].map((name) => [name, account.oaId, undefined]));
  });

  it('cannot edit a message', () => {
    expect(() => zalo.say(USER, { edit: { about: 'x', text: 'y' } })).toThrow('no event');
  });
});

describe('a message of ours on the fake Zalo', () => {
  beforeEach(async () => {
    await zalo.say(USER, { follow: true }).delivered;
  });

  it('is shown, echoed and reported as received, under the id that the answer gave', async () => {
    const { body } = await send({ text: 'Chào anh/chị' });
    expect(body).toMatchObject({ error: 0, data: { user_id: USER, quota: { quota_type: 'reply' } } });
    const id = body.data.message_id;
    expect(zalo.threads.items(USER)).toMatchObject([{ id, from: 'bot', text: 'Chào anh/chị' }]);
    const [echo] = await ofName('oa_send_text');
    expect(echo).toMatchObject({
      sender: { id: account.oaId },
      recipient: { id: USER },
      message: { msg_id: id, text: 'Chào anh/chị' },
    });
    expect(await ofName('user_received_message')).toMatchObject([{ message: { msg_id: id } }]);
  });

  it('says every error with HTTP 200', async () => {
    for (const message of [{}, { text: 'a'.repeat(2_001) }]) {
      const { status, body } = await send(message);
      expect(status).toBe(200);
      expect(body.error).toBeLessThan(0);
      expect(body).not.toHaveProperty('data');
    }
    expect(zalo.threads.items(USER)).toEqual([]);
  });

  it('is refused to somebody unknown, and to nobody', async () => {
    expect((await send({ text: 'a' }, '2999999999999999999')).body.error).toBe(-201);
    const { body } = await api().post('/v3.0/oa/message/cs').set('access_token', token).send({});
    expect(body.error).toBe(-201);
  });

  it('is free for 48 hours, paid until the seventh day, then refused with -230', async () => {
    await pass(48 * HOUR);
    expect((await send({ text: 'a' })).body.data.quota.quota_type).toBe('reply');
    await pass(1);
    expect((await send({ text: 'a' })).body.data.quota.quota_type).toBe('sub_quota');
    await pass(5 * 24 * HOUR);
    expect((await send({ text: 'a' })).body.error).toBe(-230);
    await zalo.say(USER, { text: 'tôi đây' }).delivered;
    expect((await send({ text: 'a' })).body.error).toBe(0);
  });

  it('reacts to a message, and takes the reaction back', async () => {
    const { id } = zalo.say(USER, { text: 'chào' });
    const react = (react_icon: string, react_message_id = id) =>
      api()
        .post('/v2.0/oa/message')
        .set('access_token', token)
        .send({ recipient: { user_id: USER }, sender_action: { react_icon, react_message_id } });
    expect((await react('/-strong')).body.error).toBe(0);
    expect(zalo.threads.item(USER, id!)?.reaction).toBe('👍');
    await react('/-remove');
    expect(zalo.threads.item(USER, id!)?.reaction).toBe('');
    expect((await react('/-strong', 'no such message')).body.error).toBe(-201);
  });

  it('cannot go through the closed text address of version 2', async () => {
    const old = { recipient: { user_id: USER }, message: { text: 'a' } };
    const { body } = await api().post('/v2.0/oa/message').set('access_token', token).send(old);
    expect(body.error).toBe(-240);
  });

  it('carries an uploaded file until its life is over', async () => {
    const uploaded = await api()
      .post('/v2.0/oa/upload/file')
      .set('access_token', token)
      .attach('file', Buffer.from('%PDF-1.4'), { filename: 'to-khai.pdf', contentType: 'application/pdf' });
    const message = { attachment: { type: 'file', payload: { token: uploaded.body.data.token } } };
    expect((await send(message)).body.error).toBe(0);
    const [item] = zalo.threads.items(USER);
    expect(item?.media).toMatchObject([{ type: 'file', name: 'to-khai.pdf' }]);
    const [file] = (item?.media ?? []) as { url: string }[];
    const given = await api().get(file!.url.replace('/fake', ''));
    expect(given.headers['content-disposition']).toContain('attachment');
    await pass(7 * 24 * HOUR);
    await zalo.say(USER, { text: 'chào' }).delivered;
    expect((await send(message)).body.error).toBe(-201);
  });

  it('is refused an upload that is too large or of the wrong kind', async () => {
    const upload = (kind: string, name: string, bytes: number) =>
      api().post(`/v2.0/oa/upload/${kind}`).set('access_token', token).attach('file', Buffer.alloc(bytes), name);
    expect((await upload('image', 'a.png', 1024 * 1024)).body.error).toBe(0);
    expect((await upload('image', 'a.png', 1024 * 1024 + 1)).body.error).toBe(-210);
    expect((await upload('file', 'a.exe', 10)).body.error).toBe(-201);
  });

  it('of a person in the inbox comes as an echo that we did not send', async () => {
    const { id } = zalo.sayAsOfficial(USER, 'Tôi là cán bộ');
    const [echo] = await ofName('oa_send_text');
    expect(echo).toMatchObject({ sender: { id: account.oaId, admin_id: expect.any(String) }, message: { msg_id: id } });
    expect(zalo.threads.items(USER)).toMatchObject([{ from: 'official', text: 'Tôi là cán bộ' }]);
  });

  it('is told to be seen', async () => {
    const { body } = await send({ text: 'a' });
    zalo.see(USER);
    expect(await ofName('user_seen_message')).toMatchObject([{ message: { msg_ids: [body.data.message_id] } }]);
  });
});

describe('tokens of the fake Zalo', () => {
  it('are asked for at every address', async () => {
    expect((await send({ text: 'a' }, USER, 'wrong')).body.error).toBe(-216);
    expect((await api().get('/v2.0/oa/getoa')).body.error).toBe(-216);
  });

  it('are renewed once by each refresh token', async () => {
    await zalo.say(USER, { text: 'chào' }).delivered;
    const { body: first } = await refresh(account.refreshToken);
    expect(first).toEqual({
      access_token: expect.any(String),
      refresh_token: expect.any(String),
      expires_in: '90000',
    });
    const again = await refresh(account.refreshToken);
    expect(again.status).toBe(200);
    expect(again.body).toMatchObject({ error_name: expect.any(String) });
    expect(again.body).not.toHaveProperty('access_token');
    expect((await send({ text: 'a' }, USER, first.access_token)).body.error).toBe(0);
    expect((await refresh(first.refresh_token)).body.access_token).not.toBe(first.access_token);
  });

  it('are not given to another application, and the error has no number', async () => {
    const { status, body } = await refresh(account.refreshToken, 'wrong');
    expect(status).toBe(200);
    expect(body).toHaveProperty('error_name');
    expect(body).not.toHaveProperty('error');
    expect((await refresh(account.refreshToken)).body).toHaveProperty('access_token');
  });

  it('die after 25 hours, or at a word', async () => {
    await zalo.say(USER, { text: 'chào' }).delivered;
    const { body } = await refresh(account.refreshToken);
    time += 25 * HOUR - 1;
    expect((await send({ text: 'a' }, USER, body.access_token)).body.error).toBe(0);
    time += 1;
    expect((await send({ text: 'a' }, USER, body.access_token)).body.error).toBe(-216);
    const { body: next } = await refresh(body.refresh_token);
    zalo.tokens.revokeAccess();
    expect((await send({ text: 'a' }, USER, next.access_token)).body.error).toBe(-216);
  });
});

describe('scripted faults', () => {
  beforeEach(async () => {
    await zalo.say(USER, { text: 'chào' }).delivered;
  });

  it('meet as many calls as asked, of the address asked, and then no more', async () => {
    zalo.fail({ answer: { code: -32, headers: { 'X-RateLimit-Remain': '0' } }, times: 2, on: '/message/cs' });
    expect((await refresh('nothing')).body).toHaveProperty('error_name');
    const first = await send({ text: 'a' });
    expect(first.body.error).toBe(-32);
    expect(first.headers['x-ratelimit-remain']).toBe('0');
    expect((await send({ text: 'a' })).body.error).toBe(-32);
    expect((await send({ text: 'a' })).body.error).toBe(0);
    expect(zalo.threads.items(USER).filter(({ from }) => from === 'bot')).toHaveLength(1);
  });

  it('answer with any status, with no JSON, or by closing the line', async () => {
    zalo.fail({ answer: { status: 502, body: 'bad gateway' } });
    expect((await send({ text: 'a' })).status).toBe(502);
    zalo.fail({ answer: 'not-json' });
    expect((await send({ text: 'a' })).text).toContain('<html>');
    zalo.fail({ answer: 'drop' });
    await expect(send({ text: 'a' })).rejects.toThrow('socket hang up');
  });

  it('hang after the message was carried out: it is shown and echoed all the same', async () => {
    zalo.fail({ answer: 'hang', carriedOut: true });
    await expect(send({ text: 'đã tới' }).timeout(100)).rejects.toThrow('Timeout');
    expect(zalo.threads.items(USER).at(-1)?.text).toBe('đã tới');
    expect(await ofName('oa_send_text')).toHaveLength(1);
  });

  it('leave a record of every call', async () => {
    zalo.fail({ answer: { code: -200 } });
    await send({ text: 'a' });
    await send({ text: 'b' });
    expect(zalo.calls.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /v3.0/oa/message/cs',
      'POST /v3.0/oa/message/cs',
    ]);
  });
});
