/** Which words follow each other in the examples, without marks. */
export interface WordPairs {
  /** Words that occur often enough, and how often. */
  words: string[];
  counts: Uint32Array;
  /** Pairs that occur at least twice, as first times the number of words plus second; rising. */
  pairs: Uint32Array;
  pairCounts: Uint16Array;
}

/** Stands before the first word and behind the last. */
export const EDGE = '';
const SEEN_TWICE = 2;
const MOST_COUNTED = 65_535;

/** @param sentences mended, in clauses of words */
export function countPairs(sentences: Iterable<readonly (readonly string[])[]>): WordPairs {
  const counts = new Map<string, number>();
  const pairs = new Map<string, number>();
  const addOne = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1);
  for (const clauses of sentences) {
    for (const clause of clauses) {
      const plain = [EDGE, ...clause, EDGE];
      for (let at = 0; at < plain.length; at++) {
        addOne(counts, plain[at]!);
        if (at > 0) addOne(pairs, `${plain[at - 1]} ${plain[at]}`);
      }
    }
  }
  const words = [...counts.keys()].filter((word) => counts.get(word)! >= SEEN_TWICE).sort();
  const numbers = new Map(words.map((word, at) => [word, at]));
  const frequent = [...pairs].flatMap(([pair, count]): [number, number][] => {
    const [first = '', second = ''] = pair.split(' ');
    const [a, b] = [numbers.get(first), numbers.get(second)];
    return count >= SEEN_TWICE && a !== undefined && b !== undefined ? [[a * words.length + b, count]] : [];
  });
  frequent.sort(([a], [b]) => a - b);
  return {
    words,
    counts: Uint32Array.from(words, (word) => counts.get(word)!),
    pairs: Uint32Array.from(frequent, ([pair]) => pair),
    pairCounts: Uint16Array.from(frequent, ([, count]) => Math.min(count, MOST_COUNTED)),
  };
}

/** How often each pair occurs: a closed hash table, asked many times a word. */
export class PairTable {
  private readonly mask: number;
  /** Two numbers a slot: the pair, and its count; 0 where the slot is free. */
  private readonly slots: Uint32Array;

  constructor(pairs: Uint32Array, counts: Uint16Array) {
    let size = 1024;
    while (size < pairs.length * 2) size *= 2;
    this.mask = size - 1;
    this.slots = new Uint32Array(size * 2);
    pairs.forEach((pair, at) => {
      const slot = this.slotOf(pair);
      this.slots[slot * 2] = pair;
      this.slots[slot * 2 + 1] = counts[at]!;
    });
  }

  of(pair: number): number {
    return this.slots[this.slotOf(pair) * 2 + 1]!;
  }

  private slotOf(pair: number): number {
    let slot = Math.imul(pair, 0x9e3779b1) >>> 8;
    for (;;) {
      slot &= this.mask;
      if (this.slots[slot * 2 + 1] === 0 || this.slots[slot * 2] === pair) return slot;
      slot += 1;
    }
  }
}
