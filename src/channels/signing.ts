import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

const digest = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();

/** Compares in a time that tells nothing about where the two differ, or how long they are. */
export const sameText = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));

/**
 * Proves that a call comes from the owner of the application's secret, not from somebody who found the token.
 * The same formula at Zalo and at Meta ("Secure Graph API Calls").
 */
export const appSecretProof = (appSecret: string, token: string): string =>
  createHmac('sha256', appSecret).update(token, 'utf8').digest('hex');

export type Headers = Record<string, string | string[] | undefined>;

/** The first value of a header, whatever the case of its name. */
export function headerOf(headers: Headers, name: string): string | undefined {
  const wanted = name.toLowerCase();
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === wanted)?.[1];
  return Array.isArray(found) ? found[0] : found;
}
