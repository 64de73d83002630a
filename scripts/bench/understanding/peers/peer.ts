/** Another way to find the intent of a message, as it would be used; or our own model by itself. */
export interface Peer {
  name: string;
  /** Called once. */
  train(sentences: readonly string[], labels: readonly string[]): void | Promise<void>;
  /** Labels, the likeliest first. */
  rank(text: string): string[] | Promise<string[]>;
}
