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
/** The day of the scene that is played, for the matcher too: "mai" is the day after it. */
let now: () => Date = () => new Date();
beforeAll(async () => {
  const matcher = await exactMatcher(release, fromRoot('content'), undefined, { now: () => now() });
  talk = turns(() => matcher);
}, 120_000);

for (const file of filesBelow('tests/conversation', '.yaml')) {
  describe(file, () => {
    it.each(parseScript(textOf(file)).scenes)('$title', async (scene) => {
      const rehearse = (sceneTime: () => Date) => {
        now = sceneTime;
        return new Rehearsal({ turns: talk, release, now });
      };
      expect(await runScript(scene, rehearse)).toEqual([]);
    });
  });
}
