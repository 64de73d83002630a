import { join } from 'node:path';
import { dayOf } from './knowledge/days.js';
import type { Release } from './knowledge/release.js';
import { systemClock } from './platform/clock.js';
import type { Log } from './platform/log.js';
import { loadMatcher } from './understanding/load-matcher.js';
import type { Matcher } from './understanding/types.js';

/**
 * The matcher for a release's sentences.
 * @param contentDir where the release was read; its lexicon lies there too
 * @throws Error where the lexicon is broken or no model can be trained
 */
export function startMatcher(release: Release, contentDir: string, log: Log): Promise<Matcher> {
  return loadMatcher({
    examples: release.examples(),
    examplesHash: release.examplesHash,
    procedures: release.procedures(dayOf(systemClock.now())),
    lexiconDir: join(contentDir, 'lexicon'),
    log,
  });
}
