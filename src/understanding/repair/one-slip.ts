/**
 * Finds words that one slip leads to or from: two words that differ by a letter left out, added, swapped or mistaken
 * become the same when one letter of each is left out (Garbe's symmetric delete). Only hashes are kept, in flat arrays:
 * tens of thousands of words are laid out in a few milliseconds, and what is found may hold others, seldom.
 */
export class OneSlip {
  private readonly mask: number;
  /** The newest entry of each slot, -1 where there is none; and the one before each entry. */
  private readonly newest: Int32Array;
  private readonly before: Int32Array;
  private readonly hashes: Int32Array;
  private readonly words: Uint32Array;

  /** @param words what is found is their position here */
  constructor(words: readonly string[]) {
    let entries = 0;
    for (const { length } of words) entries += length + 1;
    let size = 1024;
    while (size < entries) size *= 2;
    this.mask = size - 1;
    this.newest = new Int32Array(size).fill(-1);
    this.before = new Int32Array(entries);
    this.hashes = new Int32Array(entries);
    this.words = new Uint32Array(entries);
    let entry = 0;
    words.forEach((word, at) => {
      for (let left = -1; left < word.length; left++) this.keep(hashWithout(word, left), at, entry++);
    });
  }

  /** Positions of the words that are one slip away from this one, or the same, and perhaps a few others; each once. */
  near(word: string): Set<number> {
    const found = new Set<number>();
    for (let left = -1; left < word.length; left++) {
      const hash = hashWithout(word, left);
      for (let entry = this.newest[hash & this.mask]!; entry >= 0; entry = this.before[entry]!)
        if (this.hashes[entry] === hash) found.add(this.words[entry]!);
    }
    return found;
  }

  private keep(hash: number, word: number, entry: number): void {
    const slot = hash & this.mask;
    this.before[entry] = this.newest[slot]!;
    this.newest[slot] = entry;
    this.hashes[entry] = hash;
    this.words[entry] = word;
  }
}

const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

/** FNV-1a of the word without its letter at `left`; of all of it where that is -1. */
function hashWithout(word: string, left: number): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < word.length; at++) if (at !== left) hash = Math.imul(hash ^ word.charCodeAt(at), FNV_PRIME);
  return hash ^ (hash >>> 15);
}
