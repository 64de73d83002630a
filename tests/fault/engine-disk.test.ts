import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { makeLog } from '../../src/platform/log.js';
import { openStore } from '../../src/store/open.js';
import { StoreProcess } from './support/store-process.js';

const log = makeLog('silent');
const disk = mkdtempSync(join(tmpdir(), 'motcua-disk-'));
const mounted = spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', disk]).status === 0;
const resize = (size: string) => execFileSync('/bin/mount', ['-o', `remount,size=${size}`, disk]);

afterAll(() => {
  if (mounted) execFileSync('/bin/umount', [disk]);
  rmSync(disk, { recursive: true, force: true });
});

// Needs the right to mount a small disk, which a developer's own account does not have.
describe.runIf(mounted)('a disk that runs full', () => {
  it('is refused at the start, before the engine sees it', async () => {
    const bot = new StoreProcess(join(disk, 'a'), '--minFreeBytes', '200000000');
    expect(await bot.ended).toEqual({ code: 1, signal: null });
    expect(bot.errors).toMatch(/^Only \d+ MB are free for the data folder .*; 200 MB are needed\..*\n$/);
  });

  it('kills the process, yet nothing acknowledged is lost once there is room again', async () => {
    const dataDir = join(disk, 'b');
    const bot = new StoreProcess(dataDir, '--insert', '10', '--bytes', '20000');
    expect(await bot.ended).toEqual({ code: null, signal: 'SIGABRT' });
    const acknowledged = bot.said.slice(1);
    expect(acknowledged.length).toBeGreaterThan(100);

    // What the dying engine gives back, a file of its journal perhaps, is no room to work in.
    await expect(openStore({ dataDir, log, minFreeBytes: 32_000_000 })).rejects.toMatchObject({ code: 'disk-full' });
    resize('256m');
    const store = await openStore({ dataDir, log, minFreeBytes: 1_000_000 });
    onTestFinished(() => store.close());
    const letters = store.connection.collection<{ _id: string }>('letters');
    const found = new Set((await letters.find({}, { projection: { _id: 1 } }).toArray()).map(({ _id }) => _id));
    expect(acknowledged.filter((id) => !found.has(id))).toEqual([]);
    // Left to itself the engine would want 500 MB for this.
    await expect(letters.createIndex({ text: 1, _id: 1 }, { name: 'by_text' })).resolves.toBe('by_text');
  });
});
