import { fold } from '../platform/fold.js';
import { type CaseModel, trainCases } from './cases/case-model.js';
import type { Lexicon } from './lexicon.js';
import { TrainedMatcher } from './matcher.js';
import { writings } from './model/copies.js';
import { mistype } from './model/mistype.js';
import type { Model } from './model/model.js';
import { seededRandom } from './model/random.js';
import { type Progress, trainModel } from './model/train.js';
import { FOLLOW_UP, type NamedProcedure, type TrainingSet } from './model/training-set.js';
import { wordsOf } from './model/words.js';
import { Repairer } from './repair/repairer.js';
import { learnStaying, type StayingSample } from './topic/staying.js';

/** Day and version are nothing to what is learnt here. */
const NO_MATTER = { version: '', clock: { now: () => new Date(0) } };

/** All that a matcher learns: to tell matters and their cases apart, and when a message stays on the one in hand. Deterministic. */
export function trainMatcher(
  set: TrainingSet,
  lexicon: Lexicon,
  procedures: readonly NamedProcedure[],
  progress?: Progress,
): Model {
  const told = trainModel(set, lexicon, progress);
  const model = { ...told, cases: casesFrom(set, told, lexicon, procedures) };
  const matcher = new TrainedMatcher({ model, lexicon, procedures, ...NO_MATTER });
  const staying = learnStaying(samplesFrom(set, matcher));
  return { ...model, ...(staying && { staying }) };
}

/** Each message as written, without marks and mistyped. */
function casesFrom(
  { cases: examples, classes, sentences }: TrainingSet,
  { counts, pairs, vectorizer }: Model,
  lexicon: Lexicon,
  procedures: readonly NamedProcedure[],
): CaseModel[] {
  const random = seededRandom(9);
  const mender = new Repairer(lexicon, counts, pairs);
  const vectorOf = (text: string) => vectorizer.vectorOf(vectorizer.spell(wordsOf(mender.repair(text))));
  const written = (text: string) => writings(text, 1, random).map(vectorOf);
  const sentencesOf = (name: string) => {
    const label = classes.indexOf(name);
    return sentences.filter((one) => one.label === label).map(({ text }) => text);
  };
  return trainCases({ examples, procedures, sentencesOf, followUps: sentencesOf(FOLLOW_UP), written });
}

/** Each message as written, without marks and mistyped; those that mean something third teach nothing. */
function samplesFrom(set: TrainingSet, matcher: TrainedMatcher): StayingSample[] {
  const random = seededRandom(3);
  const known = set.nextMessages.filter(({ about }) => set.classes.includes(about));
  return known.flatMap(({ about, intent, text }) => {
    const written = [text, fold(text), fold(mistype(text, random))];
    return written.flatMap((one): StayingSample[] => {
      const found = matcher.evidence(one, about);
      if (!found || (intent !== about && intent !== found.other)) return [];
      return [{ evidence: found.evidence, stays: intent === about }];
    });
  });
}
