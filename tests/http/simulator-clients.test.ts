import express from 'express';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type MessengerChannel, messengerChannel } from '../../src/channels/messenger/index.js';
import { simulatorAccounts } from '../../src/channels/simulator/accounts.js';
import type { CitizenAct } from '../../src/channels/simulator/acts.js';
import { type FakeGraph, fakeGraph } from '../../src/channels/simulator/graph/fake-graph.js';
import { type FakeZalo, fakeZalo } from '../../src/channels/simulator/zalo/fake-zalo.js';
import { type ZaloChannel, zaloChannel } from '../../src/channels/zalo/index.js';
import type { Channel } from '../../src/conversation/channel.js';
import { systemClock } from '../../src/platform/clock.js';
import { ChannelRefused, ChannelUnreachable } from '../../src/platform/errors.js';
import type { OutMessage } from '../../src/platform/messages.js';
import { MemoryTokens } from '../unit/channels/memory-tokens.js';
import { listen, type TestWebhook, testWebhook } from '../unit/channels/simulator/webhook.js';

const { zalo: oa, messenger: page } = simulatorAccounts('seed of the tests');
const ZALO_USER = '2000000000000000002';
const FB_USER = '24000000000000006';
const log = pino({ level: 'silent' });

let webhook: TestWebhook;
let zalo: FakeZalo;
let graph: FakeGraph;
let fakes: Awaited<ReturnType<typeof listen>>;
let zaloClient: ZaloChannel;
let messengerClient: MessengerChannel;

beforeEach(async () => {
  webhook = await testWebhook();
  zalo = fakeZalo({ account: oa, webhookUrl: webhook.url });
  graph = fakeGraph({ account: page, webhookUrl: webhook.url, requireProof: true });
  fakes = await listen(express().use('/zalo', zalo.router).use('/graph', graph.router));
  const now = new Date();
  const pair = {
    accessToken: oa.accessToken,
    refreshToken: oa.refreshToken,
    savedAt: new Date(now.getTime() - 3_600_000),
    expiresAt: new Date(now.getTime() + 24 * 3_600_000),
  };
  const common = { clock: systemClock, log, timeoutMs: 500 };
  zaloClient = zaloChannel({
    ...common,
    ...oa,
    macVariants: 'strict',
    buttons: 'auto',
    useProof: false,
    apiBase: `${fakes.url}/zalo`,
    oauthBase: `${fakes.url}/zalo`,
    tokens: new MemoryTokens({ [oa.oaId]: pair }),
  });
  messengerClient = messengerChannel({
    ...common,
    ...page,
    useProof: true,
    graphBase: `${fakes.url}/graph`,
    graphVersion: 'v26.0',
  });
});

afterEach(async () => {
  zalo.close();
  graph.close();
  await fakes.close();
  await webhook.close();
});

/** What our client makes of all events that the fake server delivered, each verified first. */
function read(client: Channel) {
  const parsed = webhook.taken.map(({ raw, headers }) => {
    client.verify(Buffer.from(raw), headers);
    return client.parse(Buffer.from(raw));
  });
  return {
    messages: parsed.flatMap(({ messages }) => messages),
    receipts: parsed.flatMap(({ receipts }) => receipts),
    ignored: parsed.flatMap(({ ignored }) => ignored),
  };
}

const answer: OutMessage = {
  text: `Anh/chị chuẩn bị:\n1. Tờ khai.\n2. Giấy chứng sinh.${'\nThông tin thêm.'.repeat(60)}`,
  choices: [
    { title: 'Đặt lịch hẹn', payload: '#!lich' },
    { title: 'Gặp cán bộ', payload: '#!can-bo' },
  ],
  links: [
    { title: 'Xem biểu mẫu', url: 'https://example.vn/mau' },
    { title: 'Gọi một cửa', phone: '+842360000000' },
  ],
};

describe('our Zalo client and the fake Zalo', () => {
  it.each<[string, CitizenAct]>([
    ['text', { text: 'chào' }],
    ['image', { image: 'https://example.vn/a.jpg' }],
    ['audio', { audio: 'https://example.vn/a.m4a' }],
    ['sticker', { sticker: 'https://example.vn/a.png' }],
    ['file', { file: { url: 'https://example.vn/a.pdf', name: 'a.pdf', size: 1 } }],
    ['location', { location: { latitude: 16.05, longitude: 108.2 } }],
    ['link', { link: 'https://example.vn' }],
    ['open', { follow: true }],
    ['open', { chatNow: true }],
    ['leave', { unfollow: true }],
    ['reaction', { reaction: { about: 'x', icon: '/-heart' } }],
  ])('agree about an event of kind %s', async (kind, act) => {
    await zalo.say(ZALO_USER, act).delivered;
    expect(read(zaloClient)).toMatchObject({ messages: [{ kind, user: ZALO_USER, account: oa.oaId }], ignored: [] });
  });

  it('agree about an answer with buttons, its press, its echo and its receipts', async () => {
    await zalo.say(ZALO_USER, { text: 'chào' }).delivered;
    const sent = await zaloClient.send({ account: oa.oaId, user: ZALO_USER }, answer, 'ref');
    const item = zalo.threads.items(ZALO_USER).at(-1);
    expect(item).toMatchObject({ id: sent.channelIds[0], text: answer.text });
    expect(item?.buttons?.map(({ title }) => title)).toEqual([
      'Đặt lịch hẹn',
      'Gặp cán bộ',
      'Xem biểu mẫu',
      'Gọi một cửa',
    ]);
    const [{ press } = { press: undefined }] = item?.buttons ?? [];
    await zalo.say(ZALO_USER, { payload: press?.kind === 'query' ? press.payload : '', hidden: true }).delivered;
    zalo.see(ZALO_USER);
    zalo.sayAsOfficial(ZALO_USER, 'Tôi là cán bộ');
    await zalo.settled();
    const { messages, receipts, ignored } = read(zaloClient);
    expect(messages.find(({ payload }) => payload === '#!lich')).toMatchObject({ kind: 'text' });
    expect(messages.filter(({ kind }) => kind === 'echo').map(({ ours }) => ours)).toEqual([true, false]);
    expect(receipts.map(({ kind, channelIds }) => [kind, channelIds])).toEqual([
      ['delivered', sent.channelIds],
      ['seen', sent.channelIds],
    ]);
    expect(ignored).toEqual([]);
  });

  it('renew a dead token exactly once under twenty sends at a time', async () => {
    await zalo.say(ZALO_USER, { text: 'chào' }).delivered;
    zalo.tokens.revokeAccess();
    const to = { account: oa.oaId, user: ZALO_USER };
    await Promise.all(Array.from({ length: 20 }, (_, n) => zaloClient.send(to, { text: `tin ${n}` }, `ref-${n}`)));
    expect(zalo.threads.items(ZALO_USER).filter(({ from }) => from === 'bot')).toHaveLength(20);
    expect(zalo.calls.filter(({ path }) => path === '/v4/oa/access_token')).toHaveLength(1);
  });

  it('fall back to numbered text where the OA takes no buttons', async () => {
    await zalo.say(ZALO_USER, { text: 'chào' }).delivered;
    zalo.fail({ answer: { code: -233 }, on: '/message/cs' });
    await zaloClient.send({ account: oa.oaId, user: ZALO_USER }, answer, 'ref');
    const item = zalo.threads.items(ZALO_USER).at(-1);
    expect(item?.text).toContain('Đặt lịch hẹn');
    expect(item?.buttons).toBeUndefined();
  });

  it('mark a message of the citizen as seen', async () => {
    const { id, delivered } = zalo.say(ZALO_USER, { text: 'chào' });
    await delivered;
    await zaloClient.acknowledge({ account: oa.oaId, user: ZALO_USER }, id);
    expect(zalo.threads.item(ZALO_USER, id!)?.reaction).toBe('👍');
  });
});

describe('our Messenger client and the fake Graph', () => {
  it.each<[string, CitizenAct]>([
    ['text', { text: 'chào' }],
    ['text', { quickReply: { title: 'Hỏi', payload: '#!hoi' } }],
    ['text', { payload: '#!lich', title: 'Đặt lịch' }],
    ['image', { image: 'https://example.vn/a.jpg' }],
    ['audio', { audio: 'https://example.vn/a.mp4' }],
    ['sticker', { sticker: 'https://example.vn/a.png' }],
    ['file', { file: { url: 'https://example.vn/a.pdf', name: 'a.pdf', size: 1 } }],
    ['location', { location: { latitude: 16.05, longitude: 108.2 } }],
    ['open', { referral: 'survey_1' }],
    ['reaction', { reaction: { about: 'm_1', icon: '❤' } }],
  ])('agree about an event of kind %s', async (kind, act) => {
    await graph.say(FB_USER, act).delivered;
    expect(read(messengerClient)).toMatchObject({ messages: [{ kind, user: FB_USER }], ignored: [] });
  });

  it('agree about edits and messages taken back', async () => {
    const { id } = graph.say(FB_USER, { text: 'một' });
    graph.say(FB_USER, { edit: { about: id!, text: 'hai' } });
    graph.say(FB_USER, { unsend: id! });
    await graph.settled();
    expect(read(messengerClient).messages).toMatchObject([
      { kind: 'text', channelId: id },
      { kind: 'edit', about: id, text: 'hai' },
      { kind: 'unsend', about: id },
    ]);
  });

  it('agree about a long answer, its echo and its receipts', async () => {
    await graph.say(FB_USER, { text: 'chào' }).delivered;
    const to = { account: page.pageId, user: FB_USER };
    await messengerClient.acknowledge(to);
    const cards = [
      { title: 'Đăng ký khai sinh', subtitle: 'Trong ngày', choices: [{ title: 'Xem', payload: '#!xem' }] },
    ];
    await messengerClient.send(to, answer, 'ref-1');
    await messengerClient.send(to, { text: 'Các thủ tục:', cards }, 'ref-2');
    graph.sayAsOfficial(FB_USER, 'Tôi là cán bộ');
    graph.see(FB_USER);
    await graph.settled();
    const shown = graph.threads.items(FB_USER).filter(({ from }) => from === 'bot');
    expect(shown.some(({ quickReplies }) => quickReplies?.length === 2)).toBe(true);
    expect(shown.at(-1)?.cards).toMatchObject([{ title: 'Đăng ký khai sinh' }]);
    const { messages, receipts, ignored } = read(messengerClient);
    const echoes = messages.filter(({ kind }) => kind === 'echo');
    expect(echoes.filter(({ ours }) => ours).map(({ about }) => about)).toEqual(shown.map(({ id }) => id));
    expect(new Set(echoes.map(({ ref }) => ref))).toEqual(new Set(['ref-1', 'ref-2', undefined]));
    expect(echoes.at(-1)?.ours).toBe(false);
    expect(receipts.map(({ kind }) => kind)).toContain('seen');
    expect(ignored).toEqual([]);
  });

  it('know an unknown outcome from a refusal', async () => {
    await graph.say(FB_USER, { text: 'chào' }).delivered;
    const to = { account: page.pageId, user: FB_USER };
    graph.fail({ answer: 'hang', carriedOut: true, on: '/messages' });
    await expect(messengerClient.send(to, { text: 'a' }, 'ref-1')).rejects.toThrow(ChannelUnreachable);
    graph.fail({ answer: { code: 551, subcode: 1545041 }, on: '/messages' });
    await expect(messengerClient.send(to, { text: 'a' }, 'ref-2')).rejects.toThrow(ChannelRefused);
  });
});
