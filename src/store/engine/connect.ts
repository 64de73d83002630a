import { type Connection, type ConnectOptions, createConnection, type mongo } from 'mongoose';
import type { Log } from '../../platform/log.js';

/** Used where the address names no database. */
const DATABASE = 'tro-ly-mot-cua';

const OPTIONS: ConnectOptions = {
  serverSelectionTimeoutMS: 5_000,
  // The driver waits for a lost server itself; mongoose waiting too would double the time.
  bufferCommands: false,
  // Indexes and collections are made once, at the start, by whoever opens the store.
  autoIndex: false,
  autoCreate: false,
};

/**
 * What was acknowledged is in the journal. Not `majority`: MongoDB then only nudges its journal and leaves the waiting
 * to replication, which a single server does not have, so it would acknowledge what a crash can still take away.
 */
const ONE_MEMBER: mongo.WriteConcernSettings = { w: 1, j: true };
/** What was acknowledged is in the journal of most members, and outlives the loss of one. */
const MANY_MEMBERS: mongo.WriteConcernSettings = { w: 'majority', j: true };

/**
 * The engine inside this or another process of this machine. It knows no sessions, transactions or retryable
 * writes: it announces none, so the driver sends none, and retrying is switched off as well.
 */
export function connectToEngine(uri: string, poolSize: number, log: Log): Promise<Connection> {
  const options = { dbName: DATABASE, maxPoolSize: poolSize, retryWrites: false, writeConcern: ONE_MEMBER };
  return connect(uri, { ...OPTIONS, ...options }, log);
}

/** A MongoDB server, alone, as a replica set or sharded; errors are the driver's own, see `storeUnreachable`. */
export async function connectToServer(uri: string, log: Log): Promise<Connection> {
  const namesDatabase = /^[^:]+:\/\/[^/]+\/[^?]/.test(uri);
  const options = { ...OPTIONS, ...(namesDatabase ? {} : { dbName: DATABASE }) };
  const connection = await connect(uri, { ...options, writeConcern: MANY_MEMBERS }, log);
  let replicated = false;
  try {
    // A server that wants a user lets anyone connect and ping; only a real question is refused.
    await connection.db?.listCollections({}, { nameOnly: true, authorizedCollections: true }).toArray();
    replicated = await isReplicated(connection);
    return replicated ? connection : await connect(uri, { ...options, writeConcern: ONE_MEMBER }, log);
  } finally {
    if (!replicated) await connection.close(true);
  }
}

async function isReplicated(connection: Connection): Promise<boolean> {
  const hello = await connection.db?.command({ hello: 1 });
  return hello?.setName !== undefined || hello?.msg === 'isdbgrid';
}

async function connect(uri: string, options: ConnectOptions, log: Log): Promise<Connection> {
  const connection = await createConnection().openUri(uri, options);
  let closing = false;
  connection.on('error', (error: Error) => log.error({ error: error.constructor.name }, 'store connection failed'));
  connection.on('disconnecting', () => {
    closing = true;
  });
  connection.on('disconnected', () => closing || log.warn('store disconnected'));
  connection.on('reconnected', () => log.info('store connected again'));
  return connection;
}
