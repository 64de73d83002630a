import type { Change, Thread, ThreadItem, ThreadState } from './thread.js';

export interface Bounds {
  threads: number;
  items: number;
}

type Listener = (change: Change) => void;

/** All conversations of one fake server, in memory and bounded: the one untouched for longest goes first. */
export class Threads {
  readonly #threads = new Map<string, Thread>();
  readonly #listeners = new Map<string, Set<Listener>>();

  constructor(private readonly bounds: Bounds = { threads: 200, items: 200 }) {}

  find(user: string): Thread | undefined {
    return this.#threads.get(user);
  }

  /** The user's thread, made where there is none, and from now on the last to be forgotten. */
  open(user: string): Thread {
    const thread = this.#threads.get(user) ?? { user, items: [], state: { typing: false, following: false } };
    this.#threads.delete(user);
    this.#threads.set(user, thread);
    if (this.#threads.size > this.bounds.threads) this.#threads.delete(this.#threads.keys().next().value as string);
    return thread;
  }

  items(user: string): ThreadItem[] {
    return this.#threads.get(user)?.items ?? [];
  }

  item(user: string, id: string): ThreadItem | undefined {
    return this.items(user).find((item) => item.id === id);
  }

  add(user: string, item: ThreadItem): void {
    const { items } = this.open(user);
    items.push(item);
    if (items.length > this.bounds.items) items.shift();
    this.#tell(user, { kind: 'item', item });
  }

  change(user: string, id: string, fields: Partial<ThreadItem>): void {
    const item = this.item(user, id);
    if (!item) return;
    Object.assign(item, fields);
    this.#tell(user, { kind: 'item', item });
  }

  setState(user: string, fields: Partial<ThreadState>): void {
    const thread = this.open(user);
    Object.assign(thread.state, fields);
    this.#tell(user, { kind: 'state', state: thread.state });
  }

  /** @returns a function that ends the subscription */
  listen(user: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(user) ?? new Set();
    this.#listeners.set(user, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(user) === listeners) this.#listeners.delete(user);
    };
  }

  #tell(user: string, change: Change): void {
    for (const listener of this.#listeners.get(user) ?? []) listener(change);
  }
}
