import type { Clock } from '../platform/clock.js';

interface Bucket {
  /** Below zero where places further on are promised already. */
  tokens: number;
  at: number;
}

/** A promise of a place that was not kept in this time has lapsed; in milliseconds. */
const PROMISE_LASTS = 10 * 60_000;

/**
 * How fast each account may send: a bucket of `burst` tokens that fills by `perSecond`. Whoever must wait is promised a
 * place of their own, so that a crowd does not come back all at once. A refusal for speed pauses that account alone.
 */
export class Pace {
  private readonly buckets = new Map<string, Bucket>();
  private readonly promised = new Map<string, number>();
  private readonly pauses = new Map<string, number>();

  constructor(private readonly clock: Clock) {}

  /**
   * Takes a place for a message: 0 where it may go now, else the milliseconds until its own.
   * @param message its id; coming back at the promised time costs nothing more
   */
  take(account: string, message: string, rate: { perSecond: number; burst: number }): number {
    const now = this.clock.now().getTime();
    const place = this.promised.get(message) ?? this.promise(account, now, rate);
    if (place > now) {
      this.promised.set(message, place);
      return place - now;
    }
    this.promised.delete(message);
    return 0;
  }

  pause(account: string, ms: number): void {
    this.pauses.set(account, this.clock.now().getTime() + ms);
  }

  pausedUntil(account: string): Date | undefined {
    const until = this.pauses.get(account);
    return until === undefined ? undefined : new Date(until);
  }

  private promise(account: string, now: number, { perSecond, burst }: { perSecond: number; burst: number }): number {
    this.forgetLapsed(now);
    const bucket = this.buckets.get(account) ?? { tokens: burst, at: now };
    bucket.tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) / 1000) * perSecond) - 1;
    bucket.at = now;
    this.buckets.set(account, bucket);
    return bucket.tokens >= 0 ? now : now + Math.ceil((-bucket.tokens / perSecond) * 1000);
  }

  /** Promises stand in the order of their places, so the lapsed ones come first. */
  private forgetLapsed(now: number): void {
    for (const [message, place] of this.promised) {
      if (place > now - PROMISE_LASTS) return;
      this.promised.delete(message);
    }
  }
}
