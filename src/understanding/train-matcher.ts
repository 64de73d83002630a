import { fold } from '../platform/fold.js';
import { isProcedure } from './labels.js';
import type { Lexicon } from './lexicon.js';
import { TrainedMatcher } from './matcher.js';
import { mistype } from './model/mistype.js';
import type { Model } from './model/model.js';
import { seededRandom } from './model/random.js';
import { type Progress, trainModel } from './model/train.js';
import { BACKGROUND, FOLLOW_UP, type NamedProcedure, type TrainingSet } from './model/training-set.js';
import type { NextMessage } from './topic/next-messages.js';
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

/** One in so many of the messages that only make sense as a continuation: they are the easy ones. */
const EVERY_CONTINUATION = 2;
/** And of the sentences that name their procedure: the easy ones of those that leave. */
const EVERY_SENTENCE = 50;

/** Next messages as they were written down; behind a procedure by lot continuations, which stay, and others, which leave. */
function conversationsOf({ classes, sentences, nextMessages }: TrainingSet, random: () => number): NextMessage[] {
  const topics = classes.filter((name) => isProcedure(name) && name !== BACKGROUND && name !== FOLLOW_UP);
  const written = nextMessages.filter(({ about }) => topics.includes(about));
  if (written.length === 0) return [];
  const continuations = sentences
    .filter(({ label }) => classes[label] === FOLLOW_UP)
    .filter((_, at) => at % EVERY_CONTINUATION === 0)
    .map(({ text }): NextMessage => {
      const about = topics[Math.floor(random() * topics.length)]!;
      return { about, intent: about, text };
    });
  const others = sentences
    .filter(({ label }, at) => at % EVERY_SENTENCE === 0 && topics.includes(classes[label]!))
    .map(({ text, label }): NextMessage => {
      const about = topics[Math.floor(random() * topics.length)]!;
      return { about, intent: classes[label]!, text };
    });
  return [...written, ...continuations, ...others];
}

/** Each message as written, without marks and mistyped; those that mean something third teach nothing. */
function samplesFrom(set: TrainingSet, matcher: TrainedMatcher): StayingSample[] {
  const random = seededRandom(3);
  return conversationsOf(set, random).flatMap(({ about, intent, text }) => {
    const written = [text, fold(text), fold(mistype(text, random))];
    return written.flatMap((one): StayingSample[] => {
      const found = matcher.signs(one, about);
      if (!found || (intent !== about && intent !== found.other)) return [];
      return [{ signs: found.signs, stays: intent === about }];
    });
  });
}
