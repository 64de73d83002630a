import { loadConfig } from '../../../src/config.js';
import { Rehearsal } from '../../../src/conversation/rehearsal.js';
import { turns } from '../../../src/conversation/turn.js';
import { filesRelease } from '../../../src/knowledge/load-content.js';
import { exactMatcher } from '../../../src/matcher.js';
import type { Matcher } from '../../../src/understanding/types.js';

export interface Rehearsals {
  matcher: Matcher;
  /** A new citizen's conversation, by turns alone: no store, no channel. */
  begin(now: () => Date, channel: 'zalo' | 'messenger'): Rehearsal;
}

/** The content in force, and the matcher trained on it, in this process. */
export async function rehearsals(): Promise<Rehearsals> {
  const { CONTENT_DIR } = loadConfig();
  const release = filesRelease(CONTENT_DIR);
  const matcher = await exactMatcher(release, CONTENT_DIR);
  const taken = turns(() => matcher);
  return { matcher, begin: (now, channel) => new Rehearsal({ turns: taken, release, now, channel }) };
}
