import { join } from 'node:path';
import { dayOf } from './knowledge/days.js';
import { guideText } from './knowledge/guide-text.js';
import type { Release } from './knowledge/release.js';
import { type Clock, systemClock } from './platform/clock.js';
import type { Log } from './platform/log.js';
import { loadMatcher, type MatcherOptions, trainIfMissing } from './understanding/load-matcher.js';
import type { Matcher } from './understanding/types.js';

/** @param contentDir where the release was read; its lexicon lies there too */
export const matcherOptions = (release: Release, contentDir: string, clock = systemClock): MatcherOptions => ({
  examples: release.examples,
  examplesHash: release.examplesHash,
  procedures: release.procedures(dayOf(clock.now())).map((one) => ({ ...one, text: guideText(one) })),
  clock,
  lexiconDir: join(contentDir, 'lexicon'),
});

/**
 * The matcher for a bot: where sentences changed, an older model answers until the new one is trained.
 * @throws Error where the lexicon is broken or no model can be trained
 */
export const startMatcher = (release: Release, contentDir: string, log: Log, clock: Clock): Promise<Matcher> =>
  loadMatcher({ ...matcherOptions(release, contentDir, clock), log });

/**
 * The matcher of just these sentences, for scripts and tests: trains first where it must.
 * @param progress told what is going on, a line at a time
 * @throws Error where the lexicon is broken
 */
export function exactMatcher(
  release: Release,
  contentDir: string,
  progress: (line: string) => void = () => {},
  clock = systemClock,
): Promise<Matcher> {
  const options = matcherOptions(release, contentDir, clock);
  trainIfMissing(options, progress);
  return loadMatcher(options);
}
