import { createCipheriv, createDecipheriv, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/**
 * Names a conversation in an address. A conversation's own id holds the citizen's id on the channel, and addresses end
 * up in histories, logs and screenshots: so the id is sealed, the same each time, with a key made from the session
 * secret. The initial vector is a MAC of the id (as in AES-SIV), which also refuses a handle that was not made here.
 */
export class Handles {
  private readonly cipherKey: Buffer;
  private readonly macKey: Buffer;

  constructor(secret: string) {
    const keys = Buffer.from(hkdfSync('sha256', secret, '', 'desk conversation handles', 64));
    this.cipherKey = keys.subarray(0, 32);
    this.macKey = keys.subarray(32);
  }

  seal(id: string): string {
    const iv = this.mac(id);
    const cipher = createCipheriv('aes-256-ctr', this.cipherKey, iv);
    return Buffer.concat([iv, cipher.update(id, 'utf8'), cipher.final()]).toString('base64url');
  }

  /** The id, or undefined for anything that `seal` did not make. */
  open(handle: string): string | undefined {
    const sealed = Buffer.from(handle, 'base64url');
    if (sealed.length <= 16) return undefined;
    const iv = sealed.subarray(0, 16);
    const decipher = createDecipheriv('aes-256-ctr', this.cipherKey, iv);
    const id = Buffer.concat([decipher.update(sealed.subarray(16)), decipher.final()]).toString('utf8');
    return timingSafeEqual(this.mac(id), iv) ? id : undefined;
  }

  private mac(id: string): Buffer {
    return createHmac('sha256', this.macKey).update(id).digest().subarray(0, 16);
  }
}
