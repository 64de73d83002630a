import { type PhraseLine, Phrases } from '../phrases.js';
import type { Facet } from '../types.js';
import { FACET_PHRASES, NO_FACET } from './phrases-of-facets.js';

const PHRASES = Object.entries(FACET_PHRASES).map(([facet, phrases]) => ({
  facet: facet as Facet,
  phrases: new Phrases(phrases),
}));

const NOTHING = new Phrases(NO_FACET);

/** What is asked of a procedure, in order of mention. Where two readings overlap the longer one counts. */
export function facetsIn(said: PhraseLine): Facet[] {
  const line = NOTHING.hiddenFrom(said);
  const found = PHRASES.flatMap(({ facet, phrases }) => phrases.findAll(line).map((span) => ({ facet, ...span })));
  found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: typeof found = [];
  for (const match of found) {
    if (kept.every(({ start, end }) => match.end <= start || match.start >= end)) kept.push(match);
  }
  kept.sort((a, b) => a.start - b.start);
  return [...new Set(kept.map(({ facet }) => facet))];
}
