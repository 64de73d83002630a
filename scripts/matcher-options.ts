import { loadConfig } from '../src/config.js';
import { filesRelease } from '../src/knowledge/load-content.js';
import { parsedBefore } from '../src/knowledge/parsed-before.js';
import { matcherOptions } from '../src/matcher.js';
import type { MatcherOptions } from '../src/understanding/load-matcher.js';

/**
 * What the matcher learns from the content folder in force today.
 * @throws CannotStart where a setting or the content is wrong
 */
export function configuredMatcherOptions(): MatcherOptions {
  const { CONTENT_DIR } = loadConfig();
  return matcherOptions(filesRelease(CONTENT_DIR, parsedBefore()), CONTENT_DIR);
}
