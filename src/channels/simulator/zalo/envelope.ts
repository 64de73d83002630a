import type { Envelope } from '../faults.js';

const MESSAGES: Record<number, string> = {
  0: 'Success',
  [-32]: 'Your application reached limit call api',
  [-200]: 'Send message failed',
  [-201]: 'Params is invalid',
  [-213]: 'User has not followed OA',
  [-216]: 'Access token is invalid',
  [-230]: 'User has not interacted with the OA in the past 7 days',
  [-233]: 'Message type is not supported',
};

/** Zalo tells an error with HTTP 200 and an `error` that is not 0. */
export const envelope: Envelope = (code, _subcode, message) => ({
  status: 200,
  body: { error: code, message: message ?? MESSAGES[code] ?? 'Error' },
});

export const success = (data: object) => ({ data, error: 0, message: 'Success' });
