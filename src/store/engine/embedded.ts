import { CannotStart } from '../../platform/errors.js';
import type { Log } from '../../platform/log.js';
import { databaseFolder, dataDirUnusable, prepareDataDir } from './data-dir.js';
import { checkDisk } from './disk.js';
import { type EngineModule, engineOfThisProcess } from './load.js';
import {
  isListening,
  pidOfLock,
  type RunningEngine,
  readNote,
  removeNote,
  removeSocketFolder,
  writeNote,
} from './running.js';
import { reasonOf } from './unsupported.js';

export interface EmbeddedEngine {
  /** An address for the driver, in this and in other processes of the same user. */
  uri: string;
  /** Waits for the commands under way; every connection must be closed before. */
  close(): Promise<void>;
}

/**
 * Opens the engine over `<dataDir>/db` and leaves its address in `<dataDir>/engine.json`, so that scripts can work
 * beside the bot. One process at a time: the engine holds a lock of the operating system, which ends with the
 * process however it ends. Throws `CannotStart` (`data-dir-in-use`, `data-dir-unusable`, `disk-full`,
 * `engine-unsupported`).
 */
export async function openEmbedded(dataDir: string, minFreeBytes: number, log: Log): Promise<EmbeddedEngine> {
  await prepareDataDir(dataDir);
  const left = await readNote(dataDir);
  if (left && (await isListening(left))) throw inUse(dataDir, left.pid);
  // Before the engine sees the disk: on a full one it does not fail but aborts the process.
  await checkDisk(dataDir, minFreeBytes);
  const engine = await open(await engineOfThisProcess(), dataDir);
  if (left) await clearAway(left, log);
  await writeNote(dataDir, { pid: process.pid, uri: engine.uri, startedAt: new Date().toISOString() });
  let closed: Promise<void> | undefined;
  const close = () => {
    // Once: by the second time the note may be another process's.
    closed ??= removeNote(dataDir).then(() => engine.close());
    return closed;
  };
  return { uri: engine.uri, close };
}

async function open(engine: EngineModule, dataDir: string): Promise<{ uri: string; close(): Promise<void> }> {
  const folder = databaseFolder(dataDir);
  try {
    return await engine.open(folder);
  } catch (error) {
    const reason = reasonOf(error);
    if (reason.includes('DBPathInUse')) throw inUse(dataDir, await pidOfLock(folder));
    if (reason.includes('only one embedded MongoDB runtime')) throw inUse(dataDir, process.pid);
    throw dataDirUnusable(dataDir, reason);
  }
}

function inUse(dataDir: string, pid: number | undefined): CannotStart {
  const who = pid === process.pid ? 'this process itself' : `process ${pid ?? 'of an unknown number'}`;
  return new CannotStart(
    'data-dir-in-use',
    `The data folder ${dataDir} is already in use by ${who}. ` +
      'Is the bot running already? Stop that process first, or set DATA_DIR to another folder.',
  );
}

async function clearAway(left: RunningEngine, log: Log): Promise<void> {
  log.warn({ pid: left.pid, startedAt: left.startedAt }, 'the last process did not close the store; it was recovered');
  await removeSocketFolder(left);
}
