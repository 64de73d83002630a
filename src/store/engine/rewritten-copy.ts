import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UnexpectedElf } from './elf.js';
import { type Arch, rewriteForOlderGlibc } from './older-glibc.js';
import { engineUnsupported, reasonOf } from './unsupported.js';

/** Where the package manager put the engine. */
export interface EngineFiles {
  version: string;
  folder: string;
  /** Names of the shared objects in `folder`; they find each other because they lie side by side. */
  names: string[];
}

/**
 * A folder that holds the engine's shared objects, rewritten for an older glibc: `<cache>/<version>-<hash>` under
 * the first of `caches` that has them already or takes them. What is found there is compared with what would be
 * written, byte for byte, so a damaged or foreign copy is replaced and never loaded.
 * Throws `CannotStart('engine-unsupported')` where a file is not as known or no cache can be written.
 */
export async function rewrittenCopy(engine: EngineFiles, arch: Arch, caches: string[]): Promise<string> {
  const files = new Map<string, Buffer>();
  const hash = createHash('sha256');
  for (const name of engine.names) {
    const bytes = await readFile(join(engine.folder, name));
    hash.update(bytes);
    files.set(name, rewritten(name, bytes, arch));
  }
  const copy = `${engine.version}-${hash.digest('hex').slice(0, 12)}`;
  const refusals: string[] = [];
  for (const cache of caches) {
    try {
      for (const [name, bytes] of files) await ensureFile(join(cache, copy, name), bytes);
      return join(cache, copy);
    } catch (error) {
      refusals.push(reasonOf(error));
    }
  }
  throw engineUnsupported(
    `on this older C library it runs from a rewritten copy, which could not be stored (${refusals.join('; ')}). ` +
      'Make one of these folders writable',
  );
}

function rewritten(name: string, bytes: Buffer, arch: Arch): Buffer {
  try {
    rewriteForOlderGlibc(bytes, arch);
    return bytes;
  } catch (error) {
    if (!(error instanceof UnexpectedElf)) throw error;
    throw engineUnsupported(
      `it is published for a newer C library, and ${name} is not as known, so it is not rewritten (${error.message})`,
    );
  }
}

/** A rename puts the whole file in place or none, so two processes at once end with the same good file. */
async function ensureFile(path: string, bytes: Buffer): Promise<void> {
  if (await holds(path, bytes)) return;
  const part = `${path}.${randomBytes(6).toString('hex')}.part`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(part, bytes, { flag: 'wx' });
    await rename(part, path);
  } finally {
    await rm(part, { force: true });
  }
}

/** In pieces: the engine is 35 MB, and a second buffer of that size would stay in the bot's memory for a while. */
async function holds(path: string, bytes: Buffer): Promise<boolean> {
  const file = await open(path).catch(() => undefined);
  if (!file) return false;
  try {
    if ((await file.stat()).size !== bytes.length) return false;
    const piece = Buffer.alloc(1024 * 1024);
    for (let at = 0; at < bytes.length; ) {
      const { bytesRead } = await file.read(piece, 0, piece.length, at);
      if (bytesRead === 0 || !piece.subarray(0, bytesRead).equals(bytes.subarray(at, at + bytesRead))) return false;
      at += bytesRead;
    }
    return true;
  } finally {
    await file.close();
  }
}
