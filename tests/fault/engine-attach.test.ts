import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeLog } from '../../src/platform/log.js';
import { openStore, type Store } from '../../src/store/open.js';
import { StoreProcess } from './support/store-process.js';

const log = makeLog('silent');
const letters = ({ connection }: Store) => connection.collection<{ _id: string }>('letters');

describe('a script beside the running bot', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'motcua-'));
  });
  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  it('works in the bot’s store and leaves it open', async () => {
    const bot = new StoreProcess(dataDir);
    await bot.opened();
    const script = await openStore({ dataDir, log, attach: true });
    expect(script.engine).toBe('attached');
    await letters(script).insertOne({ _id: 'from the script' });
    await script.close();
    const another = new StoreProcess(dataDir, '--attach');
    expect(await another.opened()).toMatch(/^open attached/);
    await another.close();
    await bot.close();

    const later = await openStore({ dataDir, log, minFreeBytes: 0, attach: true });
    expect(later.engine).toBe('embedded');
    expect(await letters(later).countDocuments({ _id: 'from the script' })).toBe(1);
    await later.close();
  });

  it('acknowledges by the journal, as the bot does', async () => {
    const bot = await openStore({ dataDir, log, minFreeBytes: 0 });
    const script = await openStore({ dataDir, log, attach: true });
    for (const { connection } of [bot, script]) {
      const { writeConcern, retryWrites } = connection.getClient().options;
      // Not "majority": the engine would not wait for its journal then.
      expect(writeConcern).toMatchObject({ w: 1, j: true });
      expect(retryWrites).toBe(false);
    }
    await script.close();
    await bot.close();
  });

  it('waits for a bot that is just starting', async () => {
    const all = [1, 2, 3].map(() => new StoreProcess(dataDir, '--attach'));
    const opened = await Promise.all(all.map((process) => process.opened()));
    expect(opened.map((line) => line.split(' ')[1]).sort()).toEqual(['attached', 'attached', 'embedded']);
    const owner = all.findIndex((_, i) => opened[i]?.startsWith('open embedded'));
    for (const process of all.filter((_, i) => i !== owner)) await process.close();
    await all[owner]?.close();
  });

  it('hears of it when the bot is killed, and can then open the store itself', async () => {
    const bot = new StoreProcess(dataDir);
    await bot.opened();
    const script = await openStore({ dataDir, log, attach: true });
    bot.kill();
    await bot.ended;
    await expect(letters(script).insertOne({ _id: 'too late' })).rejects.toThrow();
    await script.close();
    const successor = await openStore({ dataDir, log, minFreeBytes: 0, attach: true });
    expect(successor.engine).toBe('embedded');
    await successor.close();
  });
});
