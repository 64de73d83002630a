import { setTimeout as pause } from 'node:timers/promises';

const REST_MS = 300;
const ROUNDS = 2;

/**
 * Resident memory of this process in MB, once what nobody needs any more was collected and given back to the system,
 * which takes a moment. The process must be started with `--expose-gc`.
 */
export async function settledMb(): Promise<number> {
  for (let round = 0; round < ROUNDS; round += 1) {
    globalThis.gc?.();
    await pause(REST_MS);
  }
  return process.memoryUsage.rss() / 1e6;
}
