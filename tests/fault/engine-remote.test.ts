import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { makeLog } from '../../src/platform/log.js';
import { openStore } from '../../src/store/open.js';
import { startFakeServer } from './support/fake-mongodb.js';
import { StoreProcess } from './support/store-process.js';

const log = makeLog('silent');
let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'motcua-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

describe('a MONGODB_URI that cannot be used', () => {
  let refusing: Awaited<ReturnType<typeof startFakeServer>>;
  beforeAll(async () => {
    refusing = await startFakeServer({ admits: false });
  });
  afterAll(() => refusing.stop());

  const messageOf = async (mongodbUri: string): Promise<string> => {
    const error = await openStore({ mongodbUri, dataDir, log }).catch((refusal: unknown) => refusal);
    expect(error).toMatchObject({ code: 'store-unreachable', cause: undefined });
    return String(error);
  };

  it.each([
    [
      'no server listens',
      'mongodb://clerk:open-sesame@127.0.0.1:1/motcua',
      /no server answered \(127\.0\.0\.1:1: .*ECONNREFUSED/,
    ],
    ['a slash in the password', 'mongodb://clerk:open/sesame@127.0.0.1/motcua', /not a valid address/],
    ['another protocol', 'postgres://clerk:open-sesame@127.0.0.1/motcua', /not a valid address/],
    ['an option that does not exist', 'mongodb://clerk:open-sesame@127.0.0.1/?tls=perhaps', /not a valid address/],
  ])('%s', async (_what, uri, expected) => {
    const message = await messageOf(uri);
    expect(message).toMatch(expected);
    expect(message).not.toMatch(/sesame|clerk/);
  });

  it('a wrong password', async () => {
    const message = await messageOf(`mongodb://clerk:open-sesame@127.0.0.1:${refusing.port}/motcua`);
    expect(message).toMatch(/the server refuses this user.*authSource/);
    expect(message).not.toMatch(/sesame|clerk/);
  });

  it('no password where one is needed', async () => {
    expect(await messageOf(`mongodb://127.0.0.1:${refusing.port}/motcua`)).toMatch(/the server refuses this user/);
  });

  it('ends the program with one line and exit code 1', async () => {
    const bot = new StoreProcess(dataDir, '--uri', 'mongodb://clerk:open-sesame@127.0.0.1:1/motcua');
    expect(await bot.ended).toEqual({ code: 1, signal: null });
    expect(bot.errors).toMatch(/^MONGODB_URI cannot be used: .*\n$/);
    expect(bot.errors).not.toMatch(/sesame|clerk/);
  });
});

describe('a MONGODB_URI that works', () => {
  it('is used instead of the data folder, and in the database it names', async () => {
    const serverDir = join(dataDir, 'server');
    const server = new StoreProcess(serverDir);
    await server.opened();
    const { uri } = JSON.parse(await readFile(join(serverDir, 'engine.json'), 'utf8')) as { uri: string };

    const named = await openStore({ mongodbUri: uri.replace('/?', '/xa_mau?'), dataDir: join(dataDir, 'own'), log });
    expect(named.engine).toBe('remote');
    expect(named.connection.name).toBe('xa_mau');
    expect(named.connection.getClient().options.writeConcern).toMatchObject({ w: 1, j: true });
    await named.connection.collection('letters').insertOne({ from: 'a citizen' });
    await named.close();
    const unnamed = await openStore({ mongodbUri: uri, dataDir: join(dataDir, 'own'), log });
    expect(unnamed.connection.name).toBe('tro-ly-mot-cua');
    await unnamed.close();
    expect(await readdir(dataDir)).toEqual(['server']);
    await server.close();
  });

  it.each([
    ['a replica set', { setName: 'rs0', hosts: ['127.0.0.1:1'], me: '127.0.0.1:1' }, 'majority'],
    ['a sharded cluster', { msg: 'isdbgrid' }, 'majority'],
    ['one server alone', {}, 1],
  ])('acknowledges by the journal of whoever has to have it: %s', async (_what, hello, w) => {
    const server = await startFakeServer({ hello, admits: true });
    onTestFinished(server.stop);
    const uri = `mongodb://127.0.0.1:${server.port}/motcua?directConnection=true`;
    const store = await openStore({ mongodbUri: uri, dataDir, log });
    expect(store.connection.getClient().options.writeConcern).toMatchObject({ w, j: true });
    await store.close();
  });
});
