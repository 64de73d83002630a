import { PhraseBook, type PhraseLine, Phrases } from '../phrases.js';
import type { Facet } from '../types.js';
import { inClauses } from './clauses.js';
import { FACET_PHRASES } from './phrases-of-facets.js';
import { NO_FACET, UNLESS_CLEARER } from './phrases-of-rules.js';

/** Question words of the South and the middle that the repairs leave alone, read wherever a phrase has the usual one. */
const SAID_ALSO: Readonly<Record<string, string>> = { gì: 'gì|chi', không: 'không|hông|hong|hem' };

const everywhere = (phrases: string): string =>
  phrases.replace(/(?<![\p{L}=])(?:gì|không)(?!\p{L})/gu, (word) => SAID_ALSO[word] ?? word);

const book = (phrasesOf: Readonly<Partial<Record<Facet, string>>>): PhraseBook<Facet> =>
  new PhraseBook<Facet>(
    Object.fromEntries(Object.entries(phrasesOf).map(([facet, phrases]) => [facet, everywhere(phrases)])),
  );

const CLEAR = book(FACET_PHRASES);
const HINTS = book(UNLESS_CLEARER);
const NOTHING = new Phrases(everywhere(NO_FACET));

/** What is asked of a procedure, in order of mention; a mere hint counts where nothing is asked more clearly. */
export function facetsIn(said: PhraseLine): Facet[] {
  const line = NOTHING.hiddenFrom(inClauses(said));
  const clear = read(line, CLEAR);
  return clear.length > 0 ? clear : read(line, HINTS);
}

/** Where two readings overlap the longer one counts. */
function read(line: PhraseLine, phrases: PhraseBook<Facet>): Facet[] {
  const found = phrases.findAll(line);
  if (found.length === 0) return [];
  found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: typeof found = [];
  for (const one of found) if (!kept.some(({ start, end }) => one.start < end && start < one.end)) kept.push(one);
  kept.sort((a, b) => a.start - b.start);
  return [...new Set(kept.map(({ name }) => name))];
}
