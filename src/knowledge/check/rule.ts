import type { Content } from '../content.js';
import type { Problem } from '../problems.js';

/** One thing that can be wrong in `content/` though every file has the right shape. */
export interface ContentRule {
  /** Stable, kebab-case: tests and reports name the rule by it. */
  name: string;
  /** Why it matters to a citizen or an official. */
  why: string;
  find(content: Content, today: string): Problem[];
}
