import type { Vector } from '../model/feature-table.js';
import { type Linear, probabilities } from '../model/softmax.js';
import { FACETS, type Facet } from '../types.js';

/** What the phrases read is one more sign for the model: so many rows stand behind those of the words. */
export const RULE_ROWS = FACETS.length + 1;
/** How much that sign counts beside all words together, which have length 1. Chosen on held-out examples. */
const RULE_WEIGHT = 0.3;
/** The classes of the model: the facets, and that nothing in particular is asked. */
export const FACET_CLASSES = FACETS.length + 1;
const NOTHING = FACETS.length;
/** What else is asked beside the likeliest is at least so likely. */
const ALSO = 0.4;
/** Where the phrases read it too. */
const ALSO_READ = 0.1;

export const classOf = (facet: Facet | undefined): number => (facet ? FACETS.indexOf(facet) : NOTHING);

/** The words of a message and what the phrases read in it, as one. @param words how many rows the words have */
export function withRules({ places, weights }: Vector, byRule: readonly Facet[], words: number): Vector {
  const signs = byRule.length > 0 ? byRule.map(classOf) : [NOTHING];
  const all = {
    places: new Uint32Array(places.length + signs.length),
    weights: new Float32Array(places.length + signs.length),
  };
  all.places.set(places);
  all.weights.set(weights);
  signs.forEach((sign, at) => {
    all.places[places.length + at] = words + sign;
    all.weights[places.length + at] = RULE_WEIGHT;
  });
  return all;
}

/**
 * What a message asks: first what the phrases read too, in the order of mention, then the likeliest; nothing where that
 * is likeliest.
 * @param byRule what the phrases read
 */
export function facetsOf(model: Linear, vector: Vector, byRule: readonly Facet[], words: number): Facet[] {
  const likely = new Float64Array(FACET_CLASSES);
  probabilities(model, withRules(vector, byRule, words), likely);
  const ranked = FACETS.map((facet, at) => ({ facet, probability: likely[at]! })).sort(
    (a, b) => b.probability - a.probability,
  );
  const [first, ...rest] = ranked;
  if (!first || likely[NOTHING]! >= first.probability) return [];
  const also = rest.filter(({ facet, probability }) => probability > (byRule.includes(facet) ? ALSO_READ : ALSO));
  const all = [first, ...also].map(({ facet }) => facet);
  const asked = all.length > 1 ? all.filter((facet) => facet !== 'case') : all;
  return [...new Set([...byRule.filter((facet) => asked.includes(facet)), ...asked])];
}
