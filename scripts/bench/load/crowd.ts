import type { FakeServer } from '../../../src/channels/simulator/fake-server.js';
import type { ThreadItem } from '../../../src/channels/simulator/thread.js';
import type { PlatformName, Platforms } from './platforms.js';
import type { Script, Scripts } from './scripts.js';

/** After so long without an answer a citizen gives up, in milliseconds. */
const PATIENCE_MS = 30_000;
/** More citizens without an answer than this, and the figures are of something broken. */
const MOST_LOST = 10;

/** An answer that is whole on the phone: when, and how long the citizen waited for it, in milliseconds. */
export interface Answer {
  at: number;
  waited: number;
}

const saidByBot = (items: readonly ThreadItem[]): number => items.filter(({ from }) => from === 'bot').length;

/**
 * Citizens of both channels, so many at once. Each says the next sentence of a conversation when the answer to the last
 * is on the phone, and makes room for another citizen at its end: nobody says so much that the bot asks for patience.
 */
export class Crowd {
  readonly answers: Answer[] = [];
  /** Citizens who waited in vain. */
  lost = 0;
  private citizens = 0;

  constructor(
    private readonly platforms: Platforms,
    private readonly scripts: Scripts,
  ) {}

  /** Goes on until told to stop, or until too many answers never came: see `complain`. */
  async talkWhile(going: () => boolean, atOnce: number): Promise<void> {
    // Half of the places for each channel: else the slower one's citizens would in the end hold them all.
    const places = Array.from({ length: atOnce }, async (_, place) => {
      const channel = place % 2 === 0 ? 'zalo' : 'messenger';
      while (going() && this.lost <= MOST_LOST) await this.citizen(channel, going);
    });
    await Promise.all(places);
  }

  /** @throws Error where too many answers never came */
  complain(): void {
    if (this.lost > MOST_LOST) throw new Error(`${this.lost} answers did not come within ${PATIENCE_MS / 1_000} s`);
  }

  private async citizen(channel: PlatformName, going: () => boolean): Promise<void> {
    const scripts = this.scripts[channel];
    const script = scripts[this.citizens++ % scripts.length] as Script;
    const server = this.platforms.servers[channel];
    try {
      await this.converse(server, server.newCitizen(), script, going);
    } catch {
      this.lost += 1;
    }
  }

  private async converse(server: FakeServer, user: string, script: Script, going: () => boolean): Promise<void> {
    let expected = 0;
    for (const { says, bubbles } of script) {
      if (!going()) return;
      expected += bubbles;
      const began = performance.now();
      server.say(user, { text: says });
      await server.until(user, (items) => saidByBot(items) >= expected, PATIENCE_MS);
      const at = performance.now();
      this.answers.push({ at, waited: at - began });
    }
  }
}
