import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
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
 * written, byte for byte, so a damaged or foreign copy is replaced and never loaded; where the system says that no file
 * was touched since (size, inode, times), that comparison is not repeated.
 * Throws `CannotStart('engine-unsupported')` where a file is not as known or no cache can be written.
 */
export async function rewrittenCopy(engine: EngineFiles, arch: Arch, caches: string[]): Promise<string> {
  for (const cache of caches) {
    const known = await checkedBefore(cache, engine);
    if (known) return known;
  }
  const { copy, files } = await rewrittenFiles(engine, arch);
  const refusals: string[] = [];
  for (const cache of caches) {
    try {
      for (const [name, bytes] of files) await ensureFile(join(cache, copy, name), bytes);
      await noteChecked(cache, engine, copy);
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

async function rewrittenFiles(engine: EngineFiles, arch: Arch): Promise<{ copy: string; files: Map<string, Buffer> }> {
  const files = new Map<string, Buffer>();
  const hash = createHash('sha256');
  for (const name of engine.names) {
    const bytes = await readFile(join(engine.folder, name));
    hash.update(bytes);
    files.set(name, rewritten(name, bytes, arch));
  }
  return { copy: `${engine.version}-${hash.digest('hex').slice(0, 12)}`, files };
}

/** Beside the copies: which one was compared, and how the system described its files and the originals then. */
const noteOf = (cache: string): string => join(cache, 'checked.json');

async function checkedBefore(cache: string, engine: EngineFiles): Promise<string | undefined> {
  try {
    const { copy, state } = JSON.parse(await readFile(noteOf(cache), 'utf8')) as { copy: string; state: string };
    return state === (await stateOf(cache, engine, copy)) ? join(cache, copy) : undefined;
  } catch {
    return undefined;
  }
}

async function noteChecked(cache: string, engine: EngineFiles, copy: string): Promise<void> {
  const note = JSON.stringify({ copy, state: await stateOf(cache, engine, copy) });
  await replaceFile(noteOf(cache), Buffer.from(note));
}

/** Changes whenever one of the files does, even where it keeps its size and date. */
async function stateOf(cache: string, { version, folder, names }: EngineFiles, copy: string): Promise<string> {
  const paths = names.flatMap((name) => [join(folder, name), join(cache, copy, name)]);
  const stats = await Promise.all(paths.map((path) => stat(path)));
  return JSON.stringify([
    version,
    copy,
    ...stats.map(({ size, ino, mtimeMs, ctimeMs }) => [size, ino, mtimeMs, ctimeMs]),
  ]);
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

async function ensureFile(path: string, bytes: Buffer): Promise<void> {
  if (!(await holds(path, bytes))) await replaceFile(path, bytes);
}

/** A rename puts the whole file in place or none, so two processes at once end with the same good file. */
async function replaceFile(path: string, bytes: Buffer): Promise<void> {
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
