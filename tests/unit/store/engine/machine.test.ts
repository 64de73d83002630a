import { describe, expect, it } from 'vitest';
import { packageFor, thisMachine } from '../../../../src/store/engine/machine.js';

describe('packageFor', () => {
  it.each([
    [
      { platform: 'linux', arch: 'x64', glibc: '2.41' },
      { suffix: 'linux-x64-gnu', linux: 'x64' },
    ],
    [
      { platform: 'linux', arch: 'arm64', glibc: '2.36' },
      { suffix: 'linux-arm64-gnu', linux: 'arm64' },
    ],
    [{ platform: 'darwin', arch: 'arm64' }, { suffix: 'darwin-arm64' }],
  ] as const)('%o', (machine, expected) => {
    expect(packageFor(machine)).toEqual(expected);
  });

  it.each([
    [{ platform: 'win32', arch: 'x64' }, 'this is win32 x64'],
    [{ platform: 'linux', arch: 'ia32', glibc: '2.36' }, 'this is linux ia32'],
    [{ platform: 'linux', arch: 'arm', glibc: '2.36' }, 'this is linux arm'],
    [{ platform: 'darwin', arch: 'x64' }, 'this is darwin x64'],
    [{ platform: 'linux', arch: 'x64' }, 'musl'],
    [{ platform: 'linux', arch: 'x64', glibc: '2.35' }, 'this machine has 2.35'],
    [{ platform: 'linux', arch: 'x64', glibc: '2.4' }, 'this machine has 2.4'],
  ] as const)('%o is refused with the two ways out', (machine, reason) => {
    const refused = () => packageFor(machine);
    expect(refused).toThrow(expect.objectContaining({ code: 'engine-unsupported' }));
    expect(refused).toThrow(reason);
    expect(refused).toThrow(/MONGODB_URI.*compose\.yaml/);
  });
});

describe.runIf(process.platform === 'linux')('thisMachine', () => {
  it('names the processor and the C library', () => {
    expect(thisMachine()).toMatchObject({ platform: 'linux', arch: process.arch });
    expect(thisMachine().glibc ?? '2.0').toMatch(/^2\.\d+/);
  });
});
