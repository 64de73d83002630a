import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesRelease, loadContent } from '../../../src/knowledge/load-content.js';
import { ParsedBefore } from '../../../src/platform/parsed-before.js';
import { sampleContent } from '../knowledge/sample-content.js';

const newPath = () => join(mkdtempSync(join(tmpdir(), 'parsed-')), 'below', 'parsed.json');

test('a release of remembered files is the release of the files', () => {
  const path = newPath();
  const dir = sampleContent();
  const { hash } = filesRelease(dir);
  expect(filesRelease(dir, new ParsedBefore(path)).hash).toBe(hash);
  const written = statSync(path).mtimeMs;
  expect(filesRelease(dir, new ParsedBefore(path)).hash).toBe(hash);
  expect(statSync(path).mtimeMs).toBe(written);
});

test('what a file said is taken from the memory, and only for the very same text', () => {
  const path = newPath();
  const first = new ParsedBefore(path);
  first.keep('a: 1', { a: 1 });
  first.save();
  const next = new ParsedBefore(path);
  expect(next.valueOf('a: 1')).toEqual({ a: 1 });
  expect(next.valueOf('a: 2')).toBeUndefined();
});

test('a changed file is read again, and what it said before is forgotten', () => {
  const path = newPath();
  filesRelease(sampleContent(), new ParsedBefore(path));
  const before = JSON.parse(readFileSync(path, 'utf8')).length;
  const dir = sampleContent({ 'wording/office.yaml': 'office: {}\n' });
  loadContent(dir, new ParsedBefore(path));
  expect(JSON.parse(readFileSync(path, 'utf8')).length).toBeLessThanOrEqual(before + 1);
  expect(new ParsedBefore(path).valueOf('office: {}\n')).toEqual({ office: {} });
});

test('a remembered file of the wrong shape still says where it is wrong', () => {
  const path = newPath();
  const dir = sampleContent({ 'office.yaml': 'commune: 7\n' });
  const lines = () => loadContent(dir, new ParsedBefore(path)).problems.map(({ file, line }) => `${file}:${line}`);
  const first = lines();
  expect(first).toContain('office.yaml:1');
  expect(lines()).toEqual(first);
});

test.each(['', 'null', '{}', '[1]'])('a memory that says %j is as good as none', (said) => {
  const path = newPath();
  new ParsedBefore(path).save();
  const file = join(mkdtempSync(join(tmpdir(), 'parsed-')), 'parsed.json');
  writeFileSync(file, said);
  expect(new ParsedBefore(file).valueOf('a: 1')).toBeUndefined();
  expect(filesRelease(sampleContent(), new ParsedBefore(file)).hash).toBe(filesRelease(sampleContent()).hash);
});
