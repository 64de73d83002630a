import { createHash } from 'node:crypto';
import { SignatureRefused } from '../../platform/errors.js';
import { at, idOf, parseJson } from '../json.js';
import { type Headers, headerOf, sameText } from '../signing.js';

/**
 * What was hashed first, and where the time came from. Zalo's manual and its Java SDK (`MacUtils`) say `app_id/body`;
 * the others were seen in the field.
 */
export type MacVariant = 'app_id/body' | 'app_id/header' | 'oa_id/body' | 'oa_id/header';

export interface ZaloKeys {
  appId: string;
  oaId: string;
  /** The OA Secret Key of the application's webhook page, which is not the application's secret. */
  oaSecretKey: string | undefined;
  macVariants: 'strict' | 'lenient';
}

/** `X-ZEvent-Signature` without its `mac=`: a plain SHA-256 over the joined parts, not an HMAC. Lower-case hex. */
export const zaloMac = (id: string, rawBody: Buffer | string, timestamp: string, oaSecretKey: string): string =>
  createHash('sha256').update(id).update(rawBody).update(timestamp).update(oaSecretKey).digest('hex');

interface Candidate {
  variant: MacVariant;
  id: string;
  time: string | undefined;
}

function candidates(appId: string, bodyTime: string, keys: ZaloKeys, headers: Headers): Candidate[] {
  const headerTime = headerOf(headers, 'x-zevent-timestamp');
  const strict: Candidate = { variant: 'app_id/body', id: appId, time: bodyTime };
  if (keys.macVariants === 'strict') return [strict];
  return [
    strict,
    { variant: 'app_id/header', id: appId, time: headerTime },
    { variant: 'oa_id/body', id: keys.oaId, time: bodyTime },
    { variant: 'oa_id/header', id: keys.oaId, time: headerTime },
  ];
}

function claims(rawBody: Buffer): { appId: string; time: string } {
  let body: unknown;
  try {
    body = parseJson(rawBody);
  } catch {
    throw new SignatureRefused('malformed');
  }
  const appId = idOf(at(body, 'app_id'));
  const time = idOf(at(body, 'timestamp'));
  if (appId === undefined || time === undefined) throw new SignatureRefused('malformed');
  return { appId, time };
}

/**
 * Checks that a webhook call comes from Zalo and is meant for our application. The time in the body is no protection
 * against replay: Zalo repeats a call for almost two hours with its first body, so only the event's key protects.
 * @returns the variant of the formula that matched
 * @throws SignatureRefused
 */
export function verifyZalo(rawBody: Buffer, headers: Headers, keys: ZaloKeys): MacVariant {
  const secret = keys.oaSecretKey;
  if (!secret) throw new SignatureRefused('no-secret');
  const mac = headerOf(headers, 'x-zevent-signature')?.trim().replace(/^mac=/i, '').toLowerCase();
  if (!mac) throw new SignatureRefused('missing');
  const { appId, time } = claims(rawBody);
  const match = candidates(appId, time, keys, headers).find(
    (candidate) =>
      candidate.time !== undefined && sameText(mac, zaloMac(candidate.id, rawBody, candidate.time, secret)),
  );
  if (!match) throw new SignatureRefused('mismatch');
  if (appId !== keys.appId) throw new SignatureRefused('wrong-account');
  return match.variant;
}
