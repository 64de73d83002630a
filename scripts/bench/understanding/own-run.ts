import { programArguments } from '../programs.js';
import type { Bench } from '../suite.js';

const PATIENCE_MS = 10 * 60_000;
const QUICK_EXAMPLES = 10;

export interface Trained {
  seconds: number;
  /** Size of the artifact. */
  megabytes: number;
  /** Size of the example sentences. */
  learntMegabytes: number;
}

export interface Loaded {
  ms: number;
  /** Resident memory that it added. */
  addedMb: number;
  /** How long it takes to read the artifact's bytes alone. */
  readMs: number;
}

async function run<R>({ grounds, quick }: Bench, task: 'train' | 'load', cacheDir: string): Promise<R> {
  const entry = programArguments('scripts/bench/understanding/own-program');
  const env = { TASK: task, CACHE_DIR: cacheDir, ...(quick && { MOST: String(QUICK_EXAMPLES) }) };
  const program = grounds.node(['--expose-gc', ...entry], env);
  const { match } = await program.says(/^done (.*)\n/m, PATIENCE_MS);
  return JSON.parse(match[1] as string) as R;
}

/** Trains our matcher from nothing, in a process of its own, and keeps the artifact in this folder. */
export const trainOwn = (bench: Bench, cacheDir: string): Promise<Trained> => run(bench, 'train', cacheDir);

/** Loads the artifact in this folder, in a new process. */
export const loadOwn = (bench: Bench, cacheDir: string): Promise<Loaded> => run(bench, 'load', cacheDir);
