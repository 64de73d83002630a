import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeLog } from '../../src/platform/log.js';
import { openStore } from '../../src/store/open.js';
import { StoreProcess } from './support/store-process.js';

const log = makeLog('silent');
const readNote = async (dataDir: string): Promise<{ pid: number; uri: string }> =>
  JSON.parse(await readFile(join(dataDir, 'engine.json'), 'utf8'));
const socketFolder = (uri: string) => dirname(decodeURIComponent(new URL(uri).hostname));

describe('two processes and one data folder', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'motcua-'));
  });
  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  it('the second is refused with the number of the first and exit code 1', async () => {
    const first = new StoreProcess(dataDir);
    await first.opened();
    const second = new StoreProcess(dataDir);
    expect(await second.ended).toEqual({ code: 1, signal: null });
    expect(second.errors).toContain(`The data folder ${dataDir} is already in use by process ${first.pid}.`);
    expect(second.errors).toMatch(/Stop that process first, or set DATA_DIR/);
    expect(second.errors.trim().split('\n')).toHaveLength(1);
    await first.close();
  });

  it('the same holds when the first has lost its note', async () => {
    const first = new StoreProcess(dataDir);
    await first.opened();
    await rm(join(dataDir, 'engine.json'));
    const second = new StoreProcess(dataDir);
    expect(await second.ended).toEqual({ code: 1, signal: null });
    expect(second.errors).toContain(`in use by process ${first.pid}.`);
    await first.close();
  });

  it('of two that start at once, one opens it', async () => {
    const both = [new StoreProcess(dataDir), new StoreProcess(dataDir)];
    const opened = await Promise.allSettled(both.map((process) => process.opened()));
    expect(opened.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const winner = both.find((_, i) => opened[i]?.status === 'fulfilled');
    const loser = both.find((_, i) => opened[i]?.status === 'rejected');
    expect(loser?.errors).toContain(`in use by process ${winner?.pid}.`);
    await winner?.close();
  });

  it('the same process is refused as well, and may open it again after closing', async () => {
    const store = await openStore({ dataDir, log, minFreeBytes: 0 });
    await expect(openStore({ dataDir, log, minFreeBytes: 0 })).rejects.toThrow('by this process itself');
    await expect(openStore({ dataDir: `${dataDir}/b`, log, minFreeBytes: 0 })).rejects.toThrow(
      expect.objectContaining({ code: 'data-dir-in-use' }),
    );
    await store.close();
    await store.close();
    const again = await openStore({ dataDir, log, minFreeBytes: 0 });
    expect(again.engine).toBe('embedded');
    await again.close();
  });

  it('closing leaves neither note nor socket', async () => {
    const first = new StoreProcess(dataDir);
    await first.opened();
    const { uri, pid } = await readNote(dataDir);
    expect(pid).toBe(first.pid);
    expect(existsSync(socketFolder(uri))).toBe(true);
    await first.close();
    expect(existsSync(join(dataDir, 'engine.json'))).toBe(false);
    expect(existsSync(socketFolder(uri))).toBe(false);
  });

  it('what a killed process left is ignored and cleared away', async () => {
    const first = new StoreProcess(dataDir);
    await first.opened();
    const left = await readNote(dataDir);
    first.kill();
    await first.ended;
    expect(existsSync(socketFolder(left.uri))).toBe(true);
    const second = new StoreProcess(dataDir);
    expect(await second.opened()).toBe(`open embedded ${second.pid}`);
    expect(existsSync(socketFolder(left.uri))).toBe(false);
    expect((await readNote(dataDir)).pid).toBe(second.pid);
    expect(second.errors).toContain(`"pid":${left.pid}`);
    await second.close();
  });

  it('a note whose process number now belongs to another process is ignored', async () => {
    const uri = 'mongodb://%2Ftmp%2Fembedded-mongodb-zzzzzz%2Fmongodb.sock/?directConnection=true';
    await writeFile(join(dataDir, 'engine.json'), JSON.stringify({ pid: process.pid, uri, startedAt: new Date() }));
    const store = await openStore({ dataDir, log, minFreeBytes: 0, attach: true });
    expect(store.engine).toBe('embedded');
    await store.close();
  });
});
