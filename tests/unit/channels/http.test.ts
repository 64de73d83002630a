import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import nock from 'nock';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { classifyFailure } from '../../../src/channels/classify.js';
import { exchange, httpClient } from '../../../src/channels/http.js';
import { ChannelRefused, ChannelUnreachable } from '../../../src/platform/errors.js';

const BASE = 'https://channel.example.test';
const call = (base = BASE, timeoutMs = 5_000) =>
  exchange('zalo', httpClient(base, timeoutMs), {
    method: 'POST',
    url: '/x',
    data: {},
    headers: { access_token: 'very-secret' },
  });
const failure = async (promise: Promise<unknown>): Promise<ChannelUnreachable> => {
  const error = await promise.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ChannelUnreachable);
  return error as ChannelUnreachable;
};

beforeEach(() => nock.disableNetConnect());
afterEach(() => {
  nock.cleanAll();
  nock.enableNetConnect();
});

describe('one request and its answer', () => {
  it('leaves status and body to the caller, and keeps long ids', async () => {
    nock(BASE).post('/x').reply(403, '{"id":12345678901234567891}', { 'X-RateLimit-Remain': '0' });
    const answer = await call();
    expect(answer).toMatchObject({ status: 403, body: { id: '12345678901234567891' } });
    expect(answer.header('X-RateLimit-Remain')).toBe('0');
    expect(answer.header('nothing')).toBeUndefined();
  });

  it('says when the answer is no JSON', async () => {
    nock(BASE).post('/x').reply(200, '<html>maintenance</html>');
    expect((await call()).body).toBeUndefined();
  });

  it('does not follow a redirect, which would carry the token to another host', async () => {
    nock(BASE).post('/x').reply(307, '', { Location: 'https://elsewhere.example.test/' });
    expect((await call()).status).toBe(307);
  });

  it.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])('%s: it never left', async (code) => {
    nock(BASE)
      .post('/x')
      .replyWithError(Object.assign(new Error('no'), { code }));
    const error = await failure(call());
    expect(error.maybeDelivered).toBe(false);
    expect(classifyFailure(error)).toBe('unreachable');
  });

  it.each(['ECONNRESET', 'EPIPE', 'ETIMEDOUT'])('%s: it may have arrived', async (code) => {
    nock(BASE)
      .post('/x')
      .replyWithError(Object.assign(new Error('no'), { code }));
    const error = await failure(call());
    expect(error.maybeDelivered).toBe(true);
    expect(classifyFailure(error)).toBe('unknown-outcome');
  });

  it('a timeout: it may have arrived', async () => {
    nock(BASE).post('/x').delay(1_000).reply(200, {});
    expect(await failure(call(BASE, 30))).toMatchObject({ maybeDelivered: true });
  });

  it('an endless answer is cut off', async () => {
    nock(BASE).post('/x').reply(200, 'x'.repeat(1_000_001));
    expect(await failure(call())).toMatchObject({ maybeDelivered: true });
  });

  it('a port on which nobody listens: it never left', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((listening) => server.once('listening', listening));
    const { port } = server.address() as AddressInfo;
    await new Promise((closed) => server.close(closed));
    nock.enableNetConnect('127.0.0.1');
    expect(await failure(call(`http://127.0.0.1:${port}`))).toMatchObject({ maybeDelivered: false });
  });

  it('the error holds neither token nor address', async () => {
    nock(BASE)
      .post('/x')
      .replyWithError(Object.assign(new Error('very-secret'), { code: 'ECONNRESET' }));
    const error = await failure(call());
    expect(`${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`).not.toMatch(/very-secret|example/);
  });
});

describe('what a failure means for the outbox', () => {
  it('a refusal is its own class', () => {
    expect(classifyFailure(new ChannelRefused('zalo', 'window-closed', '-230', 'hint'))).toBe('window-closed');
  });

  it('an error nobody foresaw may have come after the message left', () => {
    expect(classifyFailure(new TypeError('fault'))).toBe('unknown-outcome');
  });
});
