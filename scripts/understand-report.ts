import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { fold } from '../src/platform/fold.js';
import { fromRoot } from '../src/platform/paths.js';
import { readLexicon } from '../src/understanding/lexicon.js';
import { loadMatcher, trainIfMissing } from '../src/understanding/load-matcher.js';
import { TrainedMatcher } from '../src/understanding/matcher.js';
import { mistype } from '../src/understanding/model/mistype.js';
import { seededRandom } from '../src/understanding/model/random.js';
import { trainModel } from '../src/understanding/model/train.js';
import { readBackground, trainingSet } from '../src/understanding/model/training-set.js';
import type { Matcher } from '../src/understanding/types.js';
import { configuredMatcherOptions } from './matcher-options.js';

/**
 * How well messages are understood: on the labelled set tests/understanding/dev.tsv, and with `--folds 5` by
 * cross-validation over the example sentences (each fold trains anew, some 20 seconds).
 */

interface Labelled {
  text: string;
  intent: string;
  facet?: string;
}

const STYLES: [string, (text: string) => string][] = [
  ['as written', (text) => text],
  ['without marks', fold],
  ['mistyped', (text) => mistype(text, seededRandom(text.length))],
];

const percent = (part: number, whole: number): string => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`);

function report(matcher: Matcher, labelled: readonly Labelled[]): void {
  for (const [style, write] of STYLES) {
    const seen = labelled.map((one) => ({ ...one, got: matcher.understand(write(one.text)) }));
    const right = seen.filter(({ intent, got }) => got.intent === intent).length;
    console.log(`${style}: intent right ${percent(right, seen.length)} of ${seen.length}`);
    for (const decision of ['answer', 'clarify', 'decline'] as const) {
      const decided = seen.filter(({ got }) => got.decision === decision);
      const ok = decided.filter(({ intent, got }) => got.intent === intent).length;
      const offered = decided.filter(
        ({ intent, got }) => got.intent === intent || got.choices?.includes(intent),
      ).length;
      console.log(
        `  ${decision.padEnd(8)} ${percent(decided.length, seen.length).padStart(7)}  right ${percent(ok, decided.length)}` +
          `${decision === 'clarify' ? `  right or offered ${percent(offered, decided.length)}` : ''}`,
      );
    }
  }
}

function reportFacets(matcher: Matcher, labelled: readonly Labelled[]): void {
  const asked = labelled.filter(({ facet }) => facet);
  const right = asked.filter(({ text, facet }) => matcher.understand(text).facet === facet);
  console.log(`facet right ${percent(right.length, asked.length)} of ${asked.length}`);
}

function listMistakes(matcher: Matcher, labelled: readonly Labelled[]): void {
  for (const { text, intent, facet } of labelled) {
    const got = matcher.understand(text);
    if (got.intent === intent && (!facet || got.facet === facet)) continue;
    const sure = `${got.confidence.toFixed(2)} ${got.decision}`;
    console.log(`  ${sure.padEnd(13)} ${got.intent} ${got.facet ?? ''} (wanted ${intent} ${facet ?? ''}): ${text}`);
  }
}

function readLabelled(): Labelled[] {
  const lines = readFileSync(fromRoot('tests', 'understanding', 'dev.tsv'), 'utf8').split('\n');
  return lines.filter(Boolean).map((line) => {
    const [text, intent, facet] = line.split('\t');
    return { text: text!, intent: intent!, ...(facet && { facet }) };
  });
}

function crossValidate(folds: number): void {
  const { examples, procedures, lexiconDir } = configuredMatcherOptions();
  const lexicon = readLexicon(lexiconDir);
  for (let fold = 0; fold < folds; fold++) {
    const held: Labelled[] = [];
    const kept = new Map<string, string[]>();
    for (const [intent, sentences] of examples) {
      kept.set(
        intent,
        sentences.filter((_, at) => at % folds !== fold),
      );
      held.push(...sentences.filter((_, at) => at % folds === fold).map((text) => ({ text, intent })));
    }
    const model = trainModel(trainingSet(kept, procedures, lexicon, readBackground()), lexicon);
    console.log(`\nfold ${fold + 1} of ${folds}`);
    report(new TrainedMatcher({ model, lexicon, procedures, version: 'fold', clock: { now: () => new Date() } }), held);
  }
}

const command = new Command('understand-report')
  .option('--folds <n>', 'cross-validate over the examples with so many folds')
  .option('--mistakes', 'list what was understood wrongly')
  .parse();
const { folds, mistakes } = command.opts<{ folds?: string; mistakes?: boolean }>();
const options = configuredMatcherOptions();
trainIfMissing(options, (line) => console.error(line));
const matcher = await loadMatcher(options);
const labelled = readLabelled();
report(matcher, labelled);
reportFacets(matcher, labelled);
if (mistakes) listMistakes(matcher, labelled);
if (folds) crossValidate(Number(folds));
