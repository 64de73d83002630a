import { resolve } from 'node:path';
import { Command } from 'commander';
import { fromRoot } from '../src/platform/paths.js';
import { readLexicon } from '../src/understanding/lexicon.js';
import { loadMatcher, type MatcherOptions, trainIfMissing } from '../src/understanding/load-matcher.js';
import { TrainedMatcher } from '../src/understanding/matcher.js';
import { trainModel } from '../src/understanding/model/train.js';
import { readBackground, trainingSet } from '../src/understanding/model/training-set.js';
import { LABELLED_ON, type Labelled, readLabelled } from './bench/understanding/labelled.js';
import { CLEAN, HASTE, NO_MARKS } from './bench/understanding/noise.js';
import { detailLines, mistakeLines, noiseLines } from './bench/understanding/report-lines.js';
import { configuredMatcherOptions } from './matcher-options.js';

/** `npm run understand:report [-- <options>]`: how well messages are understood. */

const setOf = (name: string): string => fromRoot('tests', 'understanding', `${name}.tsv`);
const clock = { now: () => LABELLED_ON };

const tell = (lines: readonly string[]): void => console.log(lines.join('\n'));

/** Each fold is left out of the examples in turn, and asked. */
function crossValidate({ examples, procedures, lexiconDir }: MatcherOptions, folds: number): void {
  const lexicon = readLexicon(lexiconDir);
  for (let fold = 0; fold < folds; fold += 1) {
    const kept = new Map<string, string[]>();
    const held: Labelled[] = [];
    for (const [intent, sentences] of examples()) {
      const isHeld = (at: number) => at % folds === fold;
      kept.set(
        intent,
        sentences.filter((_, at) => !isHeld(at)),
      );
      const out = sentences.filter((_, at) => isHeld(at));
      held.push(...out.map((text) => ({ text, intent, also: [], facets: [], entities: [] })));
    }
    const model = trainModel(trainingSet(kept, procedures, lexicon, readBackground()), lexicon);
    const matcher = new TrainedMatcher({ model, lexicon, procedures, version: 'fold', clock });
    tell([`\nfold ${fold + 1} of ${folds}`, ...noiseLines(matcher, held, [CLEAN, NO_MARKS, HASTE])]);
  }
}

interface Wishes {
  sealed?: true;
  set?: string;
  mistakes?: true;
  folds?: string;
}

const command = new Command('understand-report')
  .description('How well messages are understood: a labelled set, as written and in every way people write.')
  .option('--sealed', 'the sealed set instead of the development set: figures only')
  .option('--set <file>', 'another set of the same columns')
  .option('--mistakes', 'lists what was understood wrongly')
  .option('--folds <n>', 'cross-validates over the examples too: each fold trains anew')
  .parse();
const { sealed, set, mistakes, folds } = command.opts<Wishes>();
const file = set && !sealed ? resolve(set) : setOf(sealed ? 'sealed' : 'development');
if (sealed && set) command.error('one set at a time: --sealed or --set');
if (!sealed && file === setOf('sealed')) command.error('the sealed set is read with --sealed alone');
if (sealed && mistakes) command.error('the sealed set is for figures: its messages are not shown');

const options = { ...configuredMatcherOptions(), clock };
trainIfMissing(options, (line) => console.error(line));
const matcher = await loadMatcher(options);
const labelled = readLabelled(file);
tell([...noiseLines(matcher, labelled), '', ...detailLines(matcher, labelled)]);
if (mistakes) tell(['', ...mistakeLines(matcher, labelled)]);
if (folds) crossValidate(options, Number(folds));
