import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyZalo, type ZaloKeys, zaloMac } from '../../../../src/channels/zalo/signature.js';
import { SignatureRefused } from '../../../../src/platform/errors.js';
import { ZALO, zaloEvent } from '../../../support/zalo-events.js';

/** Computed apart from this code, so that a change of the formula cannot go unseen. */
const BODY =
  '{"app_id":"1000000000000000001","sender":{"id":"2000000000000000002"},"user_id_by_app":"3000000000000000003",' +
  '"recipient":{"id":"4000000000000000004"},"event_name":"user_send_text","message":{"text":"Tra cứu hồ sơ",' +
  '"msg_id":"abc0001"},"timestamp":"1795400000000"}';
const MAC = 'b4ea5fb9e2db66d4a23d40954dddd070b4d28e04940698bba6e5ef0ba62d2fdf';

const keys: ZaloKeys = { ...ZALO, macVariants: 'strict' };
const verify = (body: string, signature: string | undefined, some: Partial<ZaloKeys> = {}, more = {}) =>
  verifyZalo(Buffer.from(body), { 'x-zevent-signature': signature, ...more }, { ...keys, ...some });
const reasonOf = (attempt: () => unknown): string => {
  try {
    attempt();
  } catch (error) {
    if (error instanceof SignatureRefused) return error.reason;
    throw error;
  }
  return 'accepted';
};

describe('the MAC of Zalo', () => {
  it('accepts the known vector of 267 bytes', () => {
    expect(Buffer.byteLength(BODY)).toBe(267);
    expect(verify(BODY, `mac=${MAC}`)).toBe('app_id/body');
  });

  it.each([
    ['without mac=', MAC],
    ['in upper case', `mac=${MAC.toUpperCase()}`],
    ['in upper case without mac=', MAC.toUpperCase()],
  ])('accepts the hex %s', (_how, signature) => {
    expect(reasonOf(() => verify(BODY, signature))).toBe('accepted');
  });

  it('finds the header whatever the case of its name', () => {
    expect(verifyZalo(Buffer.from(BODY), { 'X-ZEvent-Signature': `mac=${MAC}` }, keys)).toBe('app_id/body');
  });

  it('refuses every body of which one byte has changed', () => {
    fc.assert(
      fc.property(fc.nat(Buffer.byteLength(BODY) - 1), fc.integer({ min: 1, max: 255 }), (index, change) => {
        const bytes = Buffer.from(BODY);
        bytes[index] = (bytes[index] ?? 0) ^ change;
        expect(['mismatch', 'malformed', 'missing']).toContain(
          reasonOf(() => verifyZalo(bytes, { 'x-zevent-signature': `mac=${MAC}` }, keys)),
        );
      }),
    );
  });

  it.each([
    ['no secret is configured', 'no-secret', BODY, MAC, { oaSecretKey: undefined }],
    ['the secret is empty', 'no-secret', BODY, MAC, { oaSecretKey: '' }],
    ['there is no header', 'missing', BODY, undefined, {}],
    ['the header is empty', 'missing', BODY, 'mac=', {}],
    ['the secret is another one', 'mismatch', BODY, MAC, { oaSecretKey: 'the-application-secret' }],
    ['the MAC is shorter', 'mismatch', BODY, MAC.slice(0, 32), {}],
    ['the application is another one', 'wrong-account', BODY, MAC, { appId: '1000000000000000009' }],
    ['the body is no JSON', 'malformed', 'xin chào', MAC, {}],
    ['the body has no time', 'malformed', '{"app_id":"1"}', MAC, {}],
  ])('refuses when %s', (_when, reason, body, signature, some) => {
    expect(reasonOf(() => verify(body, signature, some))).toBe(reason);
  });

  it('refuses an HMAC, which some descriptions confuse with it', () => {
    const hmac = createHmac('sha256', ZALO.oaSecretKey).update(BODY).digest('hex');
    expect(reasonOf(() => verify(BODY, hmac))).toBe('mismatch');
  });

  it('takes ids and times that come as numbers', () => {
    const body = '{"app_id":1000000000000000001,"timestamp":1795400000000}';
    const mac = zaloMac(ZALO.appId, body, '1795400000000', ZALO.oaSecretKey);
    expect(reasonOf(() => verify(body, mac))).toBe('accepted');
  });

  it('accepts what the event builder of the tests signs', () => {
    const { body, headers } = zaloEvent();
    expect(reasonOf(() => verifyZalo(Buffer.from(body), headers, keys))).toBe('accepted');
  });
});

describe('the variants of the MAC seen in the field', () => {
  const headerTime = { 'x-zevent-timestamp': '1795400009999' };
  const cases = [
    ['app_id/header', zaloMac(ZALO.appId, BODY, '1795400009999', ZALO.oaSecretKey)],
    ['oa_id/body', zaloMac(ZALO.oaId, BODY, '1795400000000', ZALO.oaSecretKey)],
    ['oa_id/header', zaloMac(ZALO.oaId, BODY, '1795400009999', ZALO.oaSecretKey)],
  ] as const;

  it.each(cases)('%s is refused unless switched on', (_variant, mac) => {
    expect(reasonOf(() => verify(BODY, mac, {}, headerTime))).toBe('mismatch');
  });

  it.each(cases)('%s is accepted, and named, when switched on', (variant, mac) => {
    expect(verify(BODY, mac, { macVariants: 'lenient' }, headerTime)).toBe(variant);
  });

  it('a foreign MAC stays refused when they are switched on', () => {
    expect(reasonOf(() => verify(BODY, 'f'.repeat(64), { macVariants: 'lenient' }, headerTime))).toBe('mismatch');
  });
});
