import { randomInt } from 'node:crypto';
import type { Request } from 'express';
import { type Clock, systemClock } from '../../platform/clock.js';
import type { CitizenAct } from './acts.js';
import { Deliveries, type Outcome } from './deliveries.js';
import { type Envelope, type Fault, Faults } from './faults.js';
import type { ThreadItem } from './thread.js';
import { Threads } from './threads.js';
import { Uploads } from './uploads.js';

export interface FakeServerOptions {
  /** Our endpoint that takes the channel's events, e.g. `http://127.0.0.1:3000/webhooks/zalo`. */
  webhookUrl: string | (() => string);
  clock?: Clock;
  /** Whether citizens of an earlier run, whom the memory has lost, can still be written to. Default: no. */
  strangers?: boolean;
  /** Pauses before an event is delivered again; default: it is not. */
  retryDelaysMs?: readonly number[];
  /** How long after a send its echo leaves. Default 0: it may overtake the answer, as on the real platforms. */
  echoDelayMs?: number;
}

/** A call that our client made, as it arrived. */
export interface ServedCall {
  method: string;
  path: string;
  body: unknown;
  at: number;
}

/** What became of an act: the id of the message it made, if any, and the delivery of its event. */
export interface Said {
  id?: string;
  delivered: Promise<Outcome>;
}

const MOST_CALLS = 500;
/** Far above any message; what is remembered of calls stays small, whoever makes them. */
export const CALL_LIMIT = '64kb';

/** What the two fake servers have in common: threads, faults, the way to our webhook, a record of calls. */
export abstract class FakeServer {
  readonly threads = new Threads();
  readonly uploads = new Uploads();
  /** The latest calls of our client, oldest first. */
  readonly calls: ServedCall[] = [];
  protected readonly deliveries: Deliveries;
  protected readonly faults: Faults;
  protected readonly clock: Clock;
  readonly #startedAt: number;

  constructor(
    protected readonly server: FakeServerOptions,
    wire: { sign: (rawBody: string, attempt: number) => Record<string, string>; timeoutMs: number; envelope: Envelope },
  ) {
    const { webhookUrl, clock = systemClock, retryDelaysMs = [] } = server;
    this.clock = clock;
    this.#startedAt = clock.now().getTime();
    this.faults = new Faults(wire.envelope);
    const url = typeof webhookUrl === 'string' ? () => webhookUrl : webhookUrl;
    this.deliveries = new Deliveries({ url, sign: wire.sign, timeoutMs: wire.timeoutMs, retryDelaysMs });
  }

  /** The citizen does something on the phone. @throws NotOnThisChannel */
  abstract say(user: string, act: CitizenAct): Said;
  /** A person writes to the citizen in the channel's own inbox, past the bot. */
  abstract sayAsOfficial(user: string, text: string): Said;
  /** The citizen reads everything there is. */
  abstract see(user: string): Said;
  /** An id as the channel would give a new citizen. */
  abstract newCitizen(): string;

  /** Signs and delivers any event at all; a string goes as it is. */
  deliver(event: object | string): Promise<Outcome> {
    return this.deliveries.send('scripted', typeof event === 'string' ? event : this.serialize(event));
  }

  /** The next fitting calls of our client meet this fault. */
  fail(fault: Fault): void {
    this.faults.add(fault);
  }

  /** The user's rows once `test` holds for them. @throws Error after `timeoutMs` */
  until(user: string, test: (items: ThreadItem[]) => boolean, timeoutMs = 5_000): Promise<ThreadItem[]> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const items = this.threads.items(user);
        if (!test(items)) return;
        finish();
        resolve(items);
      };
      const finish = () => {
        clearTimeout(timer);
        stop();
      };
      const timer = setTimeout(() => {
        finish();
        reject(new Error(`the thread did not come to the state waited for within ${timeoutMs} ms`));
      }, timeoutMs);
      const stop = this.threads.listen(user, look);
      look();
    });
  }

  /** Resolves when every event has been taken or given up. */
  settled(): Promise<void> {
    return this.deliveries.settled();
  }

  close(): void {
    this.deliveries.close();
    this.faults.close();
  }

  now(): number {
    return this.clock.now().getTime();
  }

  protected serialize(event: object): string {
    return JSON.stringify(event);
  }

  /** When the citizen last did something that opens the window; undefined: nobody we know. */
  protected lastAct(user: string): number | undefined {
    return this.threads.find(user)?.lastAct ?? (this.server.strangers ? this.#startedAt : undefined);
  }

  /** Shows the citizen's own message, if it shows, and takes the event to our webhook. */
  protected citizenDid(user: string, event: object, item?: ThreadItem): Said {
    if (item) this.threads.add(user, { ...item, delivery: 'sent' });
    const delivered = this.deliveries.send(user, this.serialize(event));
    void delivered.then(({ status }) => {
      if (item) this.threads.change(user, item.id, { delivery: status === 200 ? 'received' : 'failed' });
    });
    return item ? { id: item.id, delivered } : { delivered };
  }

  /** Events about the account's own messages, in their own lane: they must not hold up the citizen's. */
  protected report(user: string, events: object[]): Promise<Outcome[]> {
    const delay = this.server.echoDelayMs ?? 0;
    return Promise.all(
      events.map((event, nth) => this.deliveries.send(`echo:${user}`, this.serialize(event), nth === 0 ? delay : 0)),
    );
  }

  protected record(req: Request): void {
    this.calls.push({ method: req.method, path: req.path, body: req.body, at: this.now() });
    if (this.calls.length > MOST_CALLS) this.calls.shift();
  }
}

/** `count` random decimal digits, the first not zero. */
export function randomDigits(count: number): string {
  return Array.from({ length: count }, (_, nth) => (nth === 0 ? randomInt(1, 10) : randomInt(10))).join('');
}
