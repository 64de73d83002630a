/** Fills `{name}` places of a sentence. `{you}` and `{You}` are the citizen's form of address. */
export interface Wording {
  /**
   * The sentence of a key ("menu.greeting"), its places filled.
   * @throws Error naming the key, or the place, that is missing: a fault of ours, found by `check-content` and tests.
   */
  say(key: string, values?: Readonly<Record<string, string | number>>): string;
  /** Keys, for tests over every sentence. */
  keys(): string[];
  /** The sentence as written, its places still open. */
  raw(key: string): string;
}
