import { readFileSync, statSync } from 'node:fs';
import { loadMatcher, type MatcherOptions, trainIfMissing } from '../../../src/understanding/load-matcher.js';
import { artifactsIn } from '../../../src/understanding/model/artifact.js';
import { configuredMatcherOptions } from '../../matcher-options.js';
import type { Loaded, Trained } from './own-run.js';
import { evenly } from './sentences.js';
import { settledMb } from './settled-memory.js';

/**
 * Trains our matcher into the folder CACHE_DIR, or loads it from there, in a process of its own. MOST bounds the
 * examples of an intent.
 */

const { CACHE_DIR: cacheDir = '', TASK, MOST } = process.env;
const all = configuredMatcherOptions();
const most = MOST ? Number(MOST) : Number.POSITIVE_INFINITY;
const examples = () => new Map([...all.examples()].map(([intent, sentences]) => [intent, evenly(sentences, most)]));
const options: MatcherOptions = { ...all, examples, cacheDir };

const artifact = (): string => {
  const [newest] = artifactsIn(cacheDir);
  if (newest === undefined) throw new Error('no model was trained');
  return newest;
};

function train(): Trained {
  const began = performance.now();
  trainIfMissing(options, () => undefined);
  const seconds = (performance.now() - began) / 1_000;
  const sentences = [...examples().values()].flat().join('\n');
  return { seconds, megabytes: statSync(artifact()).size / 1e6, learntMegabytes: Buffer.byteLength(sentences) / 1e6 };
}

async function load(): Promise<Loaded> {
  const before = await settledMb();
  const began = performance.now();
  const matcher = await loadMatcher(options);
  const ms = performance.now() - began;
  const addedMb = (await settledMb()) - before;
  // Held until here: what nobody needs any more would not count.
  if (matcher.understand('đăng ký khai sinh').intents.length === 0) throw new Error('the matcher knows nothing');
  const reading = performance.now();
  readFileSync(artifact());
  return { ms, addedMb, readMs: performance.now() - reading };
}

const result = TASK === 'train' ? train() : await load();
process.stdout.write(`done ${JSON.stringify(result)}\n`, () => process.exit());
