import { randomBytes } from 'node:crypto';
import type { Envelope } from '../faults.js';

const STATUS: Record<number, number> = { 1: 500, 2: 503, 10: 403, 190: 401, 200: 403 };

const MESSAGES: Record<number, string> = {
  4: '(#4) Application request limit reached',
  10: '(#10) This message is sent outside of allowed window.',
  100: '(#100) Invalid parameter',
  190: 'Invalid OAuth access token - Cannot parse access token',
  551: '(#551) This person is not available right now.',
  613: '(#613) Calls to this api have exceeded the rate limit.',
};

/** Meta tells an error with an HTTP status of 400 and above, and an `error` object. */
export const envelope: Envelope = (code, subcode, message) => ({
  status: STATUS[code] ?? 400,
  body: {
    error: {
      message: message ?? MESSAGES[code] ?? `(#${code}) An error occurred`,
      type: 'OAuthException',
      code,
      ...(subcode === undefined ? {} : { error_subcode: subcode }),
      fbtrace_id: randomBytes(9).toString('base64url'),
    },
  },
});
