import { type Arch, isOlderGlibc, OLDEST_GLIBC } from './older-glibc.js';
import { engineUnsupported } from './unsupported.js';

/** What decides whether the engine can run; `glibc` is absent where the C library is another one (musl). */
export interface Machine {
  platform: NodeJS.Platform;
  arch: string;
  glibc?: string;
}

interface Report {
  header: { glibcVersionRuntime?: string };
}

export function thisMachine(): Machine {
  const { platform, arch } = process;
  if (platform !== 'linux') return { platform, arch };
  // Without this the report looks up the name of every peer, which can take seconds.
  Object.assign(process.report, { excludeNetwork: true });
  const glibc = (process.report.getReport() as Report).header.glibcVersionRuntime;
  return glibc === undefined ? { platform, arch } : { platform, arch, glibc };
}

/**
 * The name the engine's package for this machine ends in, and on Linux the processor.
 * Throws `CannotStart('engine-unsupported')` where the engine is not published for the machine.
 */
export function packageFor({ platform, arch, glibc }: Machine): { suffix: string; linux?: Arch } {
  if (platform === 'darwin' && arch === 'arm64') return { suffix: 'darwin-arm64' };
  if (platform !== 'linux' || (arch !== 'x64' && arch !== 'arm64')) {
    throw engineUnsupported(
      `it exists for Linux (x64, arm64) and macOS on Apple processors (arm64), and this is ${platform} ${arch}`,
    );
  }
  if (glibc === undefined) {
    throw engineUnsupported('it needs the GNU C library, and this Linux uses another one (musl, as Alpine does)');
  }
  if (isOlderGlibc(glibc, OLDEST_GLIBC)) {
    throw engineUnsupported(
      `it needs the GNU C library ${OLDEST_GLIBC} or newer (Debian 12, Ubuntu 24.04), and this machine has ${glibc}`,
    );
  }
  return { suffix: `linux-${arch}-gnu`, linux: arch };
}
