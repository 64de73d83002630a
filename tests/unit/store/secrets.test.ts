import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keptSecrets } from '../../../src/store/secrets.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tlmc-secrets-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('makes secrets once, for this user alone, and keeps them', async () => {
  const first = await keptSecrets(folder, undefined);
  expect(first.session.length).toBeGreaterThanOrEqual(48);
  expect(await keptSecrets(folder, undefined)).toEqual(first);
  expect((await stat(join(folder, 'secrets.json'))).mode & 0o777).toBe(0o600);
});

it('lets the configured secret rule, and does not write it down', async () => {
  const configured = 'a-secret-of-the-configuration-0001';
  expect((await keptSecrets(folder, configured)).session).toBe(configured);
  expect(await readFile(join(folder, 'secrets.json'), 'utf8')).not.toContain(configured);
});
