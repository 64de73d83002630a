import { newSecret } from '../../../platform/ids.js';

/** Seconds an access token lives: 25 hours. */
export const ACCESS_LIFE_S = 90_000;

export interface TokenPair {
  access: string;
  refresh: string;
}

/** OAuth tokens as Zalo gives them: a refresh token works once, an access token until its time is over. */
export class TokenBook {
  #refresh: string;
  readonly #bornAt = new Map<string, number>();

  constructor(first: TokenPair, now: number) {
    this.#refresh = first.refresh;
    this.#bornAt.set(first.access, now);
  }

  /** @returns the next pair, or undefined for a token that is unknown or already used */
  refresh(token: string, now: number): TokenPair | undefined {
    if (token !== this.#refresh) return undefined;
    const pair = { access: newSecret(), refresh: newSecret() };
    this.#refresh = pair.refresh;
    for (const old of this.#bornAt.keys()) if (!this.accepts(old, now)) this.#bornAt.delete(old);
    this.#bornAt.set(pair.access, now);
    return pair;
  }

  accepts(accessToken: string | undefined, now: number): boolean {
    const bornAt = this.#bornAt.get(accessToken ?? '');
    return bornAt !== undefined && now < bornAt + ACCESS_LIFE_S * 1000;
  }

  /** Kills every access token given so far, as Zalo does now and then before their time. */
  revokeAccess(): void {
    this.#bornAt.clear();
  }
}
