import { statfs } from 'node:fs/promises';
import { diskFull } from './data-dir.js';

/** The engine aborts the whole process when a write finds no room, so the bot stops well before. */
export const DEFAULT_MIN_FREE_BYTES = 200_000_000;

/** How much of a disk is free; what `statfs` answers, as far as it is needed. */
export type Statfs = (path: string) => Promise<{ bavail: number; bsize: number }>;

/** Throws `CannotStart('disk-full')` when fewer than `minFreeBytes` are free on the disk of `dataDir`. */
export async function checkDisk(dataDir: string, minFreeBytes: number, stat: Statfs = statfs): Promise<void> {
  const free = await freeBytes(dataDir, stat);
  if (free < minFreeBytes) throw diskFull(dataDir, free, minFreeBytes);
}

interface Watch {
  dataDir: string;
  minFreeBytes: number;
  everyMs: number;
  /** Called once when less than `minFreeBytes` is left: accept no new messages from now on. */
  onLow: (freeBytes: number) => void;
  /** Called once when there is room again. */
  onOk: (freeBytes: number) => void;
  statfs?: Statfs;
}

/**
 * Looks every `everyMs` at the disk and says when it turns low and when it is well again, which takes a tenth more
 * than the limit so that the answer does not flap. A disk that cannot be asked counts as low. Does not keep the
 * process alive.
 */
export function watchDisk(watch: Watch): { stop(): void } {
  const { dataDir, minFreeBytes, everyMs, onLow, onOk } = watch;
  let low = false;
  const look = async () => {
    const free = await freeBytes(dataDir, watch.statfs ?? statfs).catch(() => 0);
    const nowLow = free < minFreeBytes * (low ? 1.1 : 1);
    if (nowLow === low) return;
    low = nowLow;
    if (low) onLow(free);
    else onOk(free);
  };
  const timer = setInterval(look, everyMs).unref();
  return { stop: () => clearInterval(timer) };
}

async function freeBytes(dataDir: string, stat: Statfs): Promise<number> {
  const { bavail, bsize } = await stat(dataDir);
  return bavail * bsize;
}
