import type { Memory } from '../src/store/models/conversation.js';

/** So many procedures may a citizen come back to. */
const MOST_EARLIER = 3;

const FORGOTTEN_AFTER_MS = 12 * 3_600_000;

/** After so long a silence a question is a new one: nothing is "tiếp". */
export const isForgotten = (idleMs: number): boolean => idleMs > FORGOTTEN_AFTER_MS;

/** The conversation is about this procedure from now on; those before are not forgotten. */
export function talkAbout(memory: Memory, procedure: string): void {
  const { about, earlier = [] } = memory;
  const before = [...(about ? [about] : []), ...earlier].filter((one) => one !== procedure);
  if (memory.about !== procedure) {
    delete memory.told;
    delete memory.inCase;
  }
  memory.about = procedure;
  memory.earlier = [...new Set(before)].slice(0, MOST_EARLIER);
}

/** The conversation is about nothing any more. */
export function talkAboutNothing(memory: Memory): void {
  delete memory.about;
  delete memory.told;
  delete memory.inCase;
  delete memory.telling;
  delete memory.earlier;
}
