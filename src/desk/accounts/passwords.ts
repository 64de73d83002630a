import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { fold } from '../../platform/fold.js';
import { PASSWORD_MAX, PASSWORD_MIN } from '../limits.js';

const KEY_BYTES = 32;
/** N = 2^15, r = 8, p = 3: one of the equal choices of OWASP's Password Storage Cheat Sheet; 32 MB a check. */
const COST = { log2N: 15, r: 8, p: 3 };

const derive = (password: string, salt: Buffer, cost: typeof COST): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const options: ScryptOptions = { N: 2 ** cost.log2N, r: cost.r, p: cost.p, maxmem: 256 * 1024 * 1024 };
    // The same letters typed on two keyboards may arrive composed or decomposed.
    scrypt(password.normalize('NFC'), salt, KEY_BYTES, options, (error, key) => (error ? reject(error) : resolve(key)));
  });

/** `scrypt$<log2 N>$<r>$<p>$<salt>$<key>`: the cost stands in the hash, so that it can be raised later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, COST);
  return ['scrypt', COST.log2N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

const STORED = /^scrypt\$(\d{1,2})\$(\d{1,2})\$(\d{1,2})\$([\w-]+)\$([\w-]+)$/;

/**
 * Whether the password is the one that was hashed. Without a hash (no such account, no password yet) the answer is no,
 * after the same work, so that the time taken does not tell which names exist.
 */
export async function passwordMatches(password: string, stored: string | undefined): Promise<boolean> {
  const parts = stored === undefined ? null : STORED.exec(stored);
  if (!parts) {
    await derive(password, randomBytes(16), COST);
    return false;
  }
  const [, log2N, r, p, salt = '', key = ''] = parts;
  const expected = Buffer.from(key, 'base64url');
  const cost = { log2N: Number(log2N), r: Number(r), p: Number(p) };
  const actual = await derive(password, Buffer.from(salt, 'base64url'), cost);
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}

export type PasswordFault = 'too-short' | 'too-long' | 'holds-name' | 'too-simple';

/** What is wrong with a new password, if anything. */
export function passwordFault(password: string, accountName: string): PasswordFault | undefined {
  const characters = [...password.normalize('NFC')];
  if (characters.length < PASSWORD_MIN) return 'too-short';
  if (characters.length > PASSWORD_MAX) return 'too-long';
  if (fold(password).includes(fold(accountName))) return 'holds-name';
  if (new Set(characters).size < 6 || isRun(characters)) return 'too-simple';
  return undefined;
}

/** "abcdefgh…", "98765432…": each character next to the one before. */
function isRun(characters: readonly string[]): boolean {
  const codes = characters.map((character) => character.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, i) => Math.abs(code - (codes[i] ?? 0)));
  return steps.filter((step) => step === 1).length >= steps.length - 1;
}
