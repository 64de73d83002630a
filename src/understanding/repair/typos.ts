import { fold } from '../../platform/fold.js';
import { OneSlip } from './one-slip.js';
import { COST, costOf, LEAST_COST, MARKED } from './slips.js';
import { isSyllable } from './syllable.js';

/** Shorter words have too many neighbours to be mended. Letters. */
const SHORTEST = 3;
/** A word that stands only once in the examples may be a slip itself. */
const SEEN = 2;
/** A blank is seldom left out: two words are meant where they are so much (1 / 0.02) more frequent than a near one. */
const SELDOM_JOINED = 0.02;
/** The examples hold slips too: the word meant must be so many times as frequent as the word found. */
const FAR_MORE_FREQUENT = 30;

/** What may have been meant, and how much speaks for it: how often it stands in the examples, less for a rare slip. */
interface Reading {
  meant: string;
  score: number;
}

/**
 * Mends words that cannot be Vietnamese syllables and were never seen: one wrong, missing, extra or swapped letter,
 * or two syllables written as one. A word that could be right is left alone, so names and rare words survive.
 */
export class Typos {
  /** What may have been meant. */
  private readonly words: readonly string[];
  private readonly slips: OneSlip;

  /** @param counts how often each word stands in the example sentences */
  constructor(private readonly counts: ReadonlyMap<string, number>) {
    this.words = [...counts.keys()].filter(
      (word) => counts.get(word)! >= SEEN && word.length >= SHORTEST && /^\p{L}+$/u.test(word),
    );
    this.slips = new OneSlip(this.words);
  }

  /** Whether the examples hold the word often enough to trust its spelling. */
  known(word: string): boolean {
    return (this.counts.get(word) ?? 0) >= SEEN;
  }

  /** Whether two pieces are one word that a slip of the space bar cut: "h ộ", "thán g". A plain letter is none. */
  areOne(piece: string, letter: string, joined: string): boolean {
    const isPiece = piece.length > 1 || piece !== fold(piece);
    if (letter.length !== 1 || !isPiece || !isSyllable(joined)) return false;
    return (this.counts.get(joined) ?? 0) >= this.enoughFor(piece);
  }

  /** The word that was meant, or undefined. */
  mend(word: string): string | undefined {
    if (word.length < SHORTEST || word.length > 16 || !/^\p{L}+$/u.test(word)) return undefined;
    const [one, two] = [this.neighbour(word), this.split(word)];
    if (!one || !two) return (one ?? two)?.meant;
    return one.score >= two.score * SELDOM_JOINED ? one.meant : two.meant;
  }

  private neighbour(word: string): Reading | undefined {
    const enough = this.enoughFor(word);
    const plain = fold(word);
    let best: Reading | undefined;
    for (const at of this.slips.near(word)) {
      const meant = this.words[at]!;
      const count = this.counts.get(meant)!;
      if (count < enough || !oneStepApart(word, meant)) continue;
      const score = closeness(word, plain, meant) * count;
      if (!best || score > best.score || (score === best.score && meant < best.meant)) best = { meant, score };
    }
    return best;
  }

  private split(word: string): Reading | undefined {
    let best: Reading | undefined;
    for (let at = 2; at <= word.length - 2; at++) {
      const [left, right] = [word.slice(0, at), word.slice(at)];
      if (!isSyllable(left) || !isSyllable(right)) continue;
      const score = Math.min(this.counts.get(left) ?? 0, this.counts.get(right) ?? 0);
      if (score > (best?.score ?? 0)) best = { meant: `${left} ${right}`, score };
    }
    return best && best.score >= this.enoughFor(word) ? best : undefined;
  }

  private enoughFor(word: string): number {
    return Math.max(SEEN, FAR_MORE_FREQUENT * (this.counts.get(word) ?? 0));
  }
}

/** A wrong mark is the likeliest slip; a word with some marks stands for one with all of them. */
function closeness(word: string, plain: string, meant: string): number {
  const plainMeant = fold(meant);
  if (plain === plainMeant) return plain !== word && meant === plain ? 1000 : 1_000_000;
  const losesMarks = plain !== word && meant === plainMeant;
  return Math.exp(LEAST_COST - (costOf(plain, plainMeant) ?? COST.other) - (losesMarks ? MARKED : 0));
}

function oneStepApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let head = 0;
  while (head < short.length && short[head] === long[head]) head++;
  const rest = short.slice(head);
  if (long.length - short.length === 1) return rest === long.slice(head + 1);
  if (long.length !== short.length) return false;
  const swapped = rest[0] === long[head + 1] && rest[1] === long[head] && rest.slice(2) === long.slice(head + 2);
  return swapped || rest.slice(1) === long.slice(head + 1);
}
