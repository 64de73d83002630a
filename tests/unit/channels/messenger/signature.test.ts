import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerChallenge, verifyMeta } from '../../../../src/channels/messenger/signature.js';
import { SignatureRefused } from '../../../../src/platform/errors.js';
import { MESSENGER, messengerEvent } from '../../../support/messenger-events.js';

/** Computed apart from this code, so that a change of the formula cannot go unseen. */
const BODY =
  '{"object":"page","entry":[{"id":"500","time":1795400000000,"messaging":[{"sender":{"id":"600"},"recipient":{"id":"500"},' +
  '"timestamp":1795400000000,"message":{"mid":"m_test1","text":"xin chao"}}]}]}';
const HEX = '4a7474a55a3d3298cbda48ecf13a5a18141c66ada07f1ef7468fe4dcafa395fd';

const reasonOf = (
  raw: Buffer | string,
  signature: string | undefined,
  secret: string | undefined = MESSENGER.appSecret,
) => {
  try {
    verifyMeta(Buffer.from(raw as string), { 'x-hub-signature-256': signature }, secret);
  } catch (error) {
    if (error instanceof SignatureRefused) return error.reason;
    throw error;
  }
  return 'accepted';
};

describe('the signature of Meta', () => {
  it('accepts the known vector, also in upper case', () => {
    expect(reasonOf(BODY, `sha256=${HEX}`)).toBe('accepted');
    expect(reasonOf(BODY, `sha256=${HEX.toUpperCase()}`)).toBe('accepted');
  });

  it('is over the bytes as they came, with their escapes', () => {
    const { body, headers } = messengerEvent({ text: 'xin chào' });
    const escaped = body.replace('à', '\\u00e0');
    expect(JSON.parse(escaped)).toEqual(JSON.parse(body));
    expect(reasonOf(escaped, headers['x-hub-signature-256'])).toBe('mismatch');
  });

  it('refuses every body of which one byte has changed', () => {
    fc.assert(
      fc.property(fc.nat(Buffer.byteLength(BODY) - 1), fc.integer({ min: 1, max: 255 }), (index, change) => {
        const bytes = Buffer.from(BODY);
        bytes[index] = (bytes[index] ?? 0) ^ change;
        expect(() => verifyMeta(bytes, { 'x-hub-signature-256': `sha256=${HEX}` }, MESSENGER.appSecret)).toThrow(
          SignatureRefused,
        );
      }),
    );
  });

  it.each([
    ['there is no header', 'missing', undefined],
    ['the header is SHA-1', 'malformed', `sha1=${HEX.slice(0, 40)}`],
    ['the prefix is missing', 'malformed', HEX],
    ['the hex is shorter', 'malformed', `sha256=${HEX.slice(1)}`],
    ['it is a plain hash', 'mismatch', `sha256=${createHash('sha256').update(BODY).digest('hex')}`],
  ])('refuses when %s', (_when, reason, signature) => {
    expect(reasonOf(BODY, signature)).toBe(reason);
  });

  it('refuses everything without a secret', () => {
    expect(() => verifyMeta(Buffer.from(BODY), { 'x-hub-signature-256': `sha256=${HEX}` }, undefined)).toThrow(
      'no-secret',
    );
    expect(() => verifyMeta(Buffer.from(BODY), { 'x-hub-signature-256': `sha256=${HEX}` }, '')).toThrow('no-secret');
  });
});

describe('the question whether the address is ours', () => {
  const query = { 'hub.mode': 'subscribe', 'hub.verify_token': 'word', 'hub.challenge': '1158201444' };

  it('is answered with the challenge', () => {
    expect(answerChallenge(query, 'word')).toBe('1158201444');
  });

  it.each([
    ['another word', { ...query, 'hub.verify_token': 'other' }, 'word'],
    ['another mode', { ...query, 'hub.mode': 'unsubscribe' }, 'word'],
    ['no challenge', { ...query, 'hub.challenge': undefined }, 'word'],
    ['a list of words', { ...query, 'hub.verify_token': ['word', 'word'] }, 'word'],
    ['no word agreed upon', query, undefined],
    ['an empty word agreed upon', { ...query, 'hub.verify_token': '' }, ''],
  ])('is not answered: %s', (_what, asked, word) => {
    expect(answerChallenge(asked, word)).toBeUndefined();
  });
});
