/** A crowd: as many messages accepted within so many milliseconds. Twice what the send policy lets out in that time. */
const CROWD = { messages: 60, within: 1_000 };
/** Hands that work on the store at a time while there is no crowd. */
const HANDS = 8;
/** However much comes in, one hand begins at least so often, in milliseconds. */
const PATIENCE = 250;
/** In a crowd a hand rests so many times as long as it worked, so that what it took is never more than a part. */
const REST = 1;

/**
 * Who may use the processor and the store first. A channel that gets no answer delivers again and in the end switches
 * the webhook off, while a citizen gladly waits a second longer: in a crowd what comes in goes first, and one turn at a
 * time uses what is left.
 */
export class RightOfWay {
  private accepting = 0;
  private working = 0;
  private lastBegan = -Infinity;
  private restsUntil = -Infinity;
  private readonly waiting: (() => void)[] = [];
  /** When the last few acceptances began, oldest first. */
  private readonly recent: number[] = [];
  private timer: NodeJS.Timeout | undefined;

  /** Runs what must not wait. */
  async accept<T>(store: () => Promise<T>): Promise<T> {
    this.accepting += 1;
    this.recent.push(performance.now());
    if (this.recent.length > CROWD.messages) this.recent.shift();
    try {
      return await store();
    } finally {
      this.accepting -= 1;
      this.letGo();
    }
  }

  /** Waits for a place among the hands that work; {@link leave} gives it back. */
  async enter(): Promise<void> {
    if (this.waiting.length === 0 && this.mayBegin()) {
      this.begin();
      return;
    }
    await new Promise<void>((go) => {
      this.waiting.push(go);
      this.watch();
    });
  }

  leave(): void {
    this.working -= 1;
    const now = performance.now();
    this.restsUntil = now + REST * (now - this.lastBegan);
    this.letGo();
  }

  /** Gives the place to others while something is waited for that needs neither the processor nor the store. */
  async outside<T>(wait: () => Promise<T>): Promise<T> {
    this.leave();
    try {
      return await wait();
    } finally {
      await this.enter();
    }
  }

  private mayBegin(): boolean {
    if (!this.isCrowded()) return this.working < HANDS;
    if (this.working > 0) return false;
    const now = performance.now();
    if (now - this.lastBegan >= PATIENCE) return true;
    return this.accepting === 0 && now >= this.restsUntil;
  }

  private isCrowded(): boolean {
    const [oldest] = this.recent;
    return this.recent.length === CROWD.messages && performance.now() - (oldest as number) < CROWD.within;
  }

  private begin(): void {
    this.working += 1;
    this.lastBegan = performance.now();
  }

  private letGo(): void {
    while (this.waiting.length > 0 && this.mayBegin()) {
      this.begin();
      this.waiting.shift()?.();
    }
    this.watch();
  }

  /** Looks again later by itself: nothing else might ever happen. */
  private watch(): void {
    clearTimeout(this.timer);
    if (this.waiting.length === 0) return;
    this.timer = setTimeout(() => this.letGo(), this.untilSomebodyMay());
  }

  /** Milliseconds after which somebody may begin by the passing of time alone. */
  private untilSomebodyMay(): number {
    if (this.working > 0) return PATIENCE;
    const now = performance.now();
    const patience = this.lastBegan + PATIENCE - now;
    const rest = this.restsUntil - now;
    return Math.max(0, rest > 0 ? Math.min(rest, patience) : patience);
  }
}
