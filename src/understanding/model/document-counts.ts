/** In how many documents each feature occurs: an open hash table over flat arrays, for millions of features. */
export class DocumentCounts {
  private features = new Uint32Array(FIRST_SIZE);
  /** 0 where the slot is free. */
  private counts = new Uint32Array(FIRST_SIZE);
  /** The document that a feature was last seen in. */
  private lastSeenIn = new Uint32Array(FIRST_SIZE);
  private used = 0;
  documents = 0;

  add(...lists: ArrayLike<number>[]): void {
    this.documents += 1;
    for (const features of lists) {
      for (let at = 0; at < features.length; at++) this.see(features[at]!);
      if (this.used > this.features.length * FULL) this.grow();
    }
  }

  /** The features that occur in most documents, those in more of them first; equal ones by their number. */
  commonest(most: number, inAtLeast: number): { feature: number; count: number }[] {
    const found: { feature: number; count: number }[] = [];
    const least = Math.max(inAtLeast, this.countAtRank(most));
    this.counts.forEach((count, slot) => {
      if (count >= least) found.push({ feature: this.features[slot]!, count });
    });
    return found.sort((a, b) => b.count - a.count || a.feature - b.feature).slice(0, most);
  }

  /** How often the feature of this rank occurs; 0 where there are fewer. */
  private countAtRank(rank: number): number {
    const having = new Uint32Array(this.documents + 1);
    for (const count of this.counts) having[count]! += 1;
    let above = 0;
    for (let count = this.documents; count > 0; count--) {
      above += having[count]!;
      if (above >= rank) return count;
    }
    return 0;
  }

  private see(feature: number): void {
    const slot = this.slotOf(feature);
    if (this.counts[slot] === 0) {
      this.features[slot] = feature;
      this.used += 1;
    } else if (this.lastSeenIn[slot] === this.documents) return;
    this.counts[slot]! += 1;
    this.lastSeenIn[slot] = this.documents;
  }

  private slotOf(feature: number): number {
    const mask = this.features.length - 1;
    let slot = feature & mask;
    while (this.counts[slot] !== 0 && this.features[slot] !== feature) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { features, counts, lastSeenIn } = this;
    this.features = new Uint32Array(features.length * 2);
    this.counts = new Uint32Array(features.length * 2);
    this.lastSeenIn = new Uint32Array(features.length * 2);
    counts.forEach((count, slot) => {
      if (count === 0) return;
      const to = this.slotOf(features[slot]!);
      this.features[to] = features[slot]!;
      this.counts[to] = count;
      this.lastSeenIn[to] = lastSeenIn[slot]!;
    });
  }
}

const FIRST_SIZE = 1 << 16;
/** No fuller than this: a list of one document must find room, and looking stays short. */
const FULL = 0.5;
