import { fork } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NamedProcedure, TrainingSet } from './model/training-set.js';

export interface TrainingJob {
  set: TrainingSet;
  procedures: readonly NamedProcedure[];
  lexiconDir: string;
  cacheDir: string;
  /** Fingerprint under which the model is written. */
  name: string;
}

/** What the process says when it is done; silence followed by an exit is a failure. */
export const DONE = 'done';

/**
 * Trains in a process of its own, so that messages are answered meanwhile and the memory is given back.
 * @throws Error where the process ends without having written the model
 */
export function trainInProcess(job: TrainingJob): Promise<void> {
  // From sources (tsx, vitest) the entry is TypeScript and the process needs tsx to read it.
  const extension = extname(fileURLToPath(import.meta.url));
  const entry = fileURLToPath(new URL(`./train-entry${extension}`, import.meta.url));
  const execArgv = extension === '.ts' ? ['--import', 'tsx'] : [];
  return new Promise((resolve, reject) => {
    const child = fork(entry, { execArgv, serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    let done = false;
    child.once('error', reject);
    child.once('message', (message) => {
      done = message === DONE;
    });
    child.once('exit', (code, signal) => {
      if (done) resolve();
      else reject(new Error(`training ended early (${signal ?? `exit code ${code}`})`));
    });
    child.send(job);
  });
}
