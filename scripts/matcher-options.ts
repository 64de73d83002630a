import { loadConfig } from '../src/config.js';
import { filesRelease } from '../src/knowledge/load-content.js';
import { matcherOptions } from '../src/matcher.js';
import { parsedBefore } from '../src/platform/parsed-before.js';
import type { MatcherOptions } from '../src/understanding/load-matcher.js';

/**
 * What the matcher learns from the content folder in force today.
 * @throws CannotStart where a setting or the content is wrong
 */
export function configuredMatcherOptions(): MatcherOptions {
  const { CONTENT_DIR } = loadConfig();
  return matcherOptions(filesRelease(CONTENT_DIR, parsedBefore('content')), CONTENT_DIR);
}
