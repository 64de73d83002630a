/**
 * Reads, from a 64-bit little-endian ELF shared object, which versions of which libraries it needs and which of its
 * symbols ask for them. Layout: System V ABI (gABI) and the "Symbol Versioning" chapter of the Linux Standard Base.
 */

export class UnexpectedElf extends Error {}

/** One `Vernaux` entry: a version that must be present in a library for the loader to accept the file. */
export interface NeededVersion {
  library: string;
  name: string;
  /** What `.gnu.version` calls it. */
  index: number;
  /** Where the entry begins in the file. */
  at: number;
  nameOffset: number;
  hash: number;
}

/** One `.dynsym` entry. */
export interface DynamicSymbol {
  name: string;
  /** Not defined here, so looked up in the libraries. */
  imported: boolean;
  versionIndex: number;
  at: number;
  nameOffset: number;
}

export interface SharedObject {
  machine: number;
  versions: NeededVersion[];
  symbols: DynamicSymbol[];
}

interface Section {
  type: number;
  address: number;
  at: number;
  size: number;
  link: number;
  info: number;
}

const SECTION = { dynamic: 6, dynsym: 11, verneed: 0x6ffffffe, versym: 0x6fffffff };
const TAG = { strtab: 5, symtab: 6, versym: 0x6ffffff0, verneed: 0x6ffffffe };
const SYMBOL_SIZE = 24;
const SHARED_OBJECT = 3;

/** The hash by which the loader compares version names (gABI, "Hash Table Section"). */
export function elfHash(name: string): number {
  let hash = 0;
  for (const byte of Buffer.from(name, 'latin1')) {
    hash = (hash << 4) + byte;
    const high = hash & 0xf0000000;
    hash = (high === 0 ? hash : hash ^ (high >>> 24)) & ~high;
  }
  return hash >>> 0;
}

/** Throws `UnexpectedElf` where the file is not a whole shared object of the layout described above. */
export function readSharedObject(bytes: Buffer): SharedObject {
  try {
    return parse(bytes);
  } catch (error) {
    if (error instanceof RangeError) throw new UnexpectedElf('the file is cut short');
    throw error;
  }
}

function parse(bytes: Buffer): SharedObject {
  const isElf64Little = bytes.readUInt32BE(0) === 0x7f454c46 && bytes[4] === 2 && bytes[5] === 1;
  if (!isElf64Little || bytes.readUInt16LE(16) !== SHARED_OBJECT) {
    throw new UnexpectedElf('it is not a 64-bit little-endian ELF shared object');
  }
  const sections = readSections(bytes);
  const dynsym = only(sections, SECTION.dynsym, 'symbol table');
  const versym = only(sections, SECTION.versym, 'table of symbol versions');
  const verneed = only(sections, SECTION.verneed, 'table of needed versions');
  const dynamic = only(sections, SECTION.dynamic, 'dynamic section');
  const strings = sections[dynsym.link];
  if (!strings || verneed.link !== dynsym.link) throw new UnexpectedElf('its names are not in one table');
  if ([dynsym, versym, verneed, dynamic, strings].some(({ at, size }) => at + size > bytes.length)) {
    throw new UnexpectedElf('the file is cut short');
  }
  checkAgainstLoader(bytes, dynamic, { dynsym, versym, verneed, strings });
  return {
    machine: bytes.readUInt16LE(18),
    versions: readVersions(bytes, verneed, strings),
    symbols: readSymbols(bytes, dynsym, versym, strings),
  };
}

function readSections(bytes: Buffer): Section[] {
  const table = Number(bytes.readBigUInt64LE(40));
  const entrySize = bytes.readUInt16LE(58);
  return Array.from({ length: bytes.readUInt16LE(60) }, (_, i) => {
    const at = table + i * entrySize;
    return {
      type: bytes.readUInt32LE(at + 4),
      address: Number(bytes.readBigUInt64LE(at + 16)),
      at: Number(bytes.readBigUInt64LE(at + 24)),
      size: Number(bytes.readBigUInt64LE(at + 32)),
      link: bytes.readUInt32LE(at + 40),
      info: bytes.readUInt32LE(at + 44),
    };
  });
}

function only(sections: Section[], type: number, what: string): Section {
  const found = sections.filter((section) => section.type === type);
  if (found.length !== 1 || !found[0]) throw new UnexpectedElf(`it has ${found.length} of one ${what}`);
  return found[0];
}

/** The loader reads the dynamic section, not the section headers: both must mean the same bytes of the file. */
function checkAgainstLoader(
  bytes: Buffer,
  dynamic: Section,
  tables: Record<'dynsym' | 'versym' | 'verneed' | 'strings', Section>,
): void {
  const tags = new Map<number, number>();
  for (let at = dynamic.at; at < dynamic.at + dynamic.size; at += 16) {
    tags.set(Number(bytes.readBigUInt64LE(at)), Number(bytes.readBigUInt64LE(at + 8)));
  }
  const pairs = [
    [TAG.symtab, tables.dynsym],
    [TAG.strtab, tables.strings],
    [TAG.versym, tables.versym],
    [TAG.verneed, tables.verneed],
  ] as const;
  for (const [tag, section] of pairs) {
    if (tags.get(tag) !== section.address || section.address !== section.at) {
      throw new UnexpectedElf('its section headers and its dynamic section do not agree');
    }
  }
}

function nameAt(bytes: Buffer, strings: Section, offset: number): string {
  const end = bytes.indexOf(0, strings.at + offset);
  if (offset >= strings.size || end < 0 || end >= strings.at + strings.size) {
    throw new UnexpectedElf('a name lies outside its table');
  }
  return bytes.toString('latin1', strings.at + offset, end);
}

function readVersions(bytes: Buffer, verneed: Section, strings: Section): NeededVersion[] {
  return chain(bytes, verneed.at, verneed.info).flatMap((library) => {
    const name = nameAt(bytes, strings, bytes.readUInt32LE(library + 4));
    const first = library + bytes.readUInt32LE(library + 8);
    return chain(bytes, first, bytes.readUInt16LE(library + 2)).map((at) => readVersion(bytes, strings, name, at));
  });
}

/** Where `count` entries begin that each hold, 12 bytes on, how far it is to the next, and 0 in the last. */
function chain(bytes: Buffer, first: number, count: number): number[] {
  const found: number[] = [];
  for (let at = first, step = 1; step > 0; at += step) {
    found.push(at);
    step = bytes.readUInt32LE(at + 12);
  }
  if (found.length !== count) throw new UnexpectedElf('its needed versions do not add up');
  return found;
}

function readVersion(bytes: Buffer, strings: Section, library: string, at: number): NeededVersion {
  const nameOffset = bytes.readUInt32LE(at + 8);
  const name = nameAt(bytes, strings, nameOffset);
  const hash = bytes.readUInt32LE(at);
  if (hash !== elfHash(name)) throw new UnexpectedElf(`the hash of ${name} is wrong`);
  return { library, name, hash, nameOffset, at, index: bytes.readUInt16LE(at + 6) };
}

function readSymbols(bytes: Buffer, dynsym: Section, versym: Section, strings: Section): DynamicSymbol[] {
  const count = dynsym.size / SYMBOL_SIZE;
  if (!Number.isInteger(count) || versym.size !== count * 2) throw new UnexpectedElf('its symbols do not add up');
  return Array.from({ length: count }, (_, i) => {
    const at = dynsym.at + i * SYMBOL_SIZE;
    const nameOffset = bytes.readUInt32LE(at);
    return {
      name: nameAt(bytes, strings, nameOffset),
      imported: bytes.readUInt16LE(at + 6) === 0,
      versionIndex: bytes.readUInt16LE(versym.at + i * 2) & 0x7fff,
      at,
      nameOffset,
    };
  });
}
