import { confidenceOf } from '../confidence.js';
import { isProcedure } from '../labels.js';
import { CLARIFY_NEEDED, OUT_OF_SCOPE, type Scores, scoresFrom } from '../scores.js';
import { isVariant } from './within-topic.js';

/** In a conversation about a procedure, the next question is about it this much more often than its words say. */
const STAYS_ON_TOPIC = 5;
/** How much more often than among what was learnt a message that sounds like a continuation is one, in a conversation. */
const CONTINUES = 2.5;
/** A case that the procedure knows by name outweighs any other reading of the same words. */
const NAMES_ITS_CASE = 1.2;
/** Its examples cannot be near to a question that leaves the topic out; the question itself is clear enough. */
const CLEAR_QUESTION = 0.8;
/** A question of so many words can do without naming what it is about. */
const SHORT = 14;
/** Where the words belong to the topic by their form, whatever else they remind the model of. */
const HELD = 9;
/** A question of so few words that names nothing can only be about the topic; */
const BARE = 7;
/** from this probability on it does name another procedure. */
const NAMED = 0.6;
/** From this confidence on a message surely leaves the topic for something that is no procedure. */
const SURELY_ELSEWHERE = 0.85;
/** From this probability on a sister of the topic is spoken of, */
const SPOKEN_OF = 0.05;
/** and from so many times the topic's own on she is meant. */
const POINTS_TO = 10;
/** How much rarer continuations are among first messages than among what was learnt. */
const SELDOM_FIRST = 0.1;
const NEGLIGIBLE = 0.001;
/** Labels that a circumstance told along the way reminds of: a hospital, another province, a divorce. */
const CIRCUMSTANCES = [OUT_OF_SCOPE, 'other-locality', 'general-service-info', CLARIFY_NEEDED];

/** How much what is written here counts beside what was learnt, where something was. Chosen on held-out messages. */
const WRITTEN_SHARE = 0.25;
/** Keeps the odds finite. */
const SMALL = 1e-3;

/** What the words ask for beside the topic. */
export interface Asked {
  facets: number;
  /** The words name a special case of the procedure talked about. */
  namesItsCase: boolean;
  /** The words ask whether a paper is needed. */
  ifNeeded: boolean;
  /** The words name something to be done. */
  namesAnAct: boolean;
  /** The words put a condition before the question: "ly hôn rồi thì". */
  tellsACondition: boolean;
}

/**
 * Reads the message as part of a conversation about `about`: what makes sense only as a follow-up is about that
 * procedure. A message that names a new topic keeps it.
 */
export function readInContext(scores: Scores, about: string, asked: Asked): Scores {
  const probabilities = new Map(scores.ranked.map(({ intent, probability }) => [intent, probability]));
  const take = (intent: string, most = 1): number => {
    const taken = Math.min(probabilities.get(intent) ?? 0, most);
    probabilities.set(intent, (probabilities.get(intent) ?? 0) - taken);
    return taken;
  };
  const clear = asked.facets > 0 || asked.namesItsCase;
  let carried = CONTINUES * take(CLARIFY_NEEDED, scores.followUp);
  if (scores.words <= SHORT && clear) {
    const carriedAlong =
      surelyElsewhere(scores) && !asked.tellsACondition ? [CLARIFY_NEEDED, 'general-service-info'] : CIRCUMSTANCES;
    for (const intent of carriedAlong) carried += take(intent);
  }
  if (asked.namesItsCase) carried += NAMES_ITS_CASE;
  if (isHeld(scores, about, asked)) carried += HELD;
  probabilities.set(about, (probabilities.get(about) ?? 0) * STAYS_ON_TOPIC);
  const meant = variantMeant(scores, about) ?? about;
  probabilities.set(meant, (probabilities.get(meant) ?? 0) + carried);
  const sum = [...probabilities.values()].reduce((total, probability) => total + probability, 0);
  for (const [intent, probability] of probabilities) probabilities.set(intent, probability / sum);
  const isClear = clear || asked.ifNeeded;
  const nearnessOf = (intent: string): number => {
    const nearness = scores.nearnessOf(intent);
    return isClear && intent === about ? Math.max(nearness, CLEAR_QUESTION) : nearness;
  };
  return scoresFrom(probabilities, nearnessOf, 0, scores.words);
}

/**
 * The same with what was learnt about staying on a topic.
 * @param alone scores of the message by itself: what is meant where it does not stay
 * @param written as {@link readInContext} reads it
 * @param learnt logarithm of the odds that it stays
 */
export function withLearnt(alone: Scores, written: Scores, about: string, learnt: number): Scores {
  const before = written.probabilityOf(about);
  const writtenOdds = Math.log((before + SMALL) / (1 - before + SMALL));
  const stays = 1 / (1 + Math.exp(-WRITTEN_SHARE * writtenOdds - (1 - WRITTEN_SHARE) * learnt));
  const rest = (1 - stays) / Math.max(1 - alone.probabilityOf(about), SMALL);
  const others = alone.ranked.filter(({ intent }) => intent !== about);
  const probabilities = new Map(others.map(({ intent, probability }) => [intent, probability * rest]));
  probabilities.set(about, stays);
  return scoresFrom(probabilities, written.nearnessOf, 0, written.words);
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
  return scoresFrom(probabilities, scores.nearnessOf, (scores.followUp * SELDOM_FIRST) / (1 - doubted), scores.words);
}

/** The sister of the topic ("marriage-foreign") that the words of a follow-up point to and not to the topic itself. */
export function variantMeant(scores: Scores, about: string): string | undefined {
  const [first] = scores.ranked.filter(({ intent }) => isProcedure(intent));
  if (!first || !isVariant(first.intent, about) || first.probability < SPOKEN_OF) return undefined;
  return first.probability > POINTS_TO * scores.probabilityOf(about) ? first.intent : undefined;
}

function surelyElsewhere(scores: Scores): boolean {
  const best = scores.ranked[0];
  return best !== undefined && !isProcedure(best.intent) && confidenceOf(scores) >= SURELY_ELSEWHERE;
}

/** A question by its form, or one of the topic's facets where the model thinks of the topic or of nothing clearly. */
function isHeld(scores: Scores, about: string, asked: Asked): boolean {
  const { facets, namesItsCase, ifNeeded, namesAnAct, tellsACondition } = asked;
  if (ifNeeded) return true;
  if (tellsACondition && facets > 0 && !namesAnAct) return true;
  const [first, second] = scores.ranked;
  const thoughtOf = first?.intent === about || second?.intent === about;
  const bare = facets > 0 && scores.words <= BARE && !anotherIsNamed(scores, about);
  return (facets > 0 || namesItsCase) && (thoughtOf || bare) && !namesAnAct && !surelyElsewhere(scores);
}

const anotherIsNamed = ({ ranked }: Scores, about: string): boolean =>
  ranked.some(({ intent, probability }) => intent !== about && isProcedure(intent) && probability >= NAMED);
