import { loadConfig } from '../../../src/config.js';
import { Rehearsal } from '../../../src/conversation/rehearsal.js';
import { turns } from '../../../src/conversation/turn.js';
import { filesRelease } from '../../../src/knowledge/load-content.js';
import { loadMatcher } from '../../../src/understanding/load-matcher.js';
import type { Matcher } from '../../../src/understanding/types.js';
import { configuredMatcherOptions } from '../../matcher-options.js';

export interface Rehearsals {
  matcher: Matcher;
  /** A new citizen's conversation, by turns alone: no store, no channel. */
  begin(now: () => Date, channel: 'zalo' | 'messenger'): Rehearsal;
}

/** The content in force, and the matcher trained on it, in this process. */
export async function rehearsals(): Promise<Rehearsals> {
  const matcher = await loadMatcher(configuredMatcherOptions());
  const release = filesRelease(loadConfig().CONTENT_DIR);
  const taken = turns(() => matcher);
  return { matcher, begin: (now, channel) => new Rehearsal({ turns: taken, release, now, channel }) };
}
