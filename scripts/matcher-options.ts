import { loadConfig } from '../src/config.js';
import { filesRelease } from '../src/knowledge/load-content.js';
import type { Release } from '../src/knowledge/release.js';
import { matcherOptions } from '../src/matcher.js';
import { parsedBefore } from '../src/platform/parsed-before.js';
import type { MatcherOptions } from '../src/understanding/load-matcher.js';

/**
 * The content folder in force, and what the matcher learns from it today.
 * @throws CannotStart where a setting or the content is wrong
 */
export function configuredContent(): { release: Release; options: MatcherOptions } {
  const { CONTENT_DIR } = loadConfig();
  const release = filesRelease(CONTENT_DIR, parsedBefore('content'));
  return { release, options: matcherOptions(release, CONTENT_DIR) };
}

/** @throws CannotStart where a setting or the content is wrong */
export const configuredMatcherOptions = (): MatcherOptions => configuredContent().options;
