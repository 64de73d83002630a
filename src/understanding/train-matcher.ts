import { fold } from '../platform/fold.js';
import type { Lexicon } from './lexicon.js';
import { TrainedMatcher } from './matcher.js';
import { mistype } from './model/mistype.js';
import type { Model } from './model/model.js';
import { seededRandom } from './model/random.js';
import { type Progress, trainModel } from './model/train.js';
import type { NamedProcedure, TrainingSet } from './model/training-set.js';
import { learnStaying, type StayingSample } from './topic/staying.js';

/** Day and version are nothing to what is learnt here. */
const NO_MATTER = { version: '', clock: { now: () => new Date(0) } };

/** All that a matcher learns: to tell matters apart, and when a message stays on the one in hand. Deterministic. */
export function trainMatcher(
  set: TrainingSet,
  lexicon: Lexicon,
  procedures: readonly NamedProcedure[],
  progress?: Progress,
): Model {
  const model = trainModel(set, lexicon, progress);
  const matcher = new TrainedMatcher({ model, lexicon, procedures, ...NO_MATTER });
  const staying = learnStaying(samplesFrom(set, matcher));
  return { ...model, ...(staying && { staying }) };
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
