import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fromRoot } from '../../../src/platform/paths.js';

const root = mkdtempSync(join(tmpdir(), 'content-'));
afterAll(() => rmSync(root, { recursive: true }));

test('a sentence of the lexicon that cannot be read is an error, by file and line', { timeout: 60_000 }, () => {
  const content = join(root, 'content');
  cpSync(fromRoot('content'), content, { recursive: true });
  appendFileSync(join(content, 'lexicon', 'facets.txt'), 'price: giá bao nhiêu\n');
  const command = ['--import', 'tsx', fromRoot('scripts', 'check-content.ts'), content];
  const { status, stdout } = spawnSync(process.execPath, command, { cwd: fromRoot(), encoding: 'utf8' });
  expect(stdout).toMatch(/lexicon\/facets\.txt:\d+: expected "<what is asked>: <sentence>"/);
  expect(status).toBe(1);
});
