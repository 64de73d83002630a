import { describe, expect, it } from 'vitest';
import { asFinal, zaloRefusal } from '../../../../src/channels/zalo/errors.js';

/** 20:30:40 in Vietnam. */
const NOW = new Date('2026-11-23T13:30:40.000Z');
const classOf = (code: string) => zaloRefusal(code, NOW).refusal;

describe('the error table of Zalo', () => {
  it.each([
    ['retry-later', ['-32', '-200', '-211', '-234']],
    ['refresh-auth', ['-216', '-220']],
    ['window-closed', ['-230', '-232']],
    ['recipient-gone', ['-213', '-217', '-218', '-227', '-244']],
    ['degrade', ['-100', '-201', '-233']],
    [
      'config-alert',
      [
        '-204',
        '-205',
        '-209',
        '-212',
        '-219',
        '-221',
        '-223',
        '-224',
        '-235',
        '-237',
        '-238',
        '-241',
        '-242',
        '-320',
        '-321',
        '-403',
      ],
    ],
    ['permanent', ['-210', '-240', '-248', '-249']],
  ])('%s', (refusal, codes) => {
    expect(codes.map(classOf)).toEqual(codes.map(() => refusal));
  });

  it('every row says what a person can do, or why it is so', () => {
    const { message, channelCode, hint } = zaloRefusal('-242', NOW);
    expect(message).toBe(`zalo refused the message (${channelCode}): ${hint}`);
    expect(hint).toContain('ZALO_APP_SECRET');
  });

  it.each(['-99999', 'constructor', 'toString'])('an unknown code (%s) is not tried again', (code) => {
    expect(zaloRefusal(code, NOW)).toMatchObject({ refusal: 'permanent', channelCode: code });
  });

  it('-32 waits for the next minute, a little more so that not all come back at once', () => {
    const wait = zaloRefusal('-32', NOW, '4000');
    expect(wait.retryAfterMs).toBeGreaterThanOrEqual(20_000);
    expect(wait.retryAfterMs).toBeLessThan(25_000);
    expect(wait.hint).toContain('4000');
  });

  it('-234 waits for six in the morning in Vietnam, also after midnight', () => {
    expect(zaloRefusal('-234', NOW).retryAfterMs).toBe((9 * 3600 + 29 * 60 + 20) * 1000);
    expect(zaloRefusal('-234', new Date('2026-11-23T18:00:00Z')).retryAfterMs).toBe(5 * 3_600_000);
  });

  it('-211 waits for the next day in Vietnam', () => {
    expect(zaloRefusal('-211', NOW).retryAfterMs).toBe((3 * 3600 + 29 * 60 + 20) * 1000);
  });

  it('a refusal of the simplest form is final; any other stays what it is', () => {
    expect(asFinal(zaloRefusal('-201', NOW))).toMatchObject({ refusal: 'permanent', channelCode: '-201' });
    const closed = zaloRefusal('-230', NOW);
    expect(asFinal(closed)).toBe(closed);
  });
});
