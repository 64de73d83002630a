import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { loadEngine } from '../../../../src/store/engine/load.js';
import { scratchFolder } from './scratch.js';
import { buildElf } from './synthetic-elf.js';

const NEW = { platform: 'linux', arch: 'x64', glibc: '2.41' } as const;
const OLD = { ...NEW, glibc: '2.36' };
const NATIVE = 'embedded-mongodb.linux-x64-gnu.node';

/** A project whose engine is `code`, beside two shared objects that ask for glibc 2.38. */
async function projectWith(code: string): Promise<{ require: NodeJS.Require; folder: string }> {
  const folder = await scratchFolder();
  const packages = join(folder, 'node_modules', '@0q');
  await mkdir(join(packages, 'embedded-mongodb'), { recursive: true });
  await mkdir(join(packages, 'embedded-mongodb-linux-x64-gnu'));
  await writeFile(join(packages, 'embedded-mongodb', 'package.json'), '{"version":"9.9.9","main":"index.js"}');
  await writeFile(join(packages, 'embedded-mongodb', 'index.js'), code);
  await writeFile(join(packages, 'embedded-mongodb-linux-x64-gnu', 'package.json'), `{"main":"${NATIVE}"}`);
  const versions = [
    { name: 'GLIBC_2.38', index: 3 },
    { name: 'GLIBC_2.2.5', index: 2 },
  ];
  const elf = buildElf({ needed: [{ library: 'libc.so.6', versions }], symbols: [] });
  for (const name of [NATIVE, 'libembedded_mongodb_native.so']) {
    await writeFile(join(packages, 'embedded-mongodb-linux-x64-gnu', name), elf);
  }
  return { require: createRequire(join(folder, 'main.js')), folder };
}

const SAYS_WHAT_IT_SEES = 'module.exports = { native: process.env.NAPI_RS_NATIVE_LIBRARY_PATH };';

describe('loadEngine', () => {
  afterEach(() => {
    delete process.env.NAPI_RS_NATIVE_LIBRARY_PATH;
  });

  it('takes the engine as published where glibc is new enough', async () => {
    const { require, folder } = await projectWith(SAYS_WHAT_IT_SEES);
    const engine = await loadEngine({ machine: NEW, require, caches: [join(folder, 'cache')] });
    expect(engine).toEqual({ native: undefined });
  });

  it('points the package at the rewritten copy on an older glibc, and nothing else after it', async () => {
    const { require, folder } = await projectWith(SAYS_WHAT_IT_SEES);
    const engine = await loadEngine({ machine: OLD, require, caches: [join(folder, 'cache')] });
    expect(engine).toEqual({ native: expect.stringMatching(`^${folder}/cache/9.9.9-[0-9a-f]{12}/${NATIVE}$`) });
    expect(process.env.NAPI_RS_NATIVE_LIBRARY_PATH).toBeUndefined();
  });

  it('gives back a path that was set for another package', async () => {
    const { require, folder } = await projectWith(SAYS_WHAT_IT_SEES);
    process.env.NAPI_RS_NATIVE_LIBRARY_PATH = '/another.node';
    await loadEngine({ machine: OLD, require, caches: [join(folder, 'cache')] });
    expect(process.env.NAPI_RS_NATIVE_LIBRARY_PATH).toBe('/another.node');
  });

  it('says what to install where the package is missing', async () => {
    const require = createRequire(join(await scratchFolder(), 'main.js'));
    const refused = loadEngine({ machine: NEW, require });
    await expect(refused).rejects.toMatchObject({ code: 'engine-unsupported' });
    await expect(refused).rejects.toThrow(/embedded-mongodb-linux-x64-gnu.*npm ci.*MONGODB_URI.*compose\.yaml/);
  });

  it('says what the system says where it does not load', async () => {
    const { require } = await projectWith('throw new Error("none", { cause: new Error("libgcc_s.so.1: not found") });');
    const refused = loadEngine({ machine: NEW, require });
    await expect(refused).rejects.toMatchObject({ code: 'engine-unsupported' });
    await expect(refused).rejects.toThrow('libgcc_s.so.1: not found');
  });
});
