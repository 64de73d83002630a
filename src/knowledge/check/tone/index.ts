import type { Problem } from '../../problems.js';
import { problemAt } from '../../shape-problems.js';
import type { Spoken } from '../spoken.js';
import { addressCase, knownPlaces } from './places.js';
import { dates, diacritics, fewSteps, money, sentenceLength, spelledOut, titleLength } from './plainness.js';
import { noBan, noBareOrder, noCommanding, noFixedAddress, noMust, noObject, noSlang } from './respect.js';
import type { ToneRule } from './tone-rule.js';
import { courtesyOnce, fewEmoji, sorryForFaults, thanksOnce } from './warmth.js';

/** How the commune speaks. A new rule is one object in this list and one bad sample in its test. */
export const TONE_RULES: readonly ToneRule[] = [
  titleLength,
  sentenceLength,
  fewSteps,
  spelledOut,
  diacritics,
  money,
  dates,
  noCommanding,
  noSlang,
  noBan,
  noFixedAddress,
  noBareOrder,
  noMust,
  noObject,
  courtesyOnce,
  fewEmoji,
  sorryForFaults,
  thanksOnce,
  knownPlaces,
  addressCase,
];

/** What the rules of tone find in these words, each at its own line. */
export function toneProblems(spoken: readonly Spoken[], rules: readonly ToneRule[] = TONE_RULES): Problem[] {
  return spoken.flatMap((words) =>
    rules
      .filter((rule) => rule.kinds.includes(words.kind))
      .flatMap((rule) => rule.find(words).map(({ what, near }) => ({ rule, what, near })))
      .map(({ rule, what, near }) => ({
        ...problemAt(words.yaml, words.path, `${words.key}: ${what} [${rule.name}]`),
        ...words.yaml.placeOfValue(words.path, near),
      })),
  );
}
