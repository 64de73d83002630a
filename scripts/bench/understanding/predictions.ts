import type { Matcher } from '../../../src/understanding/types.js';
import { type Prediction, type Seen, TURNED_AWAY } from './figures.js';
import type { Labelled } from './labelled.js';
import type { Noise } from './noise.js';

/** What our matcher makes of each message, arriving so, with the conversation it stands in. */
export const understood = (matcher: Matcher, labelled: readonly Labelled[], { write }: Noise): Seen[] =>
  labelled.map((wanted) => {
    const { text, about } = wanted;
    return { wanted, got: matcher.understand(write(text), about === undefined ? {} : { about }) };
  });

/** What is made of a message by one that only ranks intents: it always answers, except where the label forbids it. */
export function predictionOf(ranked: readonly string[]): Prediction {
  const intent = ranked[0] ?? '';
  const decision = intent === 'clarify-needed' ? 'clarify' : TURNED_AWAY.has(intent) ? 'decline' : 'answer';
  const intents = ranked.map((one) => ({ intent: one, score: 0 }));
  return { intent, confidence: 1, decision, intents, facets: [], entities: {} };
}
