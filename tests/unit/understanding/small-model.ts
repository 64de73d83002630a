import { readExampleFiles, sentencesByIntent } from '../../../src/knowledge/examples.js';
import { fromRoot } from '../../../src/platform/paths.js';
import { readLexicon } from '../../../src/understanding/lexicon.js';
import { TrainedMatcher } from '../../../src/understanding/matcher.js';
import { trainModel } from '../../../src/understanding/model/train.js';
import { type NamedProcedure, readBackground, trainingSet } from '../../../src/understanding/model/training-set.js';

export const LEXICON_DIR = fromRoot('content', 'lexicon');
const everyTwentieth = <T>(all: T[]): T[] => all.filter((_, at) => at % 20 === 0);
const whole = readLexicon(LEXICON_DIR);
/** The lexicon, with less to learn from. */
export const lexicon = { ...whole, facetExamples: () => everyTwentieth(whole.facetExamples()) };

/** Monday, in the morning. */
export const clock = { now: () => new Date('2026-11-23T02:00:00Z') };

const LABELS = [
  ...['permanent-residence', 'id-card', 'household-business', 'social-pension-75', 'land-change-registration'],
  ...['clarify-needed', 'out-of-scope', 'greeting', 'opening-hours', 'dossier-status', 'general-service-info'],
  ...['emergency', 'denunciation', 'official-conduct-feedback', 'prompt-injection'],
];

/** Enough to learn from in a moment. */
const EACH = 120;

/** Some sentences of some intents, spread over each file of content/intents. */
export function someExamples(labels: readonly string[] = LABELS): ReadonlyMap<string, readonly string[]> {
  const all = sentencesByIntent(readExampleFiles(fromRoot('content')));
  const some = (sentences: readonly string[] = []) => {
    const every = Math.max(1, Math.floor(sentences.length / EACH));
    return sentences.filter((_, at) => at % every === 0);
  };
  return new Map(labels.map((label) => [label, some(all.get(label))]));
}

export const procedures: NamedProcedure[] = [
  {
    id: 'id-card',
    name: 'Cấp thẻ căn cước',
    aliases: ['làm thẻ căn cước'],
    cases: [
      { id: 'lost', named: ['mất thẻ', 'rớt ví'] },
      { id: 'broken', named: ['thẻ bị gãy'] },
    ],
    related: [],
    text: [],
  },
];

/** A real matcher over some of the intents: trains in about a second. */
export function smallMatcher(): TrainedMatcher {
  const background = readBackground().filter((_, at) => at % 10 === 0);
  const model = trainModel(trainingSet(someExamples(), procedures, lexicon, background), lexicon);
  return new TrainedMatcher({ model, lexicon, procedures, version: 'small', clock });
}
