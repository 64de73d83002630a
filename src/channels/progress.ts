import { Recent } from './recent.js';

/**
 * What has arrived of a message of several bubbles. One that fails in the middle is tried again by the outbox under the
 * same reference; the citizen must not read its beginning twice.
 */
export class Progress<R> {
  private readonly arrived = new Recent<R[]>(1_000);

  /**
   * Sends the parts that have not arrived, in order.
   * @returns what each part gave, also those of earlier tries
   */
  async run<P>(ref: string, parts: readonly P[], send: (part: P) => Promise<R>): Promise<R[]> {
    const given = this.arrived.get(ref) ?? [];
    for (const part of parts.slice(given.length)) {
      given.push(await send(part));
      this.arrived.set(ref, given);
    }
    this.arrived.delete(ref);
    return given;
  }
}
