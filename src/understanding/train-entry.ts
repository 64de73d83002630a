import { constants, setPriority } from 'node:os';
import { readLexicon } from './lexicon.js';
import { tidyArtifacts, writeArtifact } from './model/artifact.js';
import { trainMatcher } from './train-matcher.js';
import { DONE, type TrainingJob } from './train-process.js';

/** Entry of the training process: one job by message, the model into the cache, then the end. */
process.once('disconnect', () => process.exit(1));
process.once('message', (message) => {
  const { set, procedures, lexiconDir, cacheDir, name } = message as TrainingJob;
  // Answering citizens goes first where both want the processor.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  writeArtifact(cacheDir, name, trainMatcher(set, readLexicon(lexiconDir), procedures));
  tidyArtifacts(cacheDir);
  process.send?.(DONE, () => process.exit(0));
});
