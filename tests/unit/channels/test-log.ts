import { Writable } from 'node:stream';
import { pino } from 'pino';
import type { Log } from '../../../src/platform/log.js';

/** A log whose lines a test can read; without the censor, so that what callers pass is seen as it is. */
export function readableLog(): { log: Log; lines: () => string } {
  const written: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      written.push(String(chunk));
      done();
    },
  });
  return { log: pino({ level: 'trace' }, sink), lines: () => written.join('') };
}
