import { randomBytes } from 'node:crypto';

/** A short id that sorts by time: 9 characters of milliseconds, then 12 random ones, all base 36. */
export function newId(now = Date.now()): string {
  const random = BigInt(`0x${randomBytes(8).toString('hex')}`)
    .toString(36)
    .padStart(13, '0')
    .slice(-12);
  return now.toString(36).padStart(9, '0') + random;
}

/** A secret nobody can guess: `bytes` random bytes in URL-safe base 64. */
export function newSecret(bytes = 32): string {
  return randomBytes(bytes).toString('base64url');
}
