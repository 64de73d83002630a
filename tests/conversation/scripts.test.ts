import { beforeAll, describe, expect, it } from 'vitest';
import { parseScript, runScript } from '../../scripts/chat-script.js';
import { Rehearsal } from '../../src/conversation/rehearsal.js';
import { type Turns, turns } from '../../src/conversation/turn.js';
import { filesRelease } from '../../src/knowledge/load-content.js';
import { startMatcher } from '../../src/matcher.js';
import { makeLog } from '../../src/platform/log.js';
import { fromRoot } from '../../src/platform/paths.js';
import { filesBelow, textOf } from '../support/source-files.js';

const release = filesRelease(fromRoot('content'));
let talk: Turns;
beforeAll(async () => {
  const matcher = await startMatcher(release, fromRoot('content'), makeLog('silent'));
  talk = turns(() => matcher);
});

for (const file of filesBelow('tests/conversation', '.yaml')) {
  describe(file, () => {
    it.each(parseScript(textOf(file)).scenes)('$title', async (scene) => {
      expect(await runScript(scene, (now) => new Rehearsal({ turns: talk, release, now }))).toEqual([]);
    });
  });
}
