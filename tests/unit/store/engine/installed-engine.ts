import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fromRoot } from '../../../../src/platform/paths.js';
import type { Arch } from '../../../../src/store/engine/older-glibc.js';

export const arch = process.arch as Arch;
export const engineFolder = fromRoot('node_modules', '@0q', `embedded-mongodb-linux-${arch}-gnu`);
export const engineNames = [`embedded-mongodb.linux-${arch}-gnu.node`, 'libembedded_mongodb_native.so'];

/** False on macOS and wherever the optional package was left out. */
export const engineInstalled = engineNames.every((name) => existsSync(join(engineFolder, name)));
