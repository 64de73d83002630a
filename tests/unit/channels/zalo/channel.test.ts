import nock, { type Body } from 'nock';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ZaloOptions, zaloChannel } from '../../../../src/channels/zalo/index.js';
import { ChannelRefused, ChannelUnreachable } from '../../../../src/platform/errors.js';
import { ZALO, zaloEvent } from '../../../support/zalo-events.js';
import { MemoryTokens, pairFrom } from '../memory-tokens.js';
import { readableLog } from '../test-log.js';

const API = 'https://openapi.example.test';
const OAUTH = 'https://oauth.example.test';
const FILES = 'https://files.example.test';
const TO = { account: ZALO.oaId, user: ZALO.user };
const START = new Date('2026-11-23T03:00:00Z');
const DAY = 24 * 3_600_000;
const CHOICES = [
  { title: 'Lệ phí', payload: '#!procedure:birth-registration:fee' },
  { title: 'Nộp ở đâu', payload: '#!procedure:birth-registration:where' },
];

let now = START;

function channelWith(options: Partial<ZaloOptions> = {}) {
  const { log, lines } = readableLog();
  const tokens = new MemoryTokens({ [ZALO.oaId]: pairFrom('a', START) });
  const channel = zaloChannel({
    ...ZALO,
    appSecret: 'test-app-secret',
    macVariants: 'strict',
    buttons: 'auto',
    useProof: false,
    apiBase: API,
    oauthBase: OAUTH,
    tokens,
    clock: { now: () => now },
    log,
    timeoutMs: 500,
    ...options,
  });
  return { channel, tokens, lines };
}

const sent = (id: string) => ({ data: { message_id: id, user_id: ZALO.user }, error: 0, message: 'Success' });
const refusal = (error: number) => ({ error, message: 'no' });
const cs = (message?: unknown, token = 'access-a') =>
  nock(API, { reqheaders: { access_token: token } }).post(
    '/v3.0/oa/message/cs',
    message === undefined ? undefined : ({ recipient: { user_id: ZALO.user }, message } as Body),
  );
const hasButtons = (body: Record<string, unknown>) => JSON.stringify(body).includes('oa.query.hide');
const failureOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'sent',
    (error: unknown) => error,
  );

beforeEach(() => {
  now = START;
  nock.disableNetConnect();
});
afterEach(() => {
  const left = nock.pendingMocks();
  nock.cleanAll();
  nock.enableNetConnect();
  expect(left).toEqual([]);
});

describe('sending', () => {
  it('a text; the id is the one inside data', async () => {
    cs({ text: 'Dạ' }).reply(200, sent('z1'));
    expect(await channelWith().channel.send(TO, { text: 'Dạ' }, 'ref')).toEqual({ channelIds: ['z1'] });
  });

  it('gives the id of every bubble, and knows their echoes', async () => {
    const { channel } = channelWith();
    for (const id of ['z1', 'z2']) cs().reply(200, sent(id));
    const text = `${'chữ '.repeat(400)}\n\n${'chữ '.repeat(400)}`;
    expect(await channel.send(TO, { text }, 'ref')).toEqual({ channelIds: ['z1', 'z2'] });
    for (const msgId of ['z1', 'z2']) {
      const echo = Buffer.from(zaloEvent({ name: 'oa_send_text', msgId }).body);
      expect(channel.parse(echo).messages[0]).toMatchObject({ kind: 'echo', ours: true });
    }
  });

  it('an id that is a long number is not rounded', async () => {
    cs().reply(200, '{"error":0,"data":{"message_id":12345678901234567891}}');
    expect(await channelWith().channel.send(TO, { text: 'Dạ' }, 'ref')).toEqual({
      channelIds: ['12345678901234567891'],
    });
  });

  it('proves itself where that is switched on', async () => {
    nock(API, { reqheaders: { appsecret_proof: /^[0-9a-f]{64}$/ } })
      .post('/v3.0/oa/message/cs')
      .reply(200, sent('z1'));
    await channelWith({ useProof: true }).channel.send(TO, { text: 'Dạ' }, 'ref');
  });

  it('nothing to another account, and nothing that is empty', async () => {
    const { channel } = channelWith();
    await expect(channel.send({ ...TO, account: '1' }, { text: 'Dạ' }, 'ref')).rejects.toThrow(ChannelRefused);
    await expect(channel.send(TO, { text: ' ' }, 'ref')).rejects.toMatchObject({
      refusal: 'permanent',
      channelCode: 'empty',
    });
  });

  it('a message of two bubbles whose second failed is not begun anew', async () => {
    const { channel } = channelWith();
    const text = `${'một '.repeat(400)}\n\n${'hai '.repeat(400)}`;
    cs({ text: 'một '.repeat(400).trim() }).reply(200, sent('z1'));
    cs().reply(200, refusal(-32));
    expect(await failureOf(channel.send(TO, { text }, 'ref'))).toMatchObject({ refusal: 'retry-later' });
    cs({ text: 'hai '.repeat(400).trim() }).reply(200, sent('z2'));
    expect(await channel.send(TO, { text }, 'ref')).toEqual({ channelIds: ['z1', 'z2'] });
  });
});

describe('buttons', () => {
  const asText = { text: 'Chọn ạ\n\n1. Lệ phí\n2. Nộp ở đâu\n\nXin nhắn số ạ.' };
  const message = { text: 'Chọn ạ', choices: CHOICES };
  const chooseByNumber = () => 'Xin nhắn số ạ.';

  it.each([-201, -233])(
    'refused with %i: the same content as numbered text, and no more buttons for a day',
    async (code) => {
      const tokens = new MemoryTokens({ [ZALO.oaId]: pairFrom('a', START, 30 * DAY) });
      const { channel } = channelWith({ chooseByNumber, tokens });
      nock(API).post('/v3.0/oa/message/cs', hasButtons).reply(200, refusal(code));
      cs(asText).times(2).reply(200, sent('z1'));
      expect(await channel.send(TO, message, 'ref-1')).toEqual({ channelIds: ['z1'] });
      await channel.send(TO, message, 'ref-2');
      now = new Date(START.getTime() + DAY);
      nock(API).post('/v3.0/oa/message/cs', hasButtons).reply(200, sent('z1'));
      await channel.send(TO, message, 'ref-3');
    },
  );

  it('are tried again where the text was refused as well: then they were not the reason', async () => {
    const { channel } = channelWith();
    for (const _ of [1, 2]) {
      nock(API).post('/v3.0/oa/message/cs', hasButtons).reply(200, refusal(-201));
      nock(API).post('/v3.0/oa/message/cs').reply(200, refusal(-201));
      const error = await failureOf(channel.send(TO, message, 'ref'));
      expect(error).toMatchObject({ refusal: 'permanent', channelCode: '-201' });
    }
  });

  it('switched on are tried with each message', async () => {
    const { channel } = channelWith({ buttons: 'on' });
    for (const ref of ['ref-1', 'ref-2']) {
      nock(API).post('/v3.0/oa/message/cs', hasButtons).reply(200, refusal(-233));
      cs().reply(200, sent('z1'));
      await channel.send(TO, message, ref);
    }
  });

  it('switched off are not tried', async () => {
    cs(asText).reply(200, sent('z1'));
    await channelWith({ buttons: 'off', chooseByNumber }).channel.send(TO, message, 'ref');
  });

  it('a text refused with -201 is final', async () => {
    cs().reply(200, refusal(-201));
    expect(await failureOf(channelWith().channel.send(TO, { text: 'Dạ' }, 'ref'))).toMatchObject({
      refusal: 'permanent',
    });
  });
});

describe('what Zalo answers', () => {
  it('-230: the window is closed', async () => {
    cs().reply(200, refusal(-230));
    const { channel } = channelWith();
    const error = await failureOf(channel.send(TO, { text: 'Dạ' }, 'ref'));
    expect(error).toMatchObject({ refusal: 'window-closed', channelCode: '-230' });
    expect(channel.classify(error)).toBe('window-closed');
  });

  it('-32 with its headers: not before the next minute', async () => {
    cs().reply(200, refusal(-32), { 'X-RateLimit-Limit': '4000', 'X-RateLimit-Remain': '0' });
    const error = await failureOf(channelWith().channel.send(TO, { text: 'Dạ' }, 'ref'));
    expect(error).toMatchObject({ refusal: 'retry-later' });
    expect((error as ChannelRefused).retryAfterMs).toBeGreaterThanOrEqual(60_000);
    expect((error as ChannelRefused).hint).toContain('4000');
  });

  it('HTTP 429 is the same', async () => {
    cs().reply(429, 'slow down');
    expect(await failureOf(channelWith().channel.send(TO, { text: 'Dạ' }, 'ref'))).toMatchObject({
      channelCode: '-32',
    });
  });

  it.each([
    ['HTTP 502', 502, 'bad gateway'],
    ['HTTP 500 with JSON', 500, { error: -32 }],
    ['no JSON', 200, '<html>'],
    ['JSON without error', 200, { data: {} }],
  ])('%s: nobody knows whether it arrived', async (_what, status, body) => {
    cs().reply(status, body);
    const { channel } = channelWith();
    const error = await failureOf(channel.send(TO, { text: 'Dạ' }, 'ref'));
    expect(error).toBeInstanceOf(ChannelUnreachable);
    expect(channel.classify(error)).toBe('unknown-outcome');
  });

  it('nothing in time: nobody knows whether it arrived', async () => {
    cs().delay(2_000).reply(200, sent('z1'));
    expect(await failureOf(channelWith({ timeoutMs: 50 }).channel.send(TO, { text: 'Dạ' }, 'ref'))).toMatchObject({
      maybeDelivered: true,
    });
  });
});

describe('a token that is refused', () => {
  const renewed = { access_token: 'access-b', refresh_token: 'refresh-b', expires_in: '90000' };

  it.each([-216, -220])('with %i is refreshed, and the message sent again', async (code) => {
    cs({ text: 'Dạ' }).reply(200, refusal(code));
    nock(OAUTH).post('/v4/oa/access_token').reply(200, renewed);
    cs({ text: 'Dạ' }, 'access-b').reply(200, sent('z1'));
    expect(await channelWith().channel.send(TO, { text: 'Dạ' }, 'ref')).toEqual({ channelIds: ['z1'] });
  });

  it('under 20 messages at once is refreshed exactly once', async () => {
    const { channel, tokens } = channelWith();
    cs().times(20).reply(200, refusal(-216));
    nock(OAUTH).post('/v4/oa/access_token').once().delay(30).reply(200, renewed);
    cs(undefined, 'access-b').times(20).reply(200, sent('z1'));
    const all = Array.from({ length: 20 }, (_, index) => channel.send(TO, { text: 'Dạ' }, `ref-${index}`));
    expect(await Promise.all(all)).toEqual(all.map(() => ({ channelIds: ['z1'] })));
    expect(tokens.saves).toHaveLength(1);
  });

  it('twice is for a person: no further refresh, an alarm in the log, no token in it', async () => {
    const { channel, lines } = channelWith();
    cs().reply(200, refusal(-216));
    nock(OAUTH).post('/v4/oa/access_token').once().reply(200, renewed);
    cs(undefined, 'access-b').times(2).reply(200, refusal(-216));
    for (const ref of ['ref-1', 'ref-2']) {
      expect(await failureOf(channel.send(TO, { text: 'Dạ' }, ref))).toMatchObject({ refusal: 'config-alert' });
    }
    expect(lines()).toContain('"level":50');
    expect(lines()).not.toMatch(/access-[ab]|refresh-[ab]|test-app-secret/);
  });
});

describe('files', () => {
  const file = { url: `${FILES}/mau-don.pdf`, name: 'mau-don.pdf' };
  const asLink = { text: `mau-don.pdf: ${file.url}` };
  const serve = (content = 'pdf') => nock(FILES).get('/mau-don.pdf').reply(200, content);
  const upload = (token: string) =>
    nock(API)
      .post('/v2.0/oa/upload/file', /name="file"; filename="mau-don.pdf"/)
      .reply(200, { error: 0, data: { token } });
  const attached = (token: string) => cs({ attachment: { type: 'file', payload: { token } } });

  it('are uploaded and sent before their text', async () => {
    serve();
    upload('t1');
    attached('t1').reply(200, sent('z1'));
    cs({ text: 'Mẫu đơn ạ' }).reply(200, sent('z2'));
    expect(await channelWith().channel.send(TO, { text: 'Mẫu đơn ạ', file }, 'ref')).toEqual({
      channelIds: ['z1', 'z2'],
    });
  });

  it('are uploaded once while they stay the same, and anew when they change', async () => {
    const { channel } = channelWith();
    upload('t1');
    for (const ref of ['ref-1', 'ref-2']) {
      serve();
      attached('t1').reply(200, sent('z1'));
      await channel.send(TO, { text: '', file }, ref);
    }
    serve('another pdf');
    upload('t2');
    attached('t2').reply(200, sent('z1'));
    await channel.send(TO, { text: '', file }, 'ref-3');
  });

  it('whose upload has expired are uploaded once more', async () => {
    serve();
    upload('t1');
    attached('t1').reply(200, refusal(-100));
    serve();
    upload('t2');
    attached('t2').reply(200, sent('z1'));
    expect(await channelWith().channel.send(TO, { text: '', file }, 'ref')).toEqual({ channelIds: ['z1'] });
  });

  it.each([
    ['cannot be read', () => nock(FILES).get('/mau-don.pdf').reply(404)],
    ['are too big', () => serve('x'.repeat(5_000_001))],
    [
      'are not taken',
      () => {
        serve();
        nock(API).post('/v2.0/oa/upload/file').reply(200, refusal(-201));
      },
    ],
  ])('that %s are sent as a link', async (_what, prepare) => {
    prepare();
    cs(asLink).reply(200, sent('z1'));
    expect(await channelWith().channel.send(TO, { text: '', file }, 'ref')).toEqual({ channelIds: ['z1'] });
  });

  it('of a type that Zalo does not take are sent as a link', async () => {
    cs({ text: `bang.xlsx: ${FILES}/bang.xlsx` }).reply(200, sent('z1'));
    await channelWith().channel.send(TO, { text: '', file: { url: `${FILES}/bang.xlsx`, name: 'bang.xlsx' } }, 'ref');
  });

  it('a picture that is refused becomes its address', async () => {
    const image = { url: `${FILES}/1.jpg` };
    nock(API)
      .post('/v3.0/oa/message/cs', (body) => JSON.stringify(body).includes('media'))
      .reply(200, refusal(-201));
    cs({ text: `Bản đồ\n\n${image.url}` }).reply(200, sent('z1'));
    await channelWith().channel.send(TO, { text: 'Bản đồ', image }, 'ref');
  });
});

describe('a sign that the message was seen', () => {
  it('is a reaction', async () => {
    const sender_action = { react_icon: '/-strong', react_message_id: 'm1' };
    nock(API)
      .post('/v2.0/oa/message', { recipient: { user_id: ZALO.user }, sender_action })
      .reply(200, { error: 0 });
    await channelWith().channel.acknowledge(TO, 'm1');
  });

  it('is nothing where there is no message to react to', async () => {
    await channelWith().channel.acknowledge(TO, undefined);
  });

  it('may fail', async () => {
    nock(API).post('/v2.0/oa/message').reply(200, refusal(-240));
    await channelWith().channel.acknowledge(TO, 'm1');
    await channelWith({ tokens: new MemoryTokens() }).channel.acknowledge(TO, 'm1');
  });
});

describe('the channel as a whole', () => {
  it('names its account, its windows and the page by which Zalo knows the domain', () => {
    const { channel } = channelWith({ siteVerification: 'Ab-1_2"<' });
    expect(channel.accounts).toEqual([ZALO.oaId]);
    expect(channel.windows).toEqual({ free: 172_800_000, paid: 604_800_000 });
    expect(channel.site?.metaTag).toBe('<meta name="zalo-platform-site-verification" content="Ab-1_2&quot;&lt;">');
    expect(channelWith().channel.site).toBeUndefined();
  });

  it('counts the form of the MAC', () => {
    const seen: string[] = [];
    const { channel } = channelWith({ onMacVariant: (variant) => seen.push(variant) });
    const { body, headers } = zaloEvent();
    channel.verify(Buffer.from(body), headers);
    expect(seen).toEqual(['app_id/body']);
  });

  it('keeps the token fresh while nobody writes', async () => {
    const { channel, tokens } = channelWith();
    now = new Date(START.getTime() + DAY);
    nock(OAUTH)
      .post('/v4/oa/access_token')
      .reply(200, { access_token: 'access-b', refresh_token: 'refresh-b', expires_in: '90000' });
    await channel.keepTokenFresh();
    expect(tokens.saves).toHaveLength(1);
  });
});
