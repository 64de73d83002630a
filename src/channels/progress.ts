import { ChannelRefused, ChannelUnreachable } from '../platform/errors.js';
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
      given.push(await send(part).catch((error: unknown) => telling(error, given)));
      this.arrived.set(ref, given);
    }
    this.arrived.delete(ref);
    return given;
  }
}

/** A failure in the middle says what had arrived before it, for only the channel's ids tell our echoes from a person's. */
function telling(error: unknown, given: readonly unknown[]): never {
  if (error instanceof ChannelRefused || error instanceof ChannelUnreachable) {
    error.arrived = given.flat().filter((id): id is string => typeof id === 'string');
  }
  throw error;
}
