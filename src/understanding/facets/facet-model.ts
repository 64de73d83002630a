import type { Vector } from '../model/feature-table.js';
import { addRow, toProbabilities } from '../model/rows.js';
import { type Linear, linearOdds } from '../model/softmax.js';
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
const ALSO_READ = 0.05;
/** Where they read several things in one message: "cần gì, nộp ở đâu". */
const ALSO_READ_OF_SEVERAL = 0.01;

export const classOf = (facet: Facet | undefined): number => (facet ? FACETS.indexOf(facet) : NOTHING);

const signsOf = (byRule: readonly Facet[]): readonly number[] => (byRule.length > 0 ? byRule.map(classOf) : [NOTHING]);

/** The words of a message and what the phrases read in it, as one. @param words how many rows the words have */
export function withRules({ places, weights }: Vector, byRule: readonly Facet[], words: number): Vector {
  const signs = signsOf(byRule);
  return {
    places: [...places, ...signs.map((sign) => words + sign)],
    weights: [...weights, ...signs.map(() => RULE_WEIGHT)],
  };
}

/** Tells what a message asks. */
export class FacetModel {
  private readonly likely = new Float64Array(FACET_CLASSES);

  /** @param words how many rows the words have */
  constructor(
    private readonly model: Linear,
    private readonly words: number,
  ) {}

  /**
   * First what the phrases read too, in the order of mention, then the likeliest; nothing where that is likeliest.
   * @param byRule what the phrases read
   */
  facetsOf(vector: Vector, byRule: readonly Facet[]): Facet[] {
    const { model, likely } = this;
    linearOdds(model, vector, likely);
    for (const sign of signsOf(byRule)) addRow(model.rows, this.words + sign, RULE_WEIGHT, likely);
    toProbabilities(likely);
    let first = 0;
    for (let facet = 1; facet < NOTHING; facet++) if (likely[facet]! > likely[first]!) first = facet;
    if (likely[NOTHING]! >= likely[first]!) return [];
    const read = byRule.length > 1 ? ALSO_READ_OF_SEVERAL : ALSO_READ;
    const also = FACETS.filter(
      (facet, at) => at !== first && likely[at]! > (byRule.includes(facet) ? read : ALSO),
    ).sort((a, b) => likely[classOf(b)]! - likely[classOf(a)]!);
    const all = [FACETS[first]!, ...also];
    const asked = all.length > 1 ? all.filter((facet) => facet !== 'case') : all;
    return [...new Set([...byRule.filter((facet) => asked.includes(facet)), ...asked])];
  }
}
