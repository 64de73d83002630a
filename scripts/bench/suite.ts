import type { Grounds } from './grounds.js';
import type { Report } from './report.js';

/** What a suite works with, besides its report. */
export interface Bench {
  grounds: Grounds;
  /** A short run that only shows that everything works; its figures mean little. */
  quick: boolean;
  /** Tells whoever waits what is going on. */
  progress(what: string): void;
}

/** One thing to measure, by itself: `npm run bench <name>`. */
export interface Suite {
  name: string;
  /** What is measured, as the table's heading says it. */
  what: string;
  run(report: Report, bench: Bench): Promise<void>;
}
