import { expect, it } from 'vitest';
import { parseScript } from '../../../scripts/chat-script.js';
import { filesRelease } from '../../../src/knowledge/load-content.js';
import { fromRoot } from '../../../src/platform/paths.js';
import { filesBelow, textOf } from '../../support/source-files.js';

const release = filesRelease(fromRoot('content'));
const code = ['src/conversation', 'dialogs']
  .flatMap((folder) => filesBelow(folder, '.ts'))
  .map(textOf)
  .join('\n');

/** Outcomes as the code sets them: `outcome = 'x'`, `outcome: 'x'`, and the table of what is declined. */
const set = new Set(
  [...code.matchAll(/outcome\s*[=:]\s*(?:[^;\n]*?\? )?'([a-z-]+)'(?:\s*:\s*'([a-z-]+)')?/g)]
    .flatMap(([, one, other]) => [one, other])
    .filter((name) => name !== undefined)
    .concat(['out-of-scope', 'other-locality', 'abuse-calmed', 'spam-ignored', 'injection-refused']),
);

it('every outcome that the code sets is known to officials', () => {
  expect([...set].filter((name) => !release.outcomes.has(name as string))).toEqual([]);
});

it('every outcome that officials know can happen', () => {
  expect([...release.outcomes.keys()].filter((name) => !code.includes(`'${name}'`))).toEqual([]);
});

it('every outcome has a conversation that ends with it', () => {
  const shown = new Set(
    filesBelow('tests/conversation', '.yaml')
      .flatMap((file) => parseScript(textOf(file)).scenes)
      .flatMap(({ turns }) => turns.map(({ outcome }) => outcome)),
  );
  // Needs an official in the channel's inbox, a flood, or a broken turn: shown over the real store.
  const elsewhere = new Set(['left-to-official', 'limited', 'failed']);
  expect([...release.outcomes.keys()].filter((name) => !shown.has(name) && !elsewhere.has(name))).toEqual([]);
});
