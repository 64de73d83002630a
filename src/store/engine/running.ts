import { readFile, rename, rm, rmdir, unlink, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/** The only kind of address the engine gives out: a socket in a temporary folder of its own. */
const ENGINE_URI = /^mongodb:\/\/(%2F[^/?]+%2Fembedded-mongodb-\w{6}%2Fmongodb\.sock)\/\?directConnection=true$/;

const runningEngine = z.object({
  pid: z.number().int().positive(),
  uri: z.string().regex(ENGINE_URI),
  startedAt: z.iso.datetime(),
});

/** The process that has the data folder open, as it says itself in `<dataDir>/engine.json`. */
export type RunningEngine = z.infer<typeof runningEngine>;

const noteOf = (dataDir: string): string => join(dataDir, 'engine.json');

/** What the last process left, running or not; undefined where there is nothing that can be read as such. */
export async function readNote(dataDir: string): Promise<RunningEngine | undefined> {
  try {
    return runningEngine.parse(JSON.parse(await readFile(noteOf(dataDir), 'utf8')));
  } catch {
    return undefined;
  }
}

/** The whole note or none: a script may read it at any moment. */
export async function writeNote(dataDir: string, engine: RunningEngine): Promise<void> {
  const part = `${noteOf(dataDir)}.part`;
  await writeFile(part, `${JSON.stringify(engine)}\n`, { mode: 0o600 });
  await rename(part, noteOf(dataDir));
}

export const removeNote = (dataDir: string): Promise<void> => rm(noteOf(dataDir), { force: true });

/**
 * Whether the process behind a note still listens. Its pid proves nothing: after a restart of the machine another
 * process may have it. The system accepts for a busy process too, so a slow bot is not taken for a dead one.
 */
export function isListening({ uri }: RunningEngine): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(socketPath(uri));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/** Removes the temporary folder of a process that was killed; anything but its one socket is left alone. */
export async function removeSocketFolder({ uri }: RunningEngine): Promise<void> {
  const path = socketPath(uri);
  await unlink(path).catch(() => undefined);
  await rmdir(dirname(path)).catch(() => undefined);
}

/** Whose lock it is, as the engine notes it itself; for a process that has not written its note yet. */
export async function pidOfLock(databaseFolder: string): Promise<number | undefined> {
  const text = await readFile(join(databaseFolder, 'mongod.lock'), 'utf8').catch(() => '');
  return Number.parseInt(text, 10) || undefined;
}

function socketPath(uri: string): string {
  return decodeURIComponent(uri.match(ENGINE_URI)?.[1] ?? '');
}
