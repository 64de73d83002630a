import { elfHash } from '../../../../src/store/engine/elf.js';

interface Wanted {
  machine?: number;
  needed: { library: string; versions: { name: string; index: number }[] }[];
  symbols: { name: string; versionIndex: number; imported?: boolean }[];
}

/** The smallest shared object with the tables that name versions and symbols; nothing in it can run. */
export function buildElf({ machine = 62, needed, symbols }: Wanted): Buffer {
  const strings = new StringTable();
  const dynsym = Buffer.concat([Buffer.alloc(24), ...symbols.map((symbol) => symbolEntry(symbol, strings))]);
  const versym = Buffer.alloc(2 * (symbols.length + 1));
  symbols.forEach(({ versionIndex }, i) => {
    versym.writeUInt16LE(versionIndex, 2 * (i + 1));
  });
  const verneed = Buffer.concat(needed.map((library, i) => neededEntry(library, i === needed.length - 1, strings)));
  const bodies = [dynsym, strings.bytes(), versym, verneed];
  const starts: number[] = [];
  let end = 64;
  for (const body of bodies) {
    starts.push(end);
    end += Math.ceil(body.length / 8) * 8;
  }
  const [symtab = 0, strtab = 0, versions = 0, versionNeeds = 0] = starts;
  const dynamic = dynamicSection([6, symtab], [5, strtab], [0x6ffffff0, versions], [0x6ffffffe, versionNeeds], [0, 0]);
  const sections = [
    section(0, 0, 0, 0, 0),
    section(11, symtab, dynsym.length, 2, 1),
    section(3, strtab, strings.bytes().length, 0, 0),
    section(0x6fffffff, versions, versym.length, 1, 0),
    section(0x6ffffffe, versionNeeds, verneed.length, 2, needed.length),
    section(6, end, dynamic.length, 2, 0),
  ];
  const file = Buffer.alloc(end + dynamic.length + 64 * sections.length);
  header(machine, end + dynamic.length, sections.length).copy(file);
  bodies.forEach((body, i) => {
    body.copy(file, starts[i]);
  });
  Buffer.concat([dynamic, ...sections]).copy(file, end);
  return file;
}

class StringTable {
  #text = '\0';
  add(name: string): number {
    const at = this.#text.length;
    this.#text += `${name}\0`;
    return at;
  }
  bytes(): Buffer {
    return Buffer.from(this.#text, 'latin1');
  }
}

function header(machine: number, sectionTable: number, sectionCount: number): Buffer {
  const bytes = Buffer.alloc(64);
  bytes.write('\x7fELF\x02\x01\x01', 'latin1');
  bytes.writeUInt16LE(3, 16);
  bytes.writeUInt16LE(machine, 18);
  bytes.writeBigUInt64LE(BigInt(sectionTable), 40);
  bytes.writeUInt16LE(64, 58);
  bytes.writeUInt16LE(sectionCount, 60);
  return bytes;
}

function section(type: number, at: number, size: number, link: number, info: number): Buffer {
  const bytes = Buffer.alloc(64);
  bytes.writeUInt32LE(type, 4);
  for (const offset of [16, 24]) bytes.writeBigUInt64LE(BigInt(at), offset);
  bytes.writeBigUInt64LE(BigInt(size), 32);
  bytes.writeUInt32LE(link, 40);
  bytes.writeUInt32LE(info, 44);
  return bytes;
}

function symbolEntry({ name, imported = true }: Wanted['symbols'][number], strings: StringTable): Buffer {
  const bytes = Buffer.alloc(24);
  bytes.writeUInt32LE(strings.add(name), 0);
  bytes.writeUInt16LE(imported ? 0 : 7, 6);
  return bytes;
}

function neededEntry({ library, versions }: Wanted['needed'][number], last: boolean, strings: StringTable): Buffer {
  const head = Buffer.alloc(16);
  head.writeUInt16LE(1, 0);
  head.writeUInt16LE(versions.length, 2);
  head.writeUInt32LE(strings.add(library), 4);
  head.writeUInt32LE(16, 8);
  head.writeUInt32LE(last ? 0 : 16 * (versions.length + 1), 12);
  const entries = versions.map(({ name, index }, i) => {
    const entry = Buffer.alloc(16);
    entry.writeUInt32LE(elfHash(name), 0);
    entry.writeUInt16LE(index, 6);
    entry.writeUInt32LE(strings.add(name), 8);
    entry.writeUInt32LE(i === versions.length - 1 ? 0 : 16, 12);
    return entry;
  });
  return Buffer.concat([head, ...entries]);
}

function dynamicSection(...entries: [tag: number, value: number][]): Buffer {
  const bytes = Buffer.alloc(16 * entries.length);
  entries.forEach(([tag, value], i) => {
    bytes.writeBigUInt64LE(BigInt(tag), 16 * i);
    bytes.writeBigUInt64LE(BigInt(value), 16 * i + 8);
  });
  return bytes;
}
