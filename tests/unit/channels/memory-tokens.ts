import type { TokenPair, TokenStore } from '../../../src/channels/zalo/tokens.js';

/** A token store in memory that remembers in which order things happened. */
export class MemoryTokens implements TokenStore {
  readonly saves: { account: string; pair: TokenPair; previous: TokenPair }[] = [];
  private readonly pairs = new Map<string, TokenPair>();

  constructor(pairs: Record<string, TokenPair> = {}) {
    for (const [account, pair] of Object.entries(pairs)) this.pairs.set(account, pair);
  }

  async load(account: string): Promise<TokenPair | undefined> {
    return this.pairs.get(account);
  }

  async save(account: string, pair: TokenPair, previous: TokenPair): Promise<void> {
    this.saves.push({ account, pair, previous });
    this.pairs.set(account, pair);
  }
}

export const pairFrom = (name: string, savedAt: Date, lifeMs = 25 * 3_600_000): TokenPair => ({
  accessToken: `access-${name}`,
  refreshToken: `refresh-${name}`,
  savedAt,
  expiresAt: new Date(savedAt.getTime() + lifeMs),
});
