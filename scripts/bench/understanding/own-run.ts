import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** Of a message, in milliseconds. */
export interface Times {
  p50: number;
  p99: number;
}

/** How long messages took when all were asked for the first time, and for the second. */
export interface Asked {
  first: Times;
  later: Times;
}

/** For each message, which of the untaught intents are answered or offered. */
export interface Found {
  /** With the guides at hand, and with their names alone. */
  byGuide: readonly (readonly string[])[];
  byName: readonly (readonly string[])[];
}

type Task =
  | { TASK: 'find'; TEXTS: string; UNTAUGHT: string }
  | { TASK: 'train' | 'load' }
  | { TASK: 'ask'; TEXTS: string };

async function run<R>({ grounds, quick }: Bench, task: Task, cacheDir: string): Promise<R> {
  const entry = programArguments('scripts/bench/understanding/own-program');
  const env = { ...task, CACHE_DIR: cacheDir, ...(quick && { MOST: String(QUICK_EXAMPLES) }) };
  const program = grounds.node(['--expose-gc', ...entry], env);
  const { match } = await program.says(/^done (.*)\n/m, PATIENCE_MS);
  return JSON.parse(match[1] as string) as R;
}

/** Trains our matcher from nothing, in a process of its own, and keeps the artifact in this folder. */
export const trainOwn = (bench: Bench, cacheDir: string): Promise<Trained> => run(bench, { TASK: 'train' }, cacheDir);

/** Loads the artifact in this folder, in a new process. */
export const loadOwn = (bench: Bench, cacheDir: string): Promise<Loaded> => run(bench, { TASK: 'load' }, cacheDir);

/** Loads the artifact in this folder and asks it these messages, in a new process. */
export const askOwn = (bench: Bench, cacheDir: string, texts: readonly string[]): Promise<Asked> =>
  run(bench, { TASK: 'ask', TEXTS: listed(bench, texts) }, cacheDir);

/** Trains without the examples of these intents, and says for which messages they are found. */
export const findUntaught = (bench: Bench, untaught: readonly string[], texts: readonly string[]): Promise<Found> => {
  const task: Task = { TASK: 'find', TEXTS: listed(bench, texts), UNTAUGHT: untaught.join(',') };
  return run(bench, task, bench.grounds.newFolder());
};

function listed({ grounds }: Bench, texts: readonly string[]): string {
  const file = join(grounds.newFolder(), 'texts.json');
  writeFileSync(file, JSON.stringify(texts));
  return file;
}
