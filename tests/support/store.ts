import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from 'mongoose';
import { pino } from 'pino';
import { afterAll, beforeAll } from 'vitest';
import { newId } from '../../src/platform/ids.js';
import { openStore, type Store } from '../../src/store/open.js';

export interface TestStore {
  connection(): Connection;
  /** A commune nobody has used yet: tests of one file share an engine and never see each other's documents. */
  commune(): string;
}

/** MongoDB's own engine in a temporary folder, one a test file. Call it at the top of the file. */
export function testStore(): TestStore {
  let folder = '';
  let store: Store | undefined;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tlmc-store-'));
    store = await openStore({ dataDir: folder, log: pino({ level: 'silent' }) });
  });
  afterAll(async () => {
    await store?.close();
    await rm(folder, { recursive: true, force: true });
  });
  return {
    connection: () => {
      if (!store) throw new Error('the store is open only while tests run');
      return store.connection;
    },
    commune: () => `xa-${newId()}`,
  };
}
