import nock, { type Body } from 'nock';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type MessengerOptions, messengerChannel } from '../../../../src/channels/messenger/index.js';
import { ChannelRefused, ChannelUnreachable } from '../../../../src/platform/errors.js';
import { MESSENGER, messengerBatch, messengerEcho, messengerEvent } from '../../../support/messenger-events.js';
import { readableLog } from '../test-log.js';

const GRAPH = 'https://graph.example.test';
const TO = { account: MESSENGER.pageId, user: MESSENGER.user };
const PATH = '/v26.0/500/messages';

function channelWith(options: Partial<MessengerOptions> = {}) {
  const { log, lines } = readableLog();
  const channel = messengerChannel({
    ...MESSENGER,
    pageToken: 'test-access-token',
    graphBase: GRAPH,
    graphVersion: 'v26.0',
    useProof: false,
    clock: { now: () => new Date('2026-11-23T03:00:00Z') },
    log,
    timeoutMs: 500,
    ...options,
  });
  return { channel, lines };
}

const post = (message?: Record<string, unknown>) =>
  nock(GRAPH, { reqheaders: { authorization: 'Bearer test-access-token' } }).post(
    PATH,
    message && ({ recipient: { id: MESSENGER.user }, messaging_type: 'RESPONSE', message } as Body),
  );
const sent = (id: string) => ({ recipient_id: MESSENGER.user, message_id: id });
const refusal = (code: number, error_subcode?: number) => ({
  error: { message: 'no: xin chào', type: 'OAuthException', code, error_subcode, fbtrace_id: 'x' },
});
const failureOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'sent',
    (error: unknown) => error,
  );

beforeEach(() => nock.disableNetConnect());
afterEach(() => {
  const left = nock.pendingMocks();
  nock.cleanAll();
  nock.enableNetConnect();
  expect(left).toEqual([]);
});

describe('sending', () => {
  it('a text, with our reference in it', async () => {
    post({ text: 'Dạ', metadata: 'ref-1' }).reply(200, sent('m_1'));
    expect(await channelWith().channel.send(TO, { text: 'Dạ' }, 'ref-1')).toEqual({ channelIds: ['m_1'] });
  });

  it('every bubble carries the reference; the ids are those of all', async () => {
    const image = { url: 'https://example.vn/1.jpg' };
    post({ attachment: { type: 'image', payload: { url: image.url, is_reusable: true } }, metadata: 'ref-1' }).reply(
      200,
      sent('m_1'),
    );
    post({ text: 'Bản đồ', metadata: 'ref-1' }).reply(200, sent('m_2'));
    expect(await channelWith().channel.send(TO, { text: 'Bản đồ', image }, 'ref-1')).toEqual({
      channelIds: ['m_1', 'm_2'],
    });
  });

  it('proves itself where that is switched on', async () => {
    const appsecret_proof = 'c7a7a56a58d03b05def128144d755b6c5bd4ba6b88fbfd8a59a909c862e52d7b';
    nock(GRAPH).post(PATH).query({ appsecret_proof }).reply(200, sent('m_1'));
    await channelWith({ useProof: true }).channel.send(TO, { text: 'Dạ' }, 'ref-1');
  });

  it('nothing to another Page, and nothing that is empty', async () => {
    const { channel } = channelWith();
    await expect(channel.send({ ...TO, account: '501' }, { text: 'Dạ' }, 'ref')).rejects.toThrow(ChannelRefused);
    await expect(channel.send(TO, { text: ' ' }, 'ref')).rejects.toMatchObject({ channelCode: 'empty' });
  });

  it('a message of two bubbles whose second failed is not begun anew', async () => {
    const { channel } = channelWith();
    const message = { text: 'Bản đồ', image: { url: 'https://example.vn/1.jpg' } };
    post().reply(200, sent('m_1'));
    post().reply(400, refusal(613));
    expect(await failureOf(channel.send(TO, message, 'ref-1'))).toMatchObject({ refusal: 'retry-later' });
    post({ text: 'Bản đồ', metadata: 'ref-1' }).reply(200, sent('m_2'));
    expect(await channel.send(TO, message, 'ref-1')).toEqual({ channelIds: ['m_1', 'm_2'] });
  });

  it('a timeout leaves open whether it arrived; the echo brings our reference back', async () => {
    post().delay(2_000).reply(200, sent('m_1'));
    const { channel } = channelWith({ timeoutMs: 50 });
    const error = await failureOf(channel.send(TO, { text: 'Dạ' }, 'ref-1'));
    expect(channel.classify(error)).toBe('unknown-outcome');
    const echo = messengerEcho({ mid: 'm_1', app_id: MESSENGER.appId, metadata: 'ref-1' });
    const { body } = messengerBatch([{ id: MESSENGER.pageId, messaging: [echo] }]);
    expect(channel.parse(Buffer.from(body)).messages).toMatchObject([{ kind: 'echo', ref: 'ref-1', ours: true }]);
  });
});

describe('what Meta answers', () => {
  const answered = async (status: number, body: Body, headers: Record<string, string> = {}) => {
    post().reply(status, body, headers);
    const { channel } = channelWith();
    return failureOf(channel.send(TO, { text: 'Dạ' }, 'ref'));
  };

  it.each([
    [1, undefined, 'retry-later'],
    [2, undefined, 'retry-later'],
    [1200, undefined, 'retry-later'],
    [4, undefined, 'retry-later'],
    [17, undefined, 'retry-later'],
    [32, undefined, 'retry-later'],
    [613, undefined, 'retry-later'],
    [80006, undefined, 'retry-later'],
    [10, 2018278, 'window-closed'],
    [10, 2534022, 'window-closed'],
    [10, 2018065, 'window-closed'],
    [10, 1893063, 'config-alert'],
    [10, undefined, 'config-alert'],
    [10, 99, 'config-alert'],
    [200, undefined, 'config-alert'],
    [3, undefined, 'config-alert'],
    [199, undefined, 'config-alert'],
    [100, 2018001, 'recipient-gone'],
    [100, undefined, 'permanent'],
    [100, 2018109, 'permanent'],
    [100, 2018034, 'permanent'],
    [190, undefined, 'config-alert'],
    [190, 463, 'config-alert'],
    [551, 1545041, 'recipient-gone'],
    [200, 1545041, 'recipient-gone'],
    [551, undefined, 'recipient-gone'],
    [200, 2018108, 'recipient-gone'],
    [987_654, undefined, 'permanent'],
  ])('%i/%s is %s', async (code, subcode, refused) => {
    const error = await answered(400, refusal(code, subcode) as Body);
    expect(error).toBeInstanceOf(ChannelRefused);
    expect(error).toMatchObject({ refusal: refused, channelCode: subcode ? `${code}/${subcode}` : `${code}` });
    expect((error as Error).message).not.toContain('xin chào');
  });

  it('a limit says how long to wait', async () => {
    expect(await answered(400, refusal(613) as Body)).toMatchObject({ retryAfterMs: 60_000 });
    const usage = JSON.stringify({ '500': [{ type: 'messenger', estimated_time_to_regain_access: 7 }] });
    const error = await answered(400, refusal(80006) as Body, { 'X-Business-Use-Case-Usage': usage });
    expect(error).toMatchObject({ retryAfterMs: 420_000 });
  });

  it('a temporary fault with HTTP 500 is a refusal all the same', async () => {
    expect(await answered(500, refusal(2) as Body)).toMatchObject({ refusal: 'retry-later' });
  });

  it.each([
    ['HTTP 502', 502, 'bad gateway'],
    ['HTTP 500 with JSON that says nothing', 500, {}],
    ['no JSON', 200, '<html>'],
    ['a redirect', 302, {}],
  ])('%s: nobody knows whether it arrived', async (_what, status, body) => {
    const error = await answered(status, body);
    expect(error).toBeInstanceOf(ChannelUnreachable);
    expect(error).toMatchObject({ maybeDelivered: true });
  });
});

describe('signs that the message was seen', () => {
  const action = (sender_action: string) =>
    nock(GRAPH).post(PATH, { recipient: { id: MESSENGER.user }, sender_action });

  it('is that the message was seen, and not that somebody types', async () => {
    const seen = action('mark_seen').reply(200, {});
    await channelWith().channel.acknowledge(TO);
    expect(seen.isDone()).toBe(true);
  });

  it('may fail, and the log holds no token', async () => {
    action('mark_seen').replyWithError('gone: test-access-token');
    const { channel, lines } = channelWith();
    await channel.acknowledge(TO);
    expect(lines()).toContain('sender action failed');
    expect(lines()).not.toContain('test-access-token');
  });
});

describe('the channel as a whole', () => {
  it('names its account and its window', () => {
    const { channel } = channelWith();
    expect(channel.accounts).toEqual(['500']);
    expect(channel.windows).toEqual({ free: 86_400_000, paid: 86_400_000 });
  });

  it('raises an alarm when Meta warns the Page', () => {
    const { channel, lines } = channelWith();
    channel.parse(
      Buffer.from(messengerEvent({ item: { policy_enforcement: { action: 'warning', reason: 'x' } } }).body),
    );
    expect(lines()).toContain('Page Quality');
  });

  it('verifies with the application’s secret', () => {
    const { body, headers } = messengerEvent();
    const { channel } = channelWith();
    expect(() => channel.verify(Buffer.from(body), headers)).not.toThrow();
    expect(() => channelWith({ appSecret: undefined }).channel.verify(Buffer.from(body), headers)).toThrow('no-secret');
  });
});
