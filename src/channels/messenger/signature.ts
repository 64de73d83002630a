import { createHmac } from 'node:crypto';
import { SignatureRefused } from '../../platform/errors.js';
import { at, textOf } from '../json.js';
import { type Headers, headerOf, sameText } from '../signing.js';

/** `X-Hub-Signature-256` without its `sha256=`. Source: Meta, "Webhooks: validate payloads". */
export const metaSignature = (rawBody: Buffer | string, appSecret: string): string =>
  createHmac('sha256', appSecret).update(rawBody).digest('hex');

/**
 * Checks that a webhook call comes from Meta. All Pages of an application share one secret, so this does not say which
 * Page is meant.
 * @throws SignatureRefused
 */
export function verifyMeta(rawBody: Buffer, headers: Headers, appSecret: string | undefined): void {
  if (!appSecret) throw new SignatureRefused('no-secret');
  const header = headerOf(headers, 'x-hub-signature-256')?.trim();
  if (!header) throw new SignatureRefused('missing');
  const [, hex] = /^sha256=([0-9a-f]{64})$/i.exec(header) ?? [];
  if (hex === undefined) throw new SignatureRefused('malformed');
  if (!sameText(hex.toLowerCase(), metaSignature(rawBody, appSecret))) throw new SignatureRefused('mismatch');
}

/**
 * The answer to Meta's question whether this address is ours: the challenge, undefined where the word is not the one
 * that was agreed upon. Source: Meta, "Webhooks: verification requests".
 */
export function answerChallenge(query: unknown, verifyToken: string | undefined): string | undefined {
  const word = textOf(at(query, 'hub.verify_token'));
  if (!verifyToken || word === undefined || at(query, 'hub.mode') !== 'subscribe') return undefined;
  return sameText(word, verifyToken) ? textOf(at(query, 'hub.challenge')) : undefined;
}
