import { graverThan } from '../decide.js';
import { isProcedure } from '../labels.js';
import type { Ruling } from '../rules.js';
import { OUT_OF_SCOPE, type Scores } from '../scores.js';
import type { Decision } from '../types.js';

/** What must not be missed though the words say it only to the model: a miss is worse than a false alarm. */
interface Feared {
  intent: string;
  decision: Decision;
  /** It is believed from this probability on, */
  from: number;
  /** from this one where a procedure, or what is no business of ours, is likelier, */
  besideAMatter: number;
  /** from this one in the midst of a conversation, whatever that was about, */
  inConversation: number;
  /** from this one where somebody rather asks for what is not theirs, */
  besidePrying: number;
  /** and from this one where some part of the message, taken by itself, surely says it. */
  hinted: number;
}

const PRYING = 'prompt-injection';
/** More than any probability. */
const NEVER = 2;

/** Chosen on labelled messages: of 4,200 that are harmless, 18 are suspected. In the order of what goes before. */
const FEARED: readonly Feared[] = [
  {
    ...{ intent: 'emergency', decision: 'answer', from: 0.2, besideAMatter: 0.35, inConversation: 0.3 },
    ...{ besidePrying: 0.3, hinted: 0.05 },
  },
  {
    ...{ intent: 'denunciation', decision: 'answer', from: 0.2, besideAMatter: 0.35, inConversation: 0.5 },
    ...{ besidePrying: NEVER, hinted: NEVER },
  },
  // Nobody is called an intruder on a guess.
  {
    ...{ intent: PRYING, decision: 'decline', from: 0.5, besideAMatter: 0.5, inConversation: 0.6 },
    ...{ besidePrying: NEVER, hinted: NEVER },
  },
];
const SURE_OF_A_PART = 0.95;

/** Labels under which people tell of a wrong: beside these a breach of law is believed sooner. */
export const GRIEVANCES: ReadonlySet<string> = new Set([
  ...['official-conduct-feedback', 'complaint', 'denunciation', 'admin-rule-feedback'],
]);

/**
 * What the model suspects though something else is likelier, be it by the conversation.
 * @param alone scores of the message by itself, whatever the conversation was about
 * @param otherwise what it is taken for otherwise, and whether a conversation about a procedure is under way
 * @param inParts the highest probability of an intent in any part of the message by itself; asked for only where it matters
 */
export function suspicionIn(
  alone: Scores,
  { best, inConversation }: { best: string; inConversation: boolean },
  inParts: (intent: string) => number,
): Ruling | undefined {
  const elsewhere = best === OUT_OF_SCOPE || (isProcedure(best) && !GRIEVANCES.has(best));
  const enough = (feared: Feared): number => {
    if (best === PRYING) return feared.besidePrying;
    if (inConversation) return feared.inConversation;
    return elsewhere ? feared.besideAMatter : feared.from;
  };
  // What is feared less does not go before what the message is taken for.
  const place = FEARED.findIndex(({ intent }) => intent === best);
  const found = FEARED.slice(0, place < 0 ? undefined : place).find((feared) => {
    const probability = alone.probabilityOf(feared.intent);
    return probability >= enough(feared) || (probability >= feared.hinted && inParts(feared.intent) >= SURE_OF_A_PART);
  });
  if (!found) return undefined;
  const { intent, decision } = found;
  return { intent, decision, reason: 'suspected', confidence: alone.probabilityOf(intent) };
}

/** Of 5,000 ordinary messages two in a hundred are this likely to mean one of the two. */
export const WORTH_A_WORD = 0.05;

/**
 * What must never be missed and is not believed, though it is not out of the question: whoever is answered otherwise is
 * told where to turn. Beside a breach of law that is danger only.
 */
export function fearedBeside(meant: string, alone: Scores): string | undefined {
  if (alone.words === 0) return undefined;
  return graverThan(meant).find((intent) => alone.probabilityOf(intent) >= WORTH_A_WORD);
}
