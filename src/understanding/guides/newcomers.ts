import { LISTED, type Meaning } from '../meaning.js';
import type { ScoredIntent } from '../types.js';
import { GuideSearch, type SearchedGuide } from './guide-search.js';

/** A procedure with fewer examples is hardly known to the model: it takes what is asked for something else. */
const FEW_EXAMPLES = 60;
/** A guide holds what a message speaks of where its score is so many times the root of the words: less is chance. */
const HOLDS_IT = 1.5;
/** What is never asked back for a guide. */
const STANDS = new Set(['emergency', 'denunciation', 'human-handover', 'abuse']);
/** An answer as sure as this stands, */
const SURE_ANSWER = 0.9;
/** and so does a refusal as sure as this. */
const SURE_REFUSAL = 0.7;

/**
 * Procedures that were put into the content with few examples or none. What they are about stands in their guides:
 * where one of these holds the words of a message better than every other guide does, it is offered for choice. What a
 * search found is never given as if it were sure. Procedures that were taught need no search: over 4,200 labelled messages it found
 * nothing that the model had not offered.
 */
export class Newcomers {
  private readonly ids: ReadonlySet<string>;
  private readonly search: GuideSearch | undefined;

  /** @param examples how many examples the model has learnt of a procedure */
  constructor(guides: readonly SearchedGuide[], examples: (id: string) => number) {
    this.ids = new Set(guides.map(({ id }) => id).filter((id) => examples(id) < FEW_EXAMPLES));
    this.search = this.ids.size === 0 ? undefined : new GuideSearch(guides);
  }

  /**
   * The newcomer that a mended message seems to be about, where what was made of it is not sure enough to stand.
   * @param made what was made of the message without a search
   */
  meantBy(repaired: string, { intent, decision, confidence }: Made): string | undefined {
    if (!this.search || STANDS.has(intent)) return undefined;
    if (decision !== 'clarify' && confidence >= (decision === 'answer' ? SURE_ANSWER : SURE_REFUSAL)) return undefined;
    const [best] = this.search.find(repaired);
    if (!best || best.id === intent || !this.ids.has(best.id)) return undefined;
    return best.score >= HOLDS_IT * Math.sqrt(repaired.split(' ').length) ? best.id : undefined;
  }
}

type Made = Pick<Meaning, 'intent' | 'decision' | 'confidence'>;

/** The same intents with the newcomer behind the likeliest: it gets half of what the others have. */
export function withNewcomer(newcomer: string, intents: readonly ScoredIntent[]): ScoredIntent[] {
  const [best, ...others] = intents.filter(({ intent }) => intent !== newcomer);
  if (!best) return [{ intent: newcomer, score: 0 }];
  const half = others.reduce((sum, { score }) => sum + score, 0) / 2;
  const found = { intent: newcomer, score: Math.min(half, best.score) };
  return [best, found, ...others.map((one) => ({ ...one, score: one.score / 2 }))].slice(0, LISTED);
}
