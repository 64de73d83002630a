import nock from 'nock';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { httpClient } from '../../../../src/channels/http.js';
import { refreshPair } from '../../../../src/channels/zalo/oauth.js';
import { AccessTokens, type TokenStore } from '../../../../src/channels/zalo/tokens.js';
import { ChannelRefused, ChannelUnreachable } from '../../../../src/platform/errors.js';
import { MemoryTokens, pairFrom } from '../memory-tokens.js';
import { readableLog } from '../test-log.js';

const OAUTH = 'https://oauth.example.test';
const OA = '4000000000000000004';
const START = new Date('2026-11-23T00:00:00Z');
const HOUR = 3_600_000;

let now = START;
const later = (ms: number) => {
  now = new Date(START.getTime() + ms);
};
const renewed = (name: string, expires: unknown = '90000') => ({
  access_token: `access-${name}`,
  refresh_token: `refresh-${name}`,
  expires_in: expires,
});
const refusedByZalo = { error_name: 'Invalid refresh token', error_reason: 'used', error: -14014 };

function tokensOver(store: TokenStore) {
  const { log, lines } = readableLog();
  const clock = { now: () => now };
  const http = httpClient(OAUTH, 200);
  const refresh = (token: string) => refreshPair(http, { appId: '1', appSecret: 'app-secret' }, token, now);
  return { tokens: new AccessTokens({ account: OA, store, refresh, clock, log }), lines };
}

const refresh = (from: string) =>
  nock(OAUTH, { reqheaders: { secret_key: 'app-secret', 'content-type': 'application/x-www-form-urlencoded' } }).post(
    '/v4/oa/access_token',
    { refresh_token: `refresh-${from}`, app_id: '1', grant_type: 'refresh_token' },
  );

beforeEach(() => {
  now = START;
  nock.disableNetConnect();
});
afterEach(() => {
  nock.cleanAll();
  nock.enableNetConnect();
});

describe('a token to use now', () => {
  it('is used as it is while five hours remain', async () => {
    const { tokens } = tokensOver(new MemoryTokens({ [OA]: pairFrom('a', START) }));
    later(20 * HOUR);
    expect(await tokens.current()).toBe('access-a');
  });

  it('is refreshed when less remains, and both old and new pair are kept', async () => {
    const store = new MemoryTokens({ [OA]: pairFrom('a', START) });
    const { tokens } = tokensOver(store);
    refresh('a').reply(200, renewed('b'));
    later(20 * HOUR + 1);
    expect(await tokens.current()).toBe('access-b');
    expect(store.saves).toEqual([{ account: OA, pair: pairFrom('b', now), previous: pairFrom('a', START) }]);
  });

  it('that lives an hour is not refreshed at each call', async () => {
    const { tokens } = tokensOver(new MemoryTokens({ [OA]: pairFrom('a', START, HOUR) }));
    later(0.7 * HOUR);
    expect(await tokens.current()).toBe('access-a');
  });

  it('is not handed out before it is saved', async () => {
    const order: string[] = [];
    const store = new MemoryTokens({ [OA]: pairFrom('a', START) });
    const slow: TokenStore = {
      load: (account) => store.load(account),
      save: async (...pair) => {
        await new Promise((turn) => setImmediate(turn));
        order.push('saved');
        await store.save(...pair);
      },
    };
    const { tokens } = tokensOver(slow);
    refresh('a').reply(200, renewed('b'));
    await tokens.renew('access-a').then(() => order.push('used'));
    expect(order).toEqual(['saved', 'used']);
  });

  it('that still lives is used on when Zalo cannot be asked, and Zalo is left in peace for a while', async () => {
    const { tokens } = tokensOver(new MemoryTokens({ [OA]: pairFrom('a', START) }));
    refresh('a').reply(502, 'bad gateway');
    later(21 * HOUR);
    expect([await tokens.current(), await tokens.current()]).toEqual(['access-a', 'access-a']);
    refresh('a').reply(200, renewed('b'));
    later(21 * HOUR + 6 * 60_000);
    expect(await tokens.current()).toBe('access-b');
  });

  it('that has died is not used: nothing was sent, so it can be tried again later', async () => {
    const { tokens } = tokensOver(new MemoryTokens({ [OA]: pairFrom('a', START) }));
    refresh('a').reply(502, 'bad gateway');
    later(26 * HOUR);
    const error = await tokens.current().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ChannelUnreachable);
    expect(error).toMatchObject({ maybeDelivered: false });
  });

  it('is missing: the message names the two settings', async () => {
    const { tokens } = tokensOver(new MemoryTokens());
    await expect(tokens.current()).rejects.toThrow(/ZALO_ACCESS_TOKEN.*ZALO_REFRESH_TOKEN/);
  });

  it('warns where the refresh token is old', async () => {
    const { tokens, lines } = tokensOver(new MemoryTokens({ [OA]: pairFrom('a', START, 80 * 24 * HOUR) }));
    later(61 * 24 * HOUR);
    await tokens.current();
    expect(lines()).toContain('over 60 days');
  });
});

describe('a token that Zalo refused', () => {
  it('is replaced once, however many ask', async () => {
    const store = new MemoryTokens({ [OA]: pairFrom('a', START) });
    const { tokens } = tokensOver(store);
    refresh('a').delay(20).reply(200, renewed('b'));
    const all = await Promise.all(Array.from({ length: 20 }, () => tokens.renew('access-a')));
    expect(new Set(all)).toEqual(new Set(['access-b']));
    expect(await tokens.renew('access-a')).toBe('access-b');
    expect(store.saves).toHaveLength(1);
  });

  it('is not refreshed where the store has a newer one, of another process or a person', async () => {
    const store = new MemoryTokens({ [OA]: pairFrom('a', START) });
    const { tokens } = tokensOver(store);
    await tokens.current();
    await store.save(OA, pairFrom('z', START), pairFrom('a', START));
    expect(await tokens.renew('access-a')).toBe('access-z');
  });

  it('so soon after it was given out is not exchanged again', async () => {
    const { tokens } = tokensOver(new MemoryTokens({ [OA]: pairFrom('a', START) }));
    refresh('a').reply(200, renewed('b'));
    await tokens.renew('access-a');
    await expect(tokens.renew('access-b')).rejects.toMatchObject({
      refusal: 'config-alert',
      channelCode: 'fresh-token',
    });
  });

  it.each([
    ['with a code', refusedByZalo, '-14014'],
    ['with a name only', { error_name: 'Invalid refresh token' }, 'Invalid refresh token'],
    ['with one token only', { access_token: 'access-b', expires_in: '90000' }, 'no-tokens'],
    ['with empty tokens', { access_token: '', refresh_token: ' ' }, 'no-tokens'],
    ['with something that is no token', { access_token: null, refresh_token: 7 }, 'no-tokens'],
  ])('a no in HTTP 200 %s leaves the good pair in the store', async (_how, answer, code) => {
    const store = new MemoryTokens({ [OA]: pairFrom('a', START) });
    const { tokens, lines } = tokensOver(store);
    refresh('a').reply(200, answer);
    const error = await tokens.renew('access-a').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ChannelRefused);
    expect(error).toMatchObject({ refusal: 'config-alert', channelCode: code });
    expect(store.saves).toEqual([]);
    expect(lines()).toContain('must give consent again');
    expect(lines()).not.toMatch(/access-|refresh-|app-secret/);
  });

  it('a refused refresh token is not tried again, a new one of a person is', async () => {
    const store = new MemoryTokens({ [OA]: pairFrom('a', START) });
    const { tokens } = tokensOver(store);
    refresh('a').reply(200, refusedByZalo);
    await expect(tokens.renew('access-a')).rejects.toThrow(ChannelRefused);
    await expect(tokens.renew('access-a')).rejects.toThrow(ChannelRefused);
    await store.save(OA, pairFrom('c', START), pairFrom('a', START));
    expect(await tokens.renew('access-a')).toBe('access-c');
  });

  it('an answer that does not come leaves the pair as it is', async () => {
    const store = new MemoryTokens({ [OA]: pairFrom('a', START) });
    const { tokens } = tokensOver(store);
    refresh('a').delay(1_000).reply(200, renewed('b'));
    await expect(tokens.renew('access-a')).rejects.toThrow(ChannelUnreachable);
    expect(store.saves).toEqual([]);
  });

  it.each([
    ['a text', '90000', 25],
    ['a number', 90_000, 25],
    ['an hour', '3600', 1],
    ['missing', null, 1],
    ['nonsense', 'soon', 1],
    ['nothing', '0', 1],
  ])('the life of the new token is read where it is %s', async (_form, expires, hours) => {
    const store = new MemoryTokens({ [OA]: pairFrom('a', START) });
    const { tokens } = tokensOver(store);
    refresh('a').reply(200, renewed('b', expires));
    await tokens.renew('access-a');
    expect(store.saves[0]?.pair.expiresAt).toEqual(new Date(START.getTime() + hours * HOUR));
  });
});

describe('the store of tokens', () => {
  it('that fails to save loses nothing: the pair is saved later, and Zalo is not asked again', async () => {
    const memory = new MemoryTokens({ [OA]: pairFrom('a', START) });
    let broken = true;
    const store: TokenStore = {
      load: (account) => memory.load(account),
      save: async (...pair) => {
        if (broken) throw new Error('disk full: access-b');
        await memory.save(...pair);
      },
    };
    const { tokens } = tokensOver(store);
    refresh('a').reply(200, renewed('b'));
    const error = await tokens.renew('access-a').catch((reason: unknown) => reason);
    expect(error).toMatchObject({ maybeDelivered: false });
    expect(String(error)).not.toContain('access-b');
    broken = false;
    expect(await tokens.renew('access-a')).toBe('access-b');
    expect(memory.saves).toHaveLength(1);
  });

  it('may lend a lock over processes, for longer than the request can take', async () => {
    const memory = new MemoryTokens({ [OA]: pairFrom('a', START) });
    const held: number[] = [];
    const store: TokenStore = {
      load: (account) => memory.load(account),
      save: (...pair) => memory.save(...pair),
      exclusive: (_account, holdMs, work) => {
        held.push(holdMs);
        return work();
      },
    };
    const { tokens } = tokensOver(store);
    refresh('a').reply(200, renewed('b'));
    expect(await tokens.renew('access-a')).toBe('access-b');
    expect(held).toEqual([120_000]);
  });
});
