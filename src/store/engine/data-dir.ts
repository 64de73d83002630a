import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotStart } from '../../platform/errors.js';
import { reasonOf } from './unsupported.js';

/** Where the engine keeps its own files, below the data folder. */
export const databaseFolder = (dataDir: string): string => join(dataDir, 'db');

/**
 * Makes the data folder, readable by this user alone, and proves that it can be written: permissions say nothing
 * about a read-only or foreign file system. Throws `CannotStart('data-dir-unusable')`.
 */
export async function prepareDataDir(dataDir: string): Promise<void> {
  const probe = join(dataDir, `.probe-${process.pid}`);
  try {
    await mkdir(databaseFolder(dataDir), { recursive: true, mode: 0o700 });
    await writeFile(probe, '');
    await rm(probe);
  } catch (error) {
    throw dataDirUnusable(dataDir, reasonOf(error));
  }
}

export function dataDirUnusable(dataDir: string, reason: string): CannotStart {
  return new CannotStart(
    'data-dir-unusable',
    `The data folder ${dataDir} cannot be used (${reason}). ` +
      'Give it and all files in it to the user the bot runs as, or set DATA_DIR to another folder.',
  );
}

export function diskFull(dataDir: string, freeBytes: number, minFreeBytes: number): CannotStart {
  const megabytes = (bytes: number) => `${Math.floor(bytes / 1_000_000)} MB`;
  return new CannotStart(
    'disk-full',
    `Only ${megabytes(freeBytes)} are free for the data folder ${dataDir}; ${megabytes(minFreeBytes)} are needed. ` +
      'Free some space on that disk, or set DATA_DIR to a folder on another one; nothing stored is lost.',
  );
}
