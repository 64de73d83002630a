import { filesRelease } from '../../../src/knowledge/load-content.js';
import { exactMatcher } from '../../../src/matcher.js';
import { fromRoot } from '../../../src/platform/paths.js';
import type { Matcher } from '../../../src/understanding/types.js';
import { clock } from './small-model.js';

/** The matcher over all of the content; trained where the sentences changed since the last time (a minute or two). */
export const fullMatcher = (): Promise<Matcher> =>
  exactMatcher(filesRelease(fromRoot('content')), fromRoot('content'), undefined, clock);
