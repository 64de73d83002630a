import { copyFile, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rewriteForOlderGlibc } from '../../../../src/store/engine/older-glibc.js';
import { rewrittenCopy } from '../../../../src/store/engine/rewritten-copy.js';
import { arch, engineFolder, engineInstalled, engineNames } from './installed-engine.js';
import { scratchFolder } from './scratch.js';

// The smaller of the two files stands for both.
const name = engineNames[0] ?? '';
const engine = { version: '0.1.1', folder: engineFolder, names: [name] };

async function expected(): Promise<Buffer> {
  const bytes = await readFile(join(engineFolder, name));
  rewriteForOlderGlibc(bytes, arch);
  return bytes;
}

describe.runIf(engineInstalled)('rewrittenCopy', () => {
  it('writes the rewritten file into a folder named after version and content', async () => {
    const cache = await scratchFolder();
    const copy = await rewrittenCopy(engine, arch, [cache]);
    expect(copy).toMatch(new RegExp(`^${cache}/0\\.1\\.1-[0-9a-f]{12}$`));
    expect((await readFile(join(copy, name))).equals(await expected())).toBe(true);
  });

  it('uses what is there without writing it again', async () => {
    const cache = await scratchFolder();
    const copy = await rewrittenCopy(engine, arch, [cache]);
    const before = await stat(join(copy, name));
    expect(await rewrittenCopy(engine, arch, [cache])).toBe(copy);
    expect((await stat(join(copy, name))).ino).toBe(before.ino);
  });

  it('lets many write at once and ends with one good file', async () => {
    const cache = await scratchFolder();
    const copies = await Promise.all(Array.from({ length: 6 }, () => rewrittenCopy(engine, arch, [cache])));
    expect(new Set(copies).size).toBe(1);
    expect(await readdir(copies[0] ?? '')).toEqual([name]);
    expect((await readFile(join(copies[0] ?? '', name))).equals(await expected())).toBe(true);
  });

  it.each<[string, (whole: Buffer) => Buffer]>([
    ['a changed byte', (whole) => Buffer.from(whole.fill(0xcc, 1_500_000, 1_500_001))],
    ['a lost end', (whole) => whole.subarray(0, -1)],
    ['nothing in it', () => Buffer.alloc(0)],
  ])('replaces a copy with %s', async (_what, damage) => {
    const cache = await scratchFolder();
    const path = join(await rewrittenCopy(engine, arch, [cache]), name);
    await writeFile(path, damage(await readFile(path)));
    await rewrittenCopy(engine, arch, [cache]);
    expect((await readFile(path)).equals(await expected())).toBe(true);
  });

  it('compares again when a file was touched, and only then', async () => {
    const cache = await scratchFolder();
    const copy = await rewrittenCopy(engine, arch, [cache]);
    const note = join(cache, 'checked.json');
    const before = await readFile(note, 'utf8');
    await rewrittenCopy(engine, arch, [cache]);
    expect(await readFile(note, 'utf8')).toBe(before);
    const { size } = await stat(join(copy, name));
    await utimes(join(copy, name), 1, 1);
    await rewrittenCopy(engine, arch, [cache]);
    expect(await readFile(note, 'utf8')).not.toBe(before);
    expect((await stat(join(copy, name))).size).toBe(size);
  });

  it.each(['', '{}', 'null', '{"copy":"../..","state":""}'])('does not believe a note that says %j', async (said) => {
    const cache = await scratchFolder();
    const copy = await rewrittenCopy(engine, arch, [cache]);
    await writeFile(join(cache, 'checked.json'), said);
    expect(await rewrittenCopy(engine, arch, [cache])).toBe(copy);
  });

  it('takes the next cache where the first cannot be written', async () => {
    const folder = await scratchFolder();
    const file = join(folder, 'file');
    await writeFile(file, '');
    const copy = await rewrittenCopy(engine, arch, [join(file, 'cache'), join(folder, 'second')]);
    expect(copy.startsWith(join(folder, 'second'))).toBe(true);
  });

  it('says so where none can be written', async () => {
    const file = join(await scratchFolder(), 'file');
    await writeFile(file, '');
    const refused = rewrittenCopy(engine, arch, [join(file, 'cache')]);
    await expect(refused).rejects.toMatchObject({ code: 'engine-unsupported' });
    await expect(refused).rejects.toThrow(`${file}/cache`);
  });

  it('refuses an engine that is not as known, and writes nothing', async () => {
    const folder = await scratchFolder();
    await copyFile(join(engineFolder, name), join(folder, name));
    const bytes = await readFile(join(folder, name));
    bytes.write('X', bytes.indexOf('__isoc23_strtoul') + 9);
    await writeFile(join(folder, name), bytes);
    const refused = rewrittenCopy({ ...engine, folder }, arch, [join(folder, 'cache')]);
    await expect(refused).rejects.toMatchObject({ code: 'engine-unsupported' });
    await expect(refused).rejects.toThrow(/Xtrtoul of GLIBC_2\.38.*MONGODB_URI.*compose\.yaml/);
    expect(await readdir(folder)).toEqual([name]);
  });
});
