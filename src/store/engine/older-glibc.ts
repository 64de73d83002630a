import { type DynamicSymbol, elfHash, type NeededVersion, readSharedObject, UnexpectedElf } from './elf.js';

/**
 * The engine is published for glibc 2.38 but uses only names that older ones have under other versions: see
 * docs/adr/0002-engine-on-older-glibc.md. `arc4random` came with 2.36, and nothing stands in for it.
 */
export const GLIBC_AS_PUBLISHED = '2.38';
export const OLDEST_GLIBC = '2.36';

export type Arch = 'x64' | 'arm64';

/** The ELF number of the machine, and the first version of glibc on it: the one every old symbol carries. */
const MACHINES: Record<Arch, { number: number; base: string }> = {
  x64: { number: 62, base: 'GLIBC_2.2.5' },
  arm64: { number: 183, base: 'GLIBC_2.17' },
};

const TOO_NEW = `GLIBC_${GLIBC_AS_PUBLISHED}`;
const C23_PREFIX = '__isoc23_';
/** Everything 2.38 may be asked for; each has an older equal, under the same name without the prefix. */
const KNOWN: Record<string, readonly string[]> = {
  'libm.so.6': ['fmod'],
  'libc.so.6': ['strtol', 'strtoul', 'strtoll', 'strtoull', 'sscanf', 'fscanf'].map((name) => C23_PREFIX + name),
};

/**
 * Rewrites a shared object of the engine, in place, so that glibc 2.36 and 2.37 load it. Throws `UnexpectedElf`,
 * and has then changed nothing, where the file asks for anything but what is known to have an older equal.
 */
export function rewriteForOlderGlibc(bytes: Buffer, arch: Arch): void {
  const { number, base } = MACHINES[arch];
  const { machine, versions, symbols } = readSharedObject(bytes);
  if (machine !== number) throw new UnexpectedElf(`it is for machine ${machine}, not ${number} (${arch})`);
  const tooNew = versions.filter(({ name }) => name === TOO_NEW);
  const renamed = tooNew.flatMap((version) => knownSymbols(version, symbols));
  refuseTheRest(versions, symbols, renamed);
  const older = versions.find(({ name }) => name === base);
  if (tooNew.length > 0 && !older) throw new UnexpectedElf(`it never names ${base}`);
  for (const { at } of tooNew) {
    bytes.writeUInt32LE(elfHash(base), at);
    bytes.writeUInt32LE(older?.nameOffset ?? 0, at + 8);
  }
  for (const { at, nameOffset } of renamed) bytes.writeUInt32LE(nameOffset + C23_PREFIX.length, at);
}

/** The symbols of one 2.38 entry that need their older name; refuses any that is not known. */
function knownSymbols(version: NeededVersion, symbols: DynamicSymbol[]): DynamicSymbol[] {
  const asking = symbols.filter(({ versionIndex }) => versionIndex === version.index);
  const known = KNOWN[version.library] ?? [];
  for (const { name, imported } of asking) {
    if (!imported || !known.includes(name)) throw new UnexpectedElf(`it asks for ${name} of ${TOO_NEW}`);
  }
  return asking.filter(({ name }) => name.startsWith(C23_PREFIX));
}

function refuseTheRest(versions: NeededVersion[], symbols: DynamicSymbol[], renamed: DynamicSymbol[]): void {
  const newer = versions.find(({ name }) => {
    const glibc = name.match(/^GLIBC_(\d.*)$/)?.[1];
    return name !== TOO_NEW && glibc !== undefined && isOlderGlibc(OLDEST_GLIBC, glibc);
  });
  if (newer) throw new UnexpectedElf(`it asks for ${newer.name}`);
  const stray = symbols.find((symbol) => symbol.name.startsWith(C23_PREFIX) && !renamed.includes(symbol));
  if (stray) throw new UnexpectedElf(`${stray.name} does not belong to ${TOO_NEW}`);
}

/** Whether glibc `a` came before `b`; both as `2.36` or `2.2.5`. */
export function isOlderGlibc(a: string, b: string): boolean {
  return a.localeCompare(b, 'en', { numeric: true }) < 0;
}
