const FIRST_ROOM = 256;

/**
 * Whole numbers from 0 up to 2³², in room that is used again for each message: an array made anew each time costs more
 * than what is done with it.
 */
export class Numbers {
  private room = new Uint32Array(FIRST_ROOM);
  private used = 0;

  get length(): number {
    return this.used;
  }

  /** @param index from 0 up to the length */
  at(index: number): number {
    return this.room[index]!;
  }

  push(value: number): void {
    if (this.used === this.room.length) this.grow();
    this.room[this.used++] = value;
  }

  clear(): void {
    this.used = 0;
  }

  /** Good until the next change. */
  all(): Uint32Array {
    return this.room.subarray(0, this.used);
  }

  private grow(): void {
    const room = new Uint32Array(this.room.length * 2);
    room.set(this.room);
    this.room = room;
  }
}
