import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fromRoot } from '../../../src/platform/paths.js';

const root = mkdtempSync(join(tmpdir(), 'content-'));
afterAll(() => rmSync(root, { recursive: true }));

test.each([
  ['facets.txt', 'price: giá bao nhiêu', /lexicon\/facets\.txt:\d+: expected "<what is asked>: <sentence>"/],
  ['cases.txt', 'birth-registration: sinh ở nhà', /lexicon\/cases\.txt:\d+: expected "<procedure> <case/],
  [
    'cases.txt',
    'birth-registration unheard-of: sinh ở nhà',
    /cases\.txt: no such procedure or case: birth-reg\S+ unheard-of/,
  ],
  ['word-classes.txt', 'dogs: chó; mèo', /lexicon\/word-classes\.txt:\d+: "chó" stands in [a-z-]+ already/],
])('a line of %s that cannot be read is an error, by file and line', { timeout: 60_000 }, (file, line, said) => {
  const content = mkdtempSync(join(root, file));
  cpSync(fromRoot('content'), content, { recursive: true });
  appendFileSync(join(content, 'lexicon', file), `${line}\n`);
  const command = ['--import', 'tsx', fromRoot('scripts', 'check-content.ts'), content];
  const { status, stdout } = spawnSync(process.execPath, command, { cwd: fromRoot(), encoding: 'utf8' });
  expect(stdout).toMatch(said);
  expect(status).toBe(1);
});
