import { fold } from '../../platform/fold.js';
import { OneSlip } from './one-slip.js';
import { isSyllable } from './syllable.js';

/** Shorter words have too many neighbours to be mended. Letters. */
const SHORTEST = 3;
/** A word that stands only once in the examples may be a slip itself. */
const SEEN = 2;
/** The examples hold slips too: the word meant must be so many times as frequent as the word found. */
const FAR_MORE_FREQUENT = 30;

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

  /** Whether two pieces are one word that a slip of the space bar cut: "h ộ", "thán g". */
  areOne(piece: string, letter: string, joined: string): boolean {
    if (letter.length !== 1 || piece.length < 2 || !isSyllable(joined)) return false;
    return (this.counts.get(joined) ?? 0) >= this.enoughFor(piece);
  }

  /** The word that was meant, or undefined. */
  mend(word: string): string | undefined {
    if (word.length < SHORTEST || word.length > 16 || !/^\p{L}+$/u.test(word)) return undefined;
    return this.split(word) ?? this.neighbour(word);
  }

  private neighbour(word: string): string | undefined {
    const enough = this.enoughFor(word);
    let best: string | undefined;
    let bestScore = 0;
    for (const at of this.slips.near(word)) {
      const candidate = this.words[at]!;
      const count = this.counts.get(candidate)!;
      if (count < enough || !oneStepApart(word, candidate)) continue;
      const score = closeness(word, candidate) * count;
      if (score > bestScore || (score === bestScore && candidate < best!)) [best, bestScore] = [candidate, score];
    }
    return best;
  }

  private split(word: string): string | undefined {
    let best: string | undefined;
    let bestScore = 0;
    for (let at = 2; at <= word.length - 2; at++) {
      const [left, right] = [word.slice(0, at), word.slice(at)];
      if (!isSyllable(left) || !isSyllable(right)) continue;
      const score = Math.min(this.counts.get(left) ?? 0, this.counts.get(right) ?? 0);
      if (score > bestScore) [best, bestScore] = [`${left} ${right}`, score];
    }
    return bestScore >= this.enoughFor(word) ? best : undefined;
  }

  private enoughFor(word: string): number {
    return Math.max(SEEN, FAR_MORE_FREQUENT * (this.counts.get(word) ?? 0));
  }
}

/** A wrong mark is the likeliest slip; a word with some marks stands for one with all of them. */
function closeness(word: string, candidate: string): number {
  const plain = fold(word);
  if (plain !== fold(candidate)) return 1;
  return plain !== word && candidate === plain ? 1000 : 1_000_000;
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
