import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from 'mongoose';
import { CannotStart } from '../platform/errors.js';
import type { Log } from '../platform/log.js';
import { connectToEngine, connectToServer } from './engine/connect.js';
import { DEFAULT_MIN_FREE_BYTES } from './engine/disk.js';
import { openEmbedded } from './engine/embedded.js';
import { isListening, readNote } from './engine/running.js';
import { storeUnreachable } from './engine/unreachable.js';

export interface Store {
  connection: Connection;
  /** The engine inside this process, inside the running bot, or a MongoDB server. */
  engine: 'embedded' | 'attached' | 'remote';
  close(): Promise<void>;
}

export interface StoreOptions {
  mongodbUri?: string;
  dataDir: string;
  log: Log;
  /** Refuse to open the embedded engine with less free on its disk; bytes. */
  minFreeBytes?: number;
  /** Work beside the running bot where there is one: for scripts and further workers. */
  attach?: boolean;
}

const POOL = { embedded: 20, attached: 10 };
/** A bot that is just starting holds the folder a moment before its address can be read. */
const STARTING = { everyMs: 100, tries: 30 };

/**
 * Opens the store: the server `mongodbUri` names, else the engine over `dataDir`.
 * Throws `CannotStart` with a message for the person who started the program.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const began = performance.now();
  const store = await (options.mongodbUri ? openRemote(options.mongodbUri, options) : openLocal(options));
  options.log.debug({ engine: store.engine, ms: Math.round(performance.now() - began) }, 'store open');
  return store;
}

async function openRemote(uri: string, { log }: StoreOptions): Promise<Store> {
  const connection = await connectToServer(uri, log).catch((error: unknown) => {
    throw storeUnreachable(error);
  });
  return { connection, engine: 'remote', close: () => connection.close() };
}

async function openLocal(options: StoreOptions): Promise<Store> {
  const attached = options.attach && (await attach(options));
  if (attached) return attached;
  try {
    return await openOwn(options);
  } catch (error) {
    if (!options.attach || !(error instanceof CannotStart) || error.code !== 'data-dir-in-use') throw error;
    return await attachWhenStarted(options, error);
  }
}

async function openOwn({ dataDir, minFreeBytes = DEFAULT_MIN_FREE_BYTES, log }: StoreOptions): Promise<Store> {
  const engine = await openEmbedded(dataDir, minFreeBytes, log);
  try {
    const connection = await connectToEngine(engine.uri, POOL.embedded, log);
    // By default the engine builds no index with less than 500 MB free: let it refuse where we refuse to start.
    const indexBuildMinAvailableDiskSpaceMB = Math.floor(minFreeBytes / 2 ** 20);
    const admin = connection.getClient().db('admin');
    await admin.command({ setParameter: 1, indexBuildMinAvailableDiskSpaceMB });
    // A commune's day fits into it many times, and the whole bot must fit into a small server.
    await admin.command({ setParameter: 1, wiredTigerEngineRuntimeConfig: 'cache_size=32M' });
    // The default ranker samples with the slot-based engine, which this build lacks: big collections would refuse queries.
    await admin.command({ setParameter: 1, internalQueryPlanRanker: 'multiPlanning' });
    return { connection, engine: 'embedded', close: () => connection.close().finally(engine.close) };
  } catch (error) {
    await engine.close();
    throw error;
  }
}

async function attach({ dataDir, log }: StoreOptions): Promise<Store | undefined> {
  const running = await readNote(dataDir);
  if (!running || !(await isListening(running))) return undefined;
  const connection = await connectToEngine(running.uri, POOL.attached, log);
  return { connection, engine: 'attached', close: () => connection.close() };
}

async function attachWhenStarted(options: StoreOptions, inUse: CannotStart): Promise<Store> {
  for (let i = 0; i < STARTING.tries; i++) {
    const store = await attach(options);
    if (store) return store;
    await pause(STARTING.everyMs);
  }
  throw inUse;
}
