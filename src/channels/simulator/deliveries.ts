import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

export interface Outcome {
  /** The last HTTP status of our webhook; 0 when it gave none. */
  status: number;
  attempts: number;
}

export interface DeliveryOptions {
  /** Read at each attempt: a server that listens on any free port knows its address late. */
  url: () => string;
  /** The headers that prove the body, for the `attempt`-th time of asking (1 the first). */
  sign: (rawBody: string, attempt: number) => Record<string, string>;
  timeoutMs: number;
  /** Pauses before the second and further attempts; none: one attempt. */
  retryDelaysMs: readonly number[];
}

/** More waiting events than this are refused: a webhook that hangs must not fill the memory. */
const MOST_PENDING = 1_000;

const taken = (status: number) => status >= 200 && status < 300;

/**
 * Takes signed events to our webhook. First attempts of one lane go out in order; a repeated one may arrive after
 * younger events, as on the real platforms.
 */
export class Deliveries {
  readonly #lanes = new Map<string, Promise<unknown>>();
  readonly #pending = new Set<Promise<Outcome>>();
  readonly #closing = new AbortController();

  constructor(private readonly options: DeliveryOptions) {
    // Each pause of a delivery listens for the end, and many pause at once.
    setMaxListeners(0, this.#closing.signal);
  }

  /** Waits its turn in the lane, then `delayMs`. Never rejects. */
  send(lane: string, rawBody: string, delayMs = 0): Promise<Outcome> {
    if (this.#pending.size >= MOST_PENDING) return Promise.resolve({ status: 0, attempts: 0 });
    const before = this.#lanes.get(lane) ?? Promise.resolve();
    const first = before.then(() => this.#pause(delayMs)).then(() => this.#attempt(rawBody, 1));
    const outcome = first.then((status) => this.#repeat(rawBody, status));
    this.#lanes.set(lane, first);
    this.#pending.add(outcome);
    void outcome.finally(() => {
      this.#pending.delete(outcome);
      if (this.#lanes.get(lane) === first) this.#lanes.delete(lane);
    });
    return outcome;
  }

  /** Resolves when nothing is on its way any more. */
  async settled(): Promise<void> {
    while (this.#pending.size > 0) await Promise.all(this.#pending);
  }

  close(): void {
    this.#closing.abort();
  }

  async #repeat(rawBody: string, firstStatus: number): Promise<Outcome> {
    let status = firstStatus;
    let attempts = 1;
    for (const delay of this.options.retryDelaysMs) {
      if (taken(status) || this.#closing.signal.aborted) break;
      await this.#pause(delay);
      attempts += 1;
      status = await this.#attempt(rawBody, attempts);
    }
    return { status, attempts };
  }

  async #pause(ms: number): Promise<void> {
    if (ms > 0) await pause(ms, undefined, { signal: this.#closing.signal }).catch(() => undefined);
  }

  async #attempt(rawBody: string, attempt: number): Promise<number> {
    try {
      const response = await fetch(this.options.url(), {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...this.options.sign(rawBody, attempt) },
        body: rawBody,
        signal: AbortSignal.any([this.#closing.signal, AbortSignal.timeout(this.options.timeoutMs)]),
      });
      await response.arrayBuffer();
      return response.status;
    } catch {
      return 0;
    }
  }
}
