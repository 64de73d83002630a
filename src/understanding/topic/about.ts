import { CLARIFY_NEEDED, givenTo, type Scores, scoresFrom } from '../scores.js';

/** The examples of a topic cannot be near to a question that leaves it out; the question itself is clear enough. */
const CLEAR_QUESTION = 0.8;
/** How much rarer continuations are among first messages than among what was learnt. */
const SELDOM_FIRST = 0.1;
const NEGLIGIBLE = 0.001;
/** Keeps a share finite. */
const SMALL = 1e-6;

/** Guides that are the same for other people: "người nước ngoài thì sao" goes from one to the other. */
const SISTERS: readonly (readonly [string, string])[] = [
  ['marriage-registration', 'marriage-foreign'],
  ['id-card', 'id-card-under-14'],
];
/** From this probability on a sister of the topic is spoken of, */
const SPOKEN_OF = 0.05;
/** and from so many times the topic's own on she is meant. */
const POINTS_TO = 10;

/**
 * Reads the message as part of a conversation about `about`.
 * @param alone scores of the message by itself: what is meant where it does not stay
 * @param odds logarithm of the odds that it stays, against what it is likeliest to be where it does not
 * @param clear whether it is clear what is asked of the topic
 */
export function readInContext(alone: Scores, about: string, odds: number, clear: boolean): Scores {
  const others = alone.ranked.filter(({ intent }) => intent !== about);
  const stays = Math.max(others[0]?.probability ?? 0, SMALL) * Math.exp(odds);
  const all = stays + others.reduce((sum, { probability }) => sum + probability, 0);
  const probabilities = new Map(others.map(({ intent, probability }) => [intent, probability / all]));
  probabilities.set(about, stays / all);
  const nearnessOf = (intent: string): number => {
    const nearness = alone.nearnessOf(intent);
    return clear && intent === about ? Math.max(nearness, CLEAR_QUESTION) : nearness;
  };
  return scoresFrom(probabilities, nearnessOf, 0, alone.words);
}

/**
 * Reads the message as the first of a conversation: what sounds like a continuation is seldom one then, and where
 * anything else is thought of, that is meant.
 */
export function readAlone(scores: Scores): Scores {
  const doubted = scores.followUp * (1 - SELDOM_FIRST);
  if (doubted < NEGLIGIBLE) return scores;
  const probabilities = new Map(
    scores.ranked.map(({ intent, probability }) => [
      intent,
      (probability - (intent === CLARIFY_NEEDED ? doubted : 0)) / (1 - doubted),
    ]),
  );
  const clarify = scores.probabilityOf(CLARIFY_NEEDED);
  const stillClarify = probabilities.get(CLARIFY_NEEDED) ?? 0;
  // Of what is left to be asked back about, as large a part sounds like a continuation as before.
  const followUp = clarify > 0 ? (scores.followUp / clarify) * stillClarify : 0;
  return scoresFrom(probabilities, scores.nearnessOf, followUp, scores.words);
}

/** Where the words of a follow-up point to the sister of the topic and not to the topic itself: scores that are hers. */
export function withSister(scores: Scores, about: string): Scores | undefined {
  const sister = SISTERS.find((pair) => pair.includes(about))?.find((one) => one !== about);
  if (sister === undefined) return undefined;
  const spokenOf = scores.probabilityOf(sister);
  if (spokenOf < SPOKEN_OF || spokenOf <= POINTS_TO * scores.probabilityOf(about)) return undefined;
  return givenTo(sister, [about, CLARIFY_NEEDED], scores);
}
