import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSharedObject, UnexpectedElf } from '../../../../src/store/engine/elf.js';
import { isOlderGlibc, rewriteForOlderGlibc } from '../../../../src/store/engine/older-glibc.js';
import { arch, engineFolder, engineInstalled, engineNames } from './installed-engine.js';
import { buildElf } from './synthetic-elf.js';

const NEEDED = [
  {
    library: 'libm.so.6',
    versions: [
      { name: 'GLIBC_2.38', index: 5 },
      { name: 'GLIBC_2.35', index: 6 },
    ],
  },
  {
    library: 'libc.so.6',
    versions: [
      { name: 'GLIBC_ABI_DT_RELR', index: 7 },
      { name: 'GLIBC_2.36', index: 4 },
      { name: 'GLIBC_2.38', index: 3 },
      { name: 'GLIBC_2.2.5', index: 2 },
    ],
  },
];
const SYMBOLS = [
  { name: '__isoc23_strtol', versionIndex: 3 },
  { name: 'fmod', versionIndex: 5 },
  { name: 'malloc', versionIndex: 2 },
];

const withSymbol = (name: string, versionIndex: number, imported = true) =>
  buildElf({ needed: NEEDED, symbols: [...SYMBOLS, { name, versionIndex, imported }] });

const withVersion = (name: string) =>
  buildElf({ needed: [...NEEDED, { library: 'libc.so.6', versions: [{ name, index: 9 }] }], symbols: SYMBOLS });

describe('rewriteForOlderGlibc', () => {
  it('asks for the base version and the older names instead', () => {
    const bytes = buildElf({ needed: NEEDED, symbols: SYMBOLS });
    rewriteForOlderGlibc(bytes, 'x64');
    const { versions, symbols } = readSharedObject(bytes);
    expect(versions.map(({ library, name, index }) => [library, name, index])).toEqual([
      ['libm.so.6', 'GLIBC_2.2.5', 5],
      ['libm.so.6', 'GLIBC_2.35', 6],
      ['libc.so.6', 'GLIBC_ABI_DT_RELR', 7],
      ['libc.so.6', 'GLIBC_2.36', 4],
      ['libc.so.6', 'GLIBC_2.2.5', 3],
      ['libc.so.6', 'GLIBC_2.2.5', 2],
    ]);
    expect(symbols.map(({ name }) => name)).toEqual(['', 'strtol', 'fmod', 'malloc']);
  });

  it('takes the base version of the processor', () => {
    const versions = [
      { name: 'GLIBC_2.38', index: 3 },
      { name: 'GLIBC_2.17', index: 2 },
    ];
    const symbols = [{ name: '__isoc23_sscanf', versionIndex: 3 }];
    const bytes = buildElf({ machine: 183, needed: [{ library: 'libc.so.6', versions }], symbols });
    rewriteForOlderGlibc(bytes, 'arm64');
    expect(readSharedObject(bytes).versions.map(({ name }) => name)).toEqual(['GLIBC_2.17', 'GLIBC_2.17']);
  });

  it('leaves a file that asks for nothing new as it is', () => {
    const versions = [{ name: 'GLIBC_2.2.5', index: 2 }];
    const bytes = buildElf({
      needed: [{ library: 'libc.so.6', versions }],
      symbols: [{ name: 'malloc', versionIndex: 2 }],
    });
    const before = Buffer.from(bytes);
    rewriteForOlderGlibc(bytes, 'x64');
    expect(bytes.equals(before)).toBe(true);
  });

  it.each<[string, Buffer, string]>([
    ['another symbol of 2.38', withSymbol('strlcpy', 3), 'strlcpy of GLIBC_2.38'],
    ['another C23 name', withSymbol('__isoc23_wcstol', 3), '__isoc23_wcstol of GLIBC_2.38'],
    ['a known symbol from the wrong library', withSymbol('fmod', 3), 'fmod of GLIBC_2.38'],
    ['a known symbol that the file itself defines', withSymbol('__isoc23_strtoul', 3, false), 'GLIBC_2.38'],
    ['a C23 name under another version', withSymbol('__isoc23_strtoul', 2), 'does not belong'],
    ['a newer version', withVersion('GLIBC_2.39'), 'asks for GLIBC_2.39'],
    ['a version between', withVersion('GLIBC_2.37'), 'asks for GLIBC_2.37'],
    ['2.38 of another library', buildElf({ needed: [needs238('librt.so.1')], symbols: SYMBOLS }), 'GLIBC_2.38'],
    [
      'a file that never names the base version',
      buildElf({ needed: [needs238('libc.so.6')], symbols: [] }),
      'never names',
    ],
    ['the other processor', buildElf({ machine: 183, needed: NEEDED, symbols: SYMBOLS }), 'machine 183'],
  ])('refuses %s and changes nothing', (_what, bytes, message) => {
    const before = Buffer.from(bytes);
    expect(() => rewriteForOlderGlibc(bytes, 'x64')).toThrow(UnexpectedElf);
    expect(() => rewriteForOlderGlibc(bytes, 'x64')).toThrow(message);
    expect(bytes.equals(before)).toBe(true);
  });
});

function needs238(library: string) {
  return { library, versions: [{ name: 'GLIBC_2.38', index: 3 }] };
}

describe.runIf(engineInstalled)('the installed engine', () => {
  const rewritten = (name: string) => {
    const original = readFileSync(join(engineFolder, name));
    const bytes = Buffer.from(original);
    rewriteForOlderGlibc(bytes, arch);
    return { original, bytes };
  };

  it.each(engineNames)('%s asks for nothing newer than 2.36 afterwards', (name) => {
    const { versions, symbols } = readSharedObject(rewritten(name).bytes);
    const newest = versions.map((version) => version.name.match(/^GLIBC_(\d.*)/)?.[1] ?? '0');
    expect(newest.filter((version) => isOlderGlibc('2.36', version))).toEqual([]);
    expect(symbols.filter((symbol) => symbol.name.startsWith('__isoc23_'))).toEqual([]);
  });

  it.each(engineNames)('%s is otherwise the same, byte for byte', (name) => {
    const { original, bytes } = rewritten(name);
    const { versions, symbols } = readSharedObject(original);
    for (const { at } of versions.filter((version) => version.name === 'GLIBC_2.38')) {
      original.copy(bytes, at, at, at + 4);
      original.copy(bytes, at + 8, at + 8, at + 12);
    }
    for (const { at } of symbols.filter((symbol) => symbol.name.startsWith('__isoc23_'))) {
      original.copy(bytes, at, at, at + 4);
    }
    expect(bytes.equals(original)).toBe(true);
  });

  it('is refused when one letter of a name in it differs', () => {
    const bytes = readFileSync(join(engineFolder, engineNames[0] ?? ''));
    bytes.write('L', bytes.indexOf('__isoc23_strtoul') + '__isoc23_strtou'.length);
    expect(() => rewriteForOlderGlibc(bytes, arch)).toThrow('asks for __isoc23_strtouL of GLIBC_2.38');
  });
});

describe('isOlderGlibc', () => {
  it.each([
    ['2.36', '2.38', true],
    ['2.4', '2.36', true],
    ['2.2.5', '2.3', true],
    ['2.38', '2.38', false],
    ['2.41', '2.38', false],
    ['2.100', '2.38', false],
    ['3.0', '2.38', false],
  ])('%s before %s: %s', (a, b, older) => {
    expect(isOlderGlibc(a, b)).toBe(older);
  });
});
