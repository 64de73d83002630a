import { tmpdir } from 'node:os';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkDisk, watchDisk } from '../../../../src/store/engine/disk.js';

const free = (bytes: number) => Promise.resolve({ bavail: bytes / 100, bsize: 100 });

describe('checkDisk', () => {
  it('passes with exactly enough', async () => {
    await expect(checkDisk('/data', 200_000_000, () => free(200_000_000))).resolves.toBeUndefined();
  });

  it('refuses with less, and says how much there is and how much it takes', async () => {
    const refused = checkDisk('/data', 200_000_000, () => free(199_999_900));
    await expect(refused).rejects.toMatchObject({ code: 'disk-full' });
    await expect(refused).rejects.toThrow(/Only 199 MB .*\/data; 200 MB are needed.*DATA_DIR/);
  });

  it('asks the system', async () => {
    await expect(checkDisk(tmpdir(), 1)).resolves.toBeUndefined();
    await expect(checkDisk(tmpdir(), Number.MAX_VALUE)).rejects.toMatchObject({ code: 'disk-full' });
  });
});

describe('watchDisk', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Plays `readings`, one a second, and tells what was heard. */
  async function heard(readings: (number | Error)[]): Promise<string[]> {
    const events: string[] = [];
    const watcher = watchDisk({
      dataDir: '/data',
      minFreeBytes: 1000,
      everyMs: 1000,
      onLow: (bytes) => events.push(`low ${bytes}`),
      onOk: (bytes) => events.push(`ok ${bytes}`),
      statfs: () => {
        const next = readings.shift() ?? 0;
        return next instanceof Error ? Promise.reject(next) : free(next);
      },
    });
    await vi.advanceTimersByTimeAsync(1000 * readings.length);
    watcher.stop();
    await vi.advanceTimersByTimeAsync(5000);
    return events;
  }

  it('is silent while there is room', async () => {
    expect(await heard([5000, 1000, 2000])).toEqual([]);
  });

  it('speaks once when it turns low and once when it is well again', async () => {
    expect(await heard([5000, 900, 800, 5000, 5000])).toEqual(['low 900', 'ok 5000']);
  });

  it('waits for a tenth more before it is well again', async () => {
    expect(await heard([900, 1000, 1000, 1100])).toEqual(['low 900', 'ok 1100']);
  });

  it('takes a disk that cannot be asked for a full one', async () => {
    expect(await heard([new Error('EIO'), 5000])).toEqual(['low 0', 'ok 5000']);
  });
});
