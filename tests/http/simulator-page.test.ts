import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import express from 'express';
import request from 'supertest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SIMULATOR_PATH, type Simulator, simulator, simulatorBases } from '../../src/channels/simulator/simulator.js';
import { listen, type TestWebhook, testWebhook } from '../unit/channels/simulator/webhook.js';

const USER = '2000000000000000002';
const PSID = '24000000000000006';

let webhook: TestWebhook;
let sim: Simulator;
let own: Awaited<ReturnType<typeof listen>>;

async function start(only?: 'zalo' | 'messenger'): Promise<void> {
  sim?.close();
  await own?.close();
  sim = simulator({ ownBase: () => webhook.url, name: 'UBND xã <Thử>', ...(only ? { only } : {}) });
  own = await listen(express().use(SIMULATOR_PATH, sim.router));
}

beforeEach(async () => {
  webhook = await testWebhook();
  await start();
});

afterEach(async () => {
  sim.close();
  await own.close();
  await webhook.close();
});

const api = (action: string, body: object, headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' }) =>
  request(own.url).post(`${SIMULATOR_PATH}/api/${action}`).set(headers).send(body);
const say = (user: string, act: object, phone = 'zalo') => api(`${phone}/say`, { user, say: act });

describe('the page', () => {
  it('runs and loads nothing but its own files', async () => {
    const { text, headers } = await request(own.url).get(SIMULATOR_PATH);
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(text).not.toMatch(/<script(?![^>]* src=)|<style|\sstyle=|\son[a-z]+=|javascript:/);
    expect(text).toContain('UBND xã &lt;Thử&gt;');
    const files = [...text.matchAll(/(?:href|src)="(\/simulator\/assets\/[^"#]+)/g)].map(([, file]) => file!);
    expect(files.length).toBeGreaterThan(8);
    for (const file of new Set(files)) expect((await request(own.url).get(file)).status, file).toBe(200);
  });

  it('brings a font with Vietnamese letters', async () => {
    const css = await request(own.url).get(`${SIMULATOR_PATH}/assets/font/400.css`);
    const file = /url\(\.\/(files\/[^)]*vietnamese[^)]*\.woff2)\)/.exec(css.text)?.[1];
    const font = await request(own.url).get(`${SIMULATOR_PATH}/assets/font/${file}`).buffer(true);
    expect(font.headers['content-type']).toBe('font/woff2');
  });

  it('leaves out the phone of a channel that runs for real, and its fake server with it', async () => {
    await start('messenger');
    const { text } = await request(own.url).get(SIMULATOR_PATH);
    expect(text).toContain('Kênh Zalo thật đang chạy');
    expect(text).not.toContain('data-phone="zalo"');
    expect((await say(USER, { text: 'a' })).status).toBe(404);
    expect((await request(own.url).post(`${SIMULATOR_PATH}/fake/zalo/v3.0/oa/message/cs`).send({})).status).toBe(404);
    expect((await say(PSID, { text: 'a' }, 'messenger')).status).toBe(200);
  });
});

describe('what the buttons of the page do', () => {
  it('gives a citizen of its own to each who asks', async () => {
    const { body } = await api('zalo/new', {});
    expect(body.user).toMatch(/^\d{19}$/);
    expect((await api('zalo/new', {})).body.user).not.toBe(body.user);
  });

  it('sends words to our webhook', async () => {
    await say(USER, { text: ' Tra cứu hồ sơ ' });
    await expect.poll(() => webhook.taken.length).toBe(1);
    expect(webhook.bodies()[0]).toMatchObject({ sender: { id: USER }, message: { text: 'Tra cứu hồ sơ' } });
  });

  it('sends only its own samples and stickers', async () => {
    await say(USER, { sample: 'image' });
    await say(USER, { sticker: 'hoa-sen' });
    const [picture, sticker] = sim.zalo!.threads.items(USER).map(({ media }) => media?.[0]);
    for (const medium of [picture, sticker]) {
      const url = new URL((medium as { url: string }).url);
      expect((await request(own.url).get(url.pathname)).status).toBe(200);
    }
    expect((await say(USER, { image: 'https://example.vn/a.png' })).status).toBe(400);
    expect((await say(USER, { sticker: '../../x' })).status).toBe(400);
  });

  it('answers as an official from the inbox', async () => {
    expect((await api('messenger/official', { user: PSID, text: 'Tôi xem rồi' })).status).toBe(200);
    expect(sim.graph!.threads.items(PSID)).toMatchObject([{ from: 'official', text: 'Tôi xem rồi' }]);
  });

  it('refuses what another site sends, and what is no citizen', async () => {
    const act = { user: USER, say: { text: 'a' } };
    const from = (headers: Record<string, string>) => api('zalo/say', act, headers);
    const { host } = new URL(own.url);
    expect((await from({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await from({ origin: 'https://example.vn' })).status).toBe(403);
    expect((await from({})).status).toBe(403);
    expect((await from({ origin: `http://${host}` })).status).toBe(200);
    expect((await say('ba', { text: 'a' })).status).toBe(400);
    expect((await say(USER, { text: 'a'.repeat(2_001) })).status).toBe(400);
    expect((await api('zalo/say', { user: USER, say: { text: 'a' }, more: 'x'.repeat(40_000) })).status).toBe(413);
  });

  it('says that a channel does not know an act', async () => {
    expect((await say(USER, { unsend: 'x' })).status).toBe(409);
    expect((await api('zalo/dance', {})).status).toBe(404);
  });
});

describe('the live thread', () => {
  /** Events of the stream, as they come. */
  async function open(user: string, phone = 'zalo') {
    const req = get(`${own.url}${SIMULATOR_PATH}/events?phone=${phone}&user=${user}`);
    const [res] = (await once(req, 'response')) as [IncomingMessage];
    const events: { event: string; data: Record<string, unknown> }[] = [];
    let rest = '';
    res.setEncoding('utf8').on('data', (chunk: string) => {
      const parts = (rest + chunk).split('\n\n');
      rest = parts.pop() ?? '';
      for (const part of parts) {
        const [, event, data] = /^event: (\w+)\ndata: (.*)$/.exec(part) ?? [];
        if (event && data) events.push({ event, data: JSON.parse(data) });
      }
    });
    return { res, events, close: () => req.destroy() };
  }
  const named = (events: { event: string }[], name: string) => events.filter(({ event }) => event === name);

  it('begins with the whole thread and goes on with what changes', async () => {
    sim.zalo!.say(USER, { text: 'đã có' });
    const { res, events, close } = await open(USER);
    expect(res.headers['content-type']).toContain('text/event-stream');
    await expect.poll(() => events.length).toBeGreaterThan(0);
    expect(events[0]).toMatchObject({ event: 'thread', data: { items: [{ text: 'đã có' }] } });

    const bases = simulatorBases(own.url);
    await request(bases.ZALO_API_BASE)
      .post('/v3.0/oa/message/cs')
      .set('access_token', sim.accounts.zalo.accessToken)
      .send({ recipient: { user_id: USER }, message: { text: 'Chào anh/chị' } });
    await expect
      .poll(() => named(events, 'item').map((item) => (item as (typeof events)[0]).data.text))
      .toContain('Chào anh/chị');
    close();
  });

  it('never shows what is invisible on the phone, nor another citizen', async () => {
    const { events, close } = await open(USER);
    await say(USER, { payload: '#!menu', hidden: true });
    await say('2000000000000000009', { text: 'của người khác' });
    await say(USER, { text: 'thấy được' });
    await expect.poll(() => named(events, 'item').length).toBeGreaterThan(0);
    expect(JSON.stringify(events)).not.toMatch(/#!menu|của người khác/);
    close();
    const again = await open(USER);
    await expect.poll(() => again.events.length).toBeGreaterThan(0);
    expect(again.events[0]?.data.items).toHaveLength(1);
    again.close();
  });

  it('tells of typing', async () => {
    sim.graph!.say(PSID, { text: 'chào' });
    const { events, close } = await open(PSID, 'messenger');
    const { pageId, pageToken } = sim.accounts.messenger;
    await request(simulatorBases(own.url).GRAPH_API_BASE)
      .post(`/v26.0/${pageId}/messages`)
      .set('authorization', `Bearer ${pageToken}`)
      .send({ recipient: { id: PSID }, sender_action: 'typing_on' });
    await expect.poll(() => named(events, 'state')).toMatchObject([{ data: { typing: true } }]);
    close();
  });

  it('is not there for what is no phone or no citizen', async () => {
    const status = async (query: string) => (await request(own.url).get(`${SIMULATOR_PATH}/events?${query}`)).status;
    expect(await status(`phone=telegram&user=${USER}`)).toBe(400);
    expect(await status('phone=zalo&user=ba')).toBe(400);
  });

  it('ends when the simulator is closed', async () => {
    const { res } = await open(USER);
    const ended = once(res, 'end');
    sim.close();
    await ended;
  });
});

describe('after a restart', () => {
  it('still takes messages for citizens that the memory has lost', async () => {
    const { body } = await request(simulatorBases(own.url).ZALO_API_BASE)
      .post('/v3.0/oa/message/cs')
      .set('access_token', sim.accounts.zalo.accessToken)
      .send({ recipient: { user_id: '2000000000000000077' }, message: { text: 'Hồ sơ đã có kết quả' } });
    expect(body.error).toBe(0);
  });
});
