import { createHash } from 'node:crypto';
import { MongoStore } from 'connect-mongo';
import type { Connection } from 'mongoose';

const COLLECTION = 'sessions';

/**
 * Where the desk's sessions live. A session belongs to the installation; the commune it was opened for stands inside.
 * The key is a hash of the cookie's id, so that who reads the database or a backup cannot take a session over.
 * @param lifeMs after so many milliseconds without a request a session is dead
 */
export function sessionStore(connection: Connection, lifeMs: number): MongoStore {
  return MongoStore.create({
    client: connection.getClient(),
    dbName: connection.name,
    collectionName: COLLECTION,
    ttl: Math.ceil(lifeMs / 1000),
    // The embedded engine accepts TTL indexes but never deletes by them: `removeExpiredSessions` does it everywhere.
    autoRemove: 'disabled',
    stringify: false,
    transformId: (sid) => createHash('sha256').update(sid).digest('base64url'),
  });
}

/** Deletes sessions that ended before `now`; gives their number, for the log. */
export async function removeExpiredSessions(connection: Connection, now: Date): Promise<number> {
  const result = await connection.collection(COLLECTION).deleteMany({ expires: { $lt: now } });
  return result.deletedCount;
}
