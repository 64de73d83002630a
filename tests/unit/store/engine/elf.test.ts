import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elfHash, readSharedObject, UnexpectedElf } from '../../../../src/store/engine/elf.js';
import { engineFolder, engineInstalled, engineNames } from './installed-engine.js';
import { buildElf } from './synthetic-elf.js';

const small = () =>
  buildElf({
    needed: [
      { library: 'libm.so.6', versions: [{ name: 'GLIBC_2.29', index: 4 }] },
      {
        library: 'libc.so.6',
        versions: [
          { name: 'GLIBC_2.2.5', index: 2 },
          { name: 'GLIBC_2.38', index: 3 },
        ],
      },
    ],
    symbols: [
      { name: 'pow', versionIndex: 4 },
      { name: 'ours', versionIndex: 1, imported: false },
    ],
  });

describe('elfHash', () => {
  it.each([
    ['GLIBC_2.2.5', 0x09691a75],
    ['GLIBC_2.38', 0x069691b8],
    ['', 0],
  ])('of "%s" is what objdump shows', (name, hash) => {
    expect(elfHash(name)).toBe(hash);
  });
});

describe('readSharedObject', () => {
  it('lists the needed versions by library, and the symbols', () => {
    const { machine, versions, symbols } = readSharedObject(small());
    expect(machine).toBe(62);
    expect(versions.map(({ library, name, index }) => `${library} ${name} ${index}`)).toEqual([
      'libm.so.6 GLIBC_2.29 4',
      'libc.so.6 GLIBC_2.2.5 2',
      'libc.so.6 GLIBC_2.38 3',
    ]);
    expect(symbols.map(({ name, imported, versionIndex }) => [name, imported, versionIndex])).toEqual([
      ['', true, 0],
      ['pow', true, 4],
      ['ours', false, 1],
    ]);
  });

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['nothing', () => Buffer.alloc(0)],
    ['text', () => Buffer.from('#!/bin/sh\n'.repeat(20))],
    ['a 32-bit file', (bytes) => Buffer.from(bytes.fill(1, 4, 5))],
    ['a big-endian file', (bytes) => Buffer.from(bytes.fill(2, 5, 6))],
    ['a program', (bytes) => Buffer.from(bytes.fill(2, 16, 17))],
    ['a file cut in its headers', (bytes) => bytes.subarray(0, 40)],
    ['a file without its last section', (bytes) => bytes.subarray(0, bytes.length - 64)],
  ])('refuses %s', (_what, change) => {
    expect(() => readSharedObject(change(small()))).toThrow(UnexpectedElf);
  });

  it('refuses tables that the loader would find elsewhere', () => {
    const bytes = small();
    const sectionTable = Number(bytes.readBigUInt64LE(40));
    bytes.writeBigUInt64LE(0x40n, sectionTable + 3 * 64 + 16);
    expect(() => readSharedObject(bytes)).toThrow('do not agree');
  });

  it('refuses a list of versions that is longer than it says', () => {
    const bytes = small();
    const verneed = readSharedObject(bytes).versions[0]?.at ?? 0;
    bytes.writeUInt16LE(2, verneed - 16 + 2);
    expect(() => readSharedObject(bytes)).toThrow('do not add up');
  });

  it('refuses a version name that was changed without its hash', () => {
    const bytes = small();
    bytes.write('9', bytes.indexOf('GLIBC_2.29') + 'GLIBC_2.2'.length);
    expect(() => readSharedObject(bytes)).not.toThrow();
    bytes.write('8', bytes.indexOf('GLIBC_2.29') + 'GLIBC_2.2'.length);
    expect(() => readSharedObject(bytes)).toThrow('the hash of GLIBC_2.28 is wrong');
  });

  it('reads any damaged file to its end or refuses it, and never fails otherwise', () => {
    const whole = small();
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(damage, (changes) => {
        const bytes = Buffer.from(whole);
        for (const [at, value] of changes) bytes[at] = value;
        try {
          readSharedObject(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(UnexpectedElf);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.runIf(engineInstalled)('reads the engine as published', () => {
    for (const name of engineNames) {
      const { versions } = readSharedObject(readFileSync(join(engineFolder, name)));
      expect(versions.map((version) => version.name)).toContain('GLIBC_2.38');
    }
  });
});
