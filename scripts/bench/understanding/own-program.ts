import { readFileSync, statSync } from 'node:fs';
import type { MatcherOptions } from '../../../src/understanding/load-matcher.js';
import { artifactsIn } from '../../../src/understanding/model/artifact.js';
import type { Matcher } from '../../../src/understanding/types.js';
import { configuredMatcherOptions } from '../../matcher-options.js';
import { percentile } from '../percentiles.js';
import { moduleUrl } from '../programs.js';
import type { Asked, Found, Loaded, Times, Trained } from './own-run.js';
import { evenly } from './sentences.js';
import { settledMb } from './settled-memory.js';

/**
 * Trains our matcher into the folder CACHE_DIR, loads it from there, asks it the messages listed in the file TEXTS, or
 * says what it makes of them, in a process of its own: as it is built, where it is. MOST bounds the examples of an
 * intent; those listed in UNTAUGHT have none.
 */

const { loadMatcher, trainIfMissing } = (await import(
  moduleUrl('src/understanding/load-matcher')
)) as typeof import('../../../src/understanding/load-matcher.js');

const { CACHE_DIR: cacheDir = '', TASK, MOST, TEXTS = '', UNTAUGHT = '' } = process.env;
const all = configuredMatcherOptions();
const most = MOST ? Number(MOST) : Number.POSITIVE_INFINITY;
const untaught = UNTAUGHT.split(',');
const taught = (intent: string, sentences: readonly string[]) =>
  untaught.includes(intent) ? [] : evenly(sentences, most);
const examples = () => new Map([...all.examples()].map(([intent, some]) => [intent, taught(intent, some)]));
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

/** All messages twice, one after the other: a bot that has just been started is slower, for a minute of its life. */
async function ask(): Promise<Asked> {
  const matcher = await loadMatcher(options);
  const texts = JSON.parse(readFileSync(TEXTS, 'utf8')) as string[];
  const timed = (): Times => {
    const ms = texts.map((text) => {
      const began = performance.now();
      matcher.understand(text);
      return performance.now() - began;
    });
    return { p50: percentile(ms, 50), p99: percentile(ms, 99) };
  };
  const first = timed();
  return { first, later: timed() };
}

/** Which of the untaught are answered or offered for each message, with the guides at hand and with their names alone. */
async function find(): Promise<Found> {
  trainIfMissing(options, () => undefined);
  const texts = JSON.parse(readFileSync(TEXTS, 'utf8')) as string[];
  const named = options.procedures.map((one) => ({ ...one, text: [] }));
  const [byGuide, byName] = [await loadMatcher(options), await loadMatcher({ ...options, procedures: named })];
  const foundBy = (matcher: Matcher) =>
    texts.map((text) => {
      const { decision, intent, choices = [] } = matcher.understand(text);
      return (decision === 'answer' ? [intent] : choices).filter((one) => untaught.includes(one));
    });
  return { byGuide: foundBy(byGuide), byName: foundBy(byName) };
}

const tasks: Record<string, () => Trained | Promise<Loaded | Asked | Found>> = { train, load, ask, find };
const task = tasks[TASK ?? ''];
if (!task) throw new Error(`TASK must be one of ${Object.keys(tasks).join(', ')}`);
const result = await task();
process.stdout.write(`done ${JSON.stringify(result)}\n`, () => process.exit());
