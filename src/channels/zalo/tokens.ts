import type { Clock } from '../../platform/clock.js';
import { ChannelRefused, ChannelUnreachable } from '../../platform/errors.js';
import type { Log } from '../../platform/log.js';

export interface TokenPair {
  accessToken: string;
  refreshToken: string;
  expiresAt: Date;
  /** When Zalo gave it out. */
  savedAt: Date;
}

/** Keeps the tokens of each OA. A refresh token works once: losing one needs a person to give consent again. */
export interface TokenStore {
  load(account: string): Promise<TokenPair | undefined>;
  /** Durable when the promise resolves; `previous` is the pair that it replaces. */
  save(account: string, pair: TokenPair, previous: TokenPair): Promise<void>;
  /**
   * Runs `work` while no other process does so for the same account, for at most `holdMs`. Needed only where several
   * processes send; one process alone never refreshes twice at a time.
   */
  exclusive?<T>(account: string, holdMs: number, work: () => Promise<T>): Promise<T>;
}

export interface TokenOptions {
  account: string;
  store: TokenStore;
  /** Asks Zalo for a new pair, see `refreshPair`. */
  refresh(refreshToken: string): Promise<TokenPair>;
  clock: Clock;
  log: Log;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const REFRESH_BELOW = 5 * HOUR;
/** Of a token that lives shorter than a day only the last fifth is waited for, or each call would refresh it. */
const REFRESH_LAST_PART = 1 / 5;
/** Longer than any request to OAuth may take: a lock that ends before the request lets the token be used twice. */
const HOLD_MS = 2 * MINUTE;
const PAUSE_AFTER_FAILURE = 5 * MINUTE;
/** A pair that Zalo refuses so soon after it was given out is not mended by the next one. */
const TOO_YOUNG = 10 * MINUTE;
/** Refresh tokens live three months. */
const OLD = 60 * 24 * HOUR;

/** The access token of one OA, always with a refresh token that has not been used. */
export class AccessTokens {
  private pair: TokenPair | undefined;
  private flight: Promise<TokenPair> | undefined;
  /** Given out by Zalo but not yet in the store; asking again with the old refresh token would be refused. */
  private unsaved: { from: string; pair: TokenPair } | undefined;
  private refused: { refreshToken: string; error: ChannelRefused } | undefined;
  private born: { accessToken: string; at: number } | undefined;
  private quietUntil = 0;

  constructor(private readonly options: TokenOptions) {}

  /**
   * A token to use now; refreshed first where little of its life is left.
   * @throws ChannelRefused | ChannelUnreachable
   */
  async current(): Promise<string> {
    const pair = this.pair ?? (await this.load());
    if (!this.isDue(pair) || (this.isAlive(pair) && this.now() < this.quietUntil)) return pair.accessToken;
    try {
      return (await this.replace((stored) => !this.isDue(stored))).accessToken;
    } catch (error) {
      if (!this.isAlive(pair)) throw error;
      this.quietUntil = this.now() + PAUSE_AFTER_FAILURE;
      return pair.accessToken;
    }
  }

  /**
   * Another token than the one that Zalo just refused. Any number of callers cause one refresh.
   * @throws ChannelRefused | ChannelUnreachable
   */
  async renew(rejected: string): Promise<string> {
    if (this.born?.accessToken === rejected && this.now() - this.born.at < TOO_YOUNG) {
      throw new ChannelRefused(
        'zalo',
        'config-alert',
        'fresh-token',
        'Zalo refuses a token that it has just given out',
      );
    }
    return (await this.replace((stored) => stored.accessToken !== rejected)).accessToken;
  }

  private replace(isGood: (stored: TokenPair) => boolean): Promise<TokenPair> {
    const { store, account } = this.options;
    const work = (): Promise<TokenPair> => this.refresh(isGood);
    this.flight ??= (store.exclusive ? store.exclusive(account, HOLD_MS, work) : work())
      .catch((error: unknown) => {
        if (error instanceof ChannelRefused) throw error;
        // Without a token nothing was sent, whatever became of the call for one.
        throw new ChannelUnreachable('zalo', false, 'no token could be had');
      })
      .finally(() => {
        this.flight = undefined;
      });
    return this.flight;
  }

  /** The store is read first: another process, or a person, may have put a newer pair there. */
  private async refresh(isGood: (stored: TokenPair) => boolean): Promise<TokenPair> {
    const stored = await this.load();
    if (isGood(stored)) return stored;
    const fresh = this.unsaved?.from === stored.refreshToken ? this.unsaved.pair : await this.ask(stored);
    this.unsaved = { from: stored.refreshToken, pair: fresh };
    await this.fromStore(() => this.options.store.save(this.options.account, fresh, stored));
    this.unsaved = undefined;
    this.born = { accessToken: fresh.accessToken, at: this.now() };
    this.pair = fresh;
    this.options.log.info({ account: this.options.account, expiresAt: fresh.expiresAt }, 'Zalo token refreshed');
    return fresh;
  }

  private async ask(stored: TokenPair): Promise<TokenPair> {
    if (this.refused?.refreshToken === stored.refreshToken) throw this.refused.error;
    try {
      return await this.options.refresh(stored.refreshToken);
    } catch (error) {
      if (error instanceof ChannelRefused) {
        this.refused = { refreshToken: stored.refreshToken, error };
        this.options.log.error({ account: this.options.account, code: error.channelCode }, error.message);
      }
      throw error;
    }
  }

  private async load(): Promise<TokenPair> {
    const { account, store, log } = this.options;
    const pair = await this.fromStore(() => store.load(account));
    if (!pair) {
      const hint = 'no token is stored: set ZALO_ACCESS_TOKEN and ZALO_REFRESH_TOKEN once';
      throw new ChannelRefused('zalo', 'config-alert', 'no-token', hint);
    }
    if (this.now() - pair.savedAt.getTime() > OLD) log.warn({ account }, 'the Zalo refresh token is over 60 days old');
    this.pair = pair;
    return pair;
  }

  /** A store that fails is no answer of Zalo: nothing was sent. */
  private async fromStore<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch {
      throw new ChannelUnreachable('zalo', false, 'the store of tokens failed');
    }
  }

  private isDue(pair: TokenPair): boolean {
    const life = pair.expiresAt.getTime() - pair.savedAt.getTime();
    return pair.expiresAt.getTime() - this.now() < Math.min(REFRESH_BELOW, Math.max(0, life) * REFRESH_LAST_PART);
  }

  private isAlive(pair: TokenPair): boolean {
    return pair.expiresAt.getTime() > this.now();
  }

  private now(): number {
    return this.options.clock.now().getTime();
  }
}
