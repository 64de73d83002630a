import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeLog } from '../../src/platform/log.js';
import { openStore } from '../../src/store/open.js';
import { StoreProcess } from './support/store-process.js';

async function stored(dataDir: string): Promise<Set<string>> {
  const store = await openStore({ dataDir, log: makeLog('silent'), minFreeBytes: 0 });
  const found = await store.connection.collection<{ _id: string }>('letters').find().toArray();
  await store.close();
  return new Set(found.map(({ _id }) => _id));
}

describe('kill -9 while messages are being stored', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'motcua-'));
  });
  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  /** Kills a bot in the moment of its last acknowledgement; returns all it got. */
  async function acknowledged(folder: string, loops: number, killAfter: number): Promise<string[]> {
    const bot = new StoreProcess(folder, '--insert', String(loops), '--killAfter', String(killAfter));
    expect((await bot.ended).signal).toBe('SIGKILL');
    expect(bot.said).toHaveLength(1 + killAfter);
    return bot.said.slice(1);
  }

  it('loses nothing that was acknowledged, of one after the other, however often', async () => {
    const ids = [];
    for (const killAfter of [1, 50, 200]) ids.push(...(await acknowledged(dataDir, 1, killAfter)));
    const found = await stored(dataDir);
    expect(ids.filter((id) => !found.has(id))).toEqual([]);
    // At most one more a round was stored and not yet acknowledged.
    expect(found.size).toBeLessThanOrEqual(ids.length + 3);
  });

  // A store that acknowledges a moment too early is caught in about every second round.
  it('loses nothing that was acknowledged, of many at once', async () => {
    for (const round of ['1', '2', '3', '4', '5', '6']) {
      const folder = join(dataDir, round);
      const ids = await acknowledged(folder, 20, 200);
      const found = await stored(folder);
      expect(ids.filter((id) => !found.has(id))).toEqual([]);
      expect(found.size).toBeLessThanOrEqual(ids.length + 20);
    }
  });
});
