import { type Clock, systemClock } from '../platform/clock.js';
import type { Log } from '../platform/log.js';
import { fromRoot } from '../platform/paths.js';
import { type Lexicon, readLexicon } from './lexicon.js';
import { TrainedMatcher } from './matcher.js';
import { artifactPath, artifactsIn, readArtifact, tidyArtifacts, writeArtifact } from './model/artifact.js';
import type { Model } from './model/model.js';
import type { Progress } from './model/train.js';
import {
  fingerprint,
  type NamedProcedure,
  readBackground,
  type TrainingSet,
  trainingSet,
} from './model/training-set.js';
import { SwappedMatcher } from './swapped-matcher.js';
import { trainMatcher } from './train-matcher.js';
import { trainInProcess } from './train-process.js';
import type { Matcher } from './types.js';

export interface MatcherOptions {
  /** Example sentences by intent; asked for only where there is something to learn. */
  examples: () => ReadonlyMap<string, readonly string[]>;
  /** Changes whenever one of the sentences does; given back as the matcher's `version`. */
  examplesHash: string;
  /** Names are learnt like examples, cases looked for, texts searched; which go together tells who leaves a topic. */
  procedures: readonly NamedProcedure[];
  /** Folder of the lexicon's files; as a rule `content/lexicon`. */
  lexiconDir: string;
  /** Where trained models are kept; `.cache/matcher` where not given. */
  cacheDir?: string;
  clock?: Clock;
  log?: Pick<Log, 'info' | 'warn'>;
}

/**
 * The matcher for these sentences. Where they were trained before, it is read in a moment; where not, they are trained
 * in a process of their own while the newest older model answers. Only where there is no model at all does the promise
 * wait for training (about a minute).
 * @throws Error where the lexicon is broken, or the first training fails
 */
export async function loadMatcher(options: MatcherOptions): Promise<Matcher> {
  const plan = planFor(options);
  const { clock = systemClock, log, procedures, examplesHash } = options;
  const matcherOf = (model: Model, version: string): Matcher =>
    new TrainedMatcher({ model, lexicon: plan.lexicon, procedures, version, clock });
  const ready = readIfThere(plan.path);
  if (ready) return matcherOf(ready, examplesHash);

  const train = async (): Promise<Matcher> => {
    const started = Date.now();
    const { name, cacheDir } = plan;
    const set = plan.set();
    await trainInProcess({ set, procedures: namesOf(procedures), name, cacheDir, lexiconDir: options.lexiconDir });
    log?.info({ sentences: set.sentences.length, ms: Date.now() - started }, 'matcher trained');
    return matcherOf(readArtifact(plan.path), examplesHash);
  };
  const older = newestOlder(plan.cacheDir);
  if (!older) return train();
  log?.info('sentences changed: training beside an older model');
  const matcher = new SwappedMatcher(matcherOf(older.model, older.version));
  train().then(
    (trained) => matcher.swap(trained),
    (error: unknown) => log?.warn({ err: error }, 'training failed: the older model stays'),
  );
  return matcher;
}

/**
 * Trains now, in this process, if these sentences were not trained before.
 * @returns whether it had to
 * @throws Error where the lexicon is broken
 */
export function trainIfMissing(options: MatcherOptions, progress: Progress): boolean {
  const { path, cacheDir, name, set, lexicon } = planFor(options);
  if (readIfThere(path)) return false;
  writeArtifact(cacheDir, name, trainMatcher(set(), lexicon, options.procedures, progress));
  tidyArtifacts(cacheDir);
  return true;
}

interface Plan {
  lexicon: Lexicon;
  /** Made only where there is something to learn. */
  set: () => TrainingSet;
  name: string;
  cacheDir: string;
  path: string;
}

function planFor(options: MatcherOptions): Plan {
  const { examples, examplesHash, procedures, cacheDir = fromRoot('.cache', 'matcher') } = options;
  const lexicon = readLexicon(options.lexiconDir);
  const background = readBackground();
  const name = fingerprint(examplesHash, procedures, lexicon, background);
  const set = () => trainingSet(examples(), procedures, lexicon, background);
  return { lexicon, set, name, cacheDir, path: artifactPath(cacheDir, name) };
}

/** Only what training needs of them: a whole guide is not sent to another process. */
const namesOf = (procedures: readonly NamedProcedure[]): NamedProcedure[] =>
  procedures.map(({ id, name, aliases, cases, related }) => ({
    id,
    name,
    aliases,
    cases: cases.map((one) => ({ id: one.id, named: one.named })),
    related,
    text: [],
  }));

function newestOlder(cacheDir: string): { model: Model; version: string } | undefined {
  for (const path of artifactsIn(cacheDir)) {
    const model = readIfThere(path);
    if (model) return { model, version: `older ${path.slice(-16, -4)}` };
  }
  return undefined;
}

/** A file that is missing or broken is as good as none: the model is trained anew. */
function readIfThere(path: string): Model | undefined {
  try {
    return readArtifact(path);
  } catch {
    return undefined;
  }
}
