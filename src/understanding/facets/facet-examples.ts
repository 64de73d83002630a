import { FACETS, type Facet } from '../types.js';

/** A sentence and what it asks, in order; nothing where it asks nothing narrower than its matter. */
export interface FacetExample {
  text: string;
  facets: readonly Facet[];
}

const LINE = /^([a-z-]+(?:, ?[a-z-]+)*): *(\S.*)$/u;
/** Stands for "nothing in particular". */
const NOTHING = '-';

/**
 * Reads `content/lexicon/facets.txt`: one sentence a line, before it what it asks, with commas between, and a colon.
 * Empty lines and those that begin with # say nothing.
 * @throws Error naming the first line that cannot be read
 */
export function readFacetExamples(text: string, file: string): FacetExample[] {
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [, asked, sentence] = LINE.exec(line) ?? [];
    const names = asked?.split(',').map((name) => name.trim()) ?? [];
    const facets = names.filter((name) => name !== NOTHING);
    const wrong = facets.find((name) => !(FACETS as readonly string[]).includes(name));
    if (!sentence || wrong !== undefined) {
      const known = `${FACETS.join(', ')} or ${NOTHING}`;
      throw new Error(`${file}:${at + 1}: expected "<what is asked>: <sentence>", where it is one of ${known}`);
    }
    return [{ text: sentence, facets: facets as Facet[] }];
  });
}
