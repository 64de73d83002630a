import { join } from 'node:path';
import { loadConfig } from '../src/config.js';
import { dayOf } from '../src/knowledge/days.js';
import { filesRelease } from '../src/knowledge/load-content.js';
import { systemClock } from '../src/platform/clock.js';
import type { MatcherOptions } from '../src/understanding/load-matcher.js';

/**
 * What the matcher learns from the content folder in force today.
 * @throws CannotStart where a setting or the content is wrong
 */
export function matcherOptions(): MatcherOptions {
  const { CONTENT_DIR } = loadConfig();
  const release = filesRelease(CONTENT_DIR);
  return {
    examples: release.examples(),
    examplesHash: release.examplesHash,
    procedures: release.procedures(dayOf(systemClock.now())),
    lexiconDir: join(CONTENT_DIR, 'lexicon'),
  };
}
