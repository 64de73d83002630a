import type { Clock } from '../platform/clock.js';

/**
 * How fast each account may send: a bucket of `burst` tokens that fills by `perSecond`. A refusal for speed pauses that
 * account alone.
 */
export class Pace {
  private readonly buckets = new Map<string, { tokens: number; at: number }>();
  private readonly pauses = new Map<string, number>();

  constructor(private readonly clock: Clock) {}

  /** Takes a token: 0 where one may send now, else the milliseconds until one may. */
  take(account: string, { perSecond, burst }: { perSecond: number; burst: number }): number {
    const now = this.clock.now().getTime();
    const bucket = this.buckets.get(account) ?? { tokens: burst, at: now };
    bucket.tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) / 1000) * perSecond);
    bucket.at = now;
    this.buckets.set(account, bucket);
    if (bucket.tokens < 1) return Math.ceil(((1 - bucket.tokens) / perSecond) * 1000);
    bucket.tokens -= 1;
    return 0;
  }

  pause(account: string, ms: number): void {
    this.pauses.set(account, this.clock.now().getTime() + ms);
  }

  pausedUntil(account: string): Date | undefined {
    const until = this.pauses.get(account);
    return until === undefined ? undefined : new Date(until);
  }
}
