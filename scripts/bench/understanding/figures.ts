import { isProcedure } from '../../../src/understanding/labels.js';
import type { Understanding } from '../../../src/understanding/types.js';
import type { Labelled } from './labelled.js';

/** What somebody made of a message: our matcher, or another that only ranks intents. */
export type Prediction = Pick<
  Understanding,
  'intent' | 'confidence' | 'decision' | 'intents' | 'facets' | 'entities' | 'choices'
>;

/** A message, how it should be understood, and how it was. */
export interface Seen {
  wanted: Labelled;
  got: Prediction;
}

/** So many of so many. */
export interface Share {
  part: number;
  whole: number;
}

/** Of those said to be so the share that are, and of those that are so the share that was found. */
export interface Found {
  precision: Share;
  recall: Share;
}

export interface Figures {
  /** The main intent is the one wanted. */
  intent: Share;
  /** The intent wanted is the main one or among the first three. */
  topThree: Share;
  /** Of the messages answered, those given a procedure that was not asked about at all. */
  wrongProcedure: Share;
  /** Of the messages that are no matter of a commune's, those answered as a procedure. */
  strangersAnswered: Share;
  clarify: Found;
  /** Of what was asked back, the share where the right intent was offered or asking back was right. */
  askedWell: Share;
  decline: Found;
  /** Of the messages that ask for a facet, those where the first one given is one of those asked. */
  facetAsked: Share;
  /** Of all messages, those where exactly the facets asked were found. */
  facetsExact: Share;
}

/** Labels that are to be turned away. */
export const TURNED_AWAY = new Set(['out-of-scope', 'spam', 'prompt-injection']);
const TOP = 3;

/** In percent; of nothing, 0. */
export const percentOf = ({ part, whole }: Share): number => (whole === 0 ? 0 : (100 * part) / whole);

export function share<T>(all: readonly T[], is: (one: T) => boolean): Share {
  return { part: all.filter(is).length, whole: all.length };
}

function found<T>(all: readonly T[], said: (one: T) => boolean, is: (one: T) => boolean): Found {
  return { precision: share(all.filter(said), is), recall: share(all.filter(is), said) };
}

export const intentRight = ({ wanted, got }: Seen): boolean => got.intent === wanted.intent;

/** Whether it is one of the intents that the message carries. */
const isCarried = ({ also, intent }: Labelled, of: string): boolean => of === intent || also.includes(of);

/** Whether who is answered so gets an answer to something that was asked. */
export const rightlyAnswered = ({ wanted, got }: Seen): boolean => isCarried(wanted, got.intent);

export const wasAnswered = ({ got }: Seen): boolean => got.decision === 'answer';

const inFirstThree = (seen: Seen): boolean =>
  intentRight(seen) || seen.got.intents.slice(0, TOP).some(({ intent }) => intent === seen.wanted.intent);

const answeredAsProcedure = (seen: Seen): boolean => wasAnswered(seen) && isProcedure(seen.got.intent);

export const facetAskedFor = ({ wanted, got }: Seen): boolean =>
  got.facets[0] !== undefined && wanted.facets.includes(got.facets[0]);

export const facetsExact = ({ wanted, got }: Seen): boolean =>
  wanted.facets.length === got.facets.length && wanted.facets.every((facet) => got.facets.includes(facet));

export function figuresOf(seen: readonly Seen[]): Figures {
  const decided = (decision: Prediction['decision']) => (one: Seen) => one.got.decision === decision;
  const isGeneral = ({ wanted }: Seen) => wanted.intent === 'clarify-needed';
  return {
    intent: share(seen, intentRight),
    topThree: share(seen, inFirstThree),
    wrongProcedure: share(seen.filter(wasAnswered), (one) => isProcedure(one.got.intent) && !rightlyAnswered(one)),
    strangersAnswered: share(
      seen.filter(({ wanted }) => wanted.intent === 'out-of-scope'),
      (one) => answeredAsProcedure(one) && !rightlyAnswered(one),
    ),
    clarify: found(seen, decided('clarify'), isGeneral),
    askedWell: share(
      seen.filter(decided('clarify')),
      (one) => isGeneral(one) || (one.got.choices ?? []).some((choice) => isCarried(one.wanted, choice)),
    ),
    decline: found(seen, decided('decline'), ({ wanted }) => TURNED_AWAY.has(wanted.intent)),
    facetAsked: share(
      seen.filter(({ wanted }) => wanted.facets.length > 0),
      facetAskedFor,
    ),
    facetsExact: share(seen, facetsExact),
  };
}
