import { join } from 'node:path';
import { sentencesByIntent } from '../../../src/knowledge/examples.js';
import { readContent } from '../../../src/knowledge/read-content.js';
import { fromRoot } from '../../../src/platform/paths.js';
import { loadMatcher, trainIfMissing } from '../../../src/understanding/load-matcher.js';
import type { Matcher } from '../../../src/understanding/types.js';
import { clock, LEXICON_DIR } from './small-model.js';

/** The matcher over all of the content; trained where the sentences changed since the last time (some 20 seconds). */
export async function fullMatcher(): Promise<Matcher> {
  const content = readContent(fromRoot('content'));
  const options = {
    examples: sentencesByIntent(content.examples),
    examplesHash: 'full',
    procedures: content.procedures.map(({ value }) => value),
    lexiconDir: LEXICON_DIR,
    cacheDir: join(fromRoot('.cache'), 'matcher'),
    clock,
  };
  trainIfMissing(options, () => undefined);
  return loadMatcher(options);
}
