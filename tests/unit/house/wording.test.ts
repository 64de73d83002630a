import { expect, it } from 'vitest';
import { filesRelease } from '../../../src/knowledge/load-content.js';
import { fromRoot } from '../../../src/platform/paths.js';
import { filesBelow, textOf } from '../../support/source-files.js';

const { wording } = filesRelease(fromRoot('content'));
const code = ['src', 'dialogs']
  .flatMap((folder) => filesBelow(folder, '.ts'))
  .map(textOf)
  .join('\n');

it('every sentence that the code names is written', () => {
  const named = [...code.matchAll(/(?:words|say)\(\s*'([a-z-]+(?:\.[a-z-]+)+)'/g)].map((match) => match[1] as string);
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((key) => !wording.keys().includes(key))).toEqual([]);
});

it('the wording as a whole is looked at when it changes', () => {
  expect(Object.fromEntries(wording.keys().map((key) => [key, wording.raw(key)]))).toMatchSnapshot();
});
