import { beforeAll, describe, expect, it } from 'vitest';
import { parseScript, runScript } from '../../scripts/chat-script.js';
import { Rehearsal } from '../../src/conversation/rehearsal.js';
import { type Turns, turns } from '../../src/conversation/turn.js';
import { filesRelease } from '../../src/knowledge/load-content.js';
import { exactMatcher } from '../../src/matcher.js';
import { fromRoot } from '../../src/platform/paths.js';
import { filesBelow, textOf } from '../support/source-files.js';

const release = filesRelease(fromRoot('content'));
let talk: Turns;
beforeAll(async () => {
  const matcher = await exactMatcher(release, fromRoot('content'));
  talk = turns(() => matcher);
}, 120_000);

for (const file of filesBelow('tests/conversation', '.yaml')) {
  describe(file, () => {
    it.each(parseScript(textOf(file)).scenes)('$title', async (scene) => {
      expect(await runScript(scene, (now) => new Rehearsal({ turns: talk, release, now }))).toEqual([]);
    });
  });
}
