import type { PhraseLine } from './phrases.js';
import type { Weighed } from './scores.js';
import type { Entities, Facet, Flag } from './types.js';

/** One message as it was read. */
export interface Said {
  repaired: string;
  /** Without the pleasantry it begins with. */
  whole: string;
  /** The same without what a citizen puts away, in a conversation. */
  matter: string;
  weighed: Weighed;
  line: PhraseLine;
  entities: Entities;
  flags: Flag[];
  /** What the phrases say is asked. */
  facets: readonly Facet[];
  /** The procedure in hand, where the model knows it. */
  about: string | undefined;
  /** Asks whether a paper of that procedure is needed. */
  ifNeeded: boolean;
}
