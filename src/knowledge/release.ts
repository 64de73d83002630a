import type { Calendar } from './calendar.js';
import type { Office } from './office.js';
import type { Outcome } from './outcomes.js';
import type { Procedure } from './procedure.js';
import type { Wording } from './wording.js';

/** What the bot can call an intent that is not a procedure, in buttons and lists. */
export interface IntentName {
  id: string;
  /** At most 20 characters. */
  title: string;
  /** For officials: what the label means. */
  meaning: string;
}

/**
 * What the commune knows at one moment: immutable, with a name. Whoever answers takes the current one through
 * `Releases.current()` and keeps it for the whole turn, so that a new one can be swapped in while the bot runs.
 */
export interface Release {
  /** `files-<first 12 digits of the hash>` where it was read from `content/`. */
  readonly id: string;
  /** SHA-256 of everything in it. */
  readonly hash: string;
  readonly office: Office;
  readonly calendar: Calendar;
  readonly wording: Wording;
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly intents: ReadonlyMap<string, IntentName>;
  /** The procedure as it is on this day (`YYYY-MM-DD`); undefined where none is known or its facts do not hold then. */
  procedure(id: string, onDay: string): Procedure | undefined;
  /** All that hold on this day, guides before outlines, each in the order of its field. */
  procedures(onDay: string): Procedure[];
  /** Example sentences by intent, procedures included; read from disk on each call, for training. */
  examples(): ReadonlyMap<string, readonly string[]>;
  /** Hash of the example sentences alone. */
  readonly examplesHash: string;
}

export interface Releases {
  current(): Release;
}
