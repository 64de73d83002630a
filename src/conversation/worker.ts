import type { Model } from 'mongoose';
import type { Clock } from '../platform/clock.js';
import type { Log } from '../platform/log.js';
import type { ChannelName } from '../platform/messages.js';
import type { MessageDoc } from '../store/models/message.js';
import { partyOf } from './conversation-id.js';
import type { ConversationWork } from './conversation-work.js';
import { LIMITS } from './limits.js';

export interface Worker {
  /** There is work for this conversation at this moment. */
  nudge(commune: string, conversation: string, dueAt: Date): void;
  /** Takes up what an earlier process left, then looks for work on its own until stopped. */
  start(): Promise<void>;
  /** Finishes what is being worked on and takes up nothing more. What waits is left for the next start. */
  stop(): Promise<void>;
  /** Resolves when nothing is due or being worked on in this process. */
  idle(): Promise<void>;
}

interface Parts {
  messages: Model<MessageDoc>;
  communes: readonly string[];
  work: ConversationWork;
  clock: Clock;
  log: Log;
}

/** The hands that work for one channel. */
interface Crew {
  /** Conversations that wait for a free hand, in order, with their commune. */
  waiting: Map<string, string>;
  busy: number;
}

/** Another worker has the conversation: asked again after so long, in milliseconds. */
const BUSY_AGAIN = 250;

export function worker({ messages, communes, work, clock, log }: Parts): Worker {
  /** Conversations in hand; true where a nudge came meanwhile. */
  const running = new Map<string, boolean>();
  /** By channel, since one that answers slowly must not hold up the other. */
  const crews = new Map<ChannelName, Crew>();
  const timers = new Map<string, NodeJS.Timeout>();
  const idleWaiters: (() => void)[] = [];
  let stopped = false;
  let poll: NodeJS.Timeout | undefined;

  const crewOf = (conversation: string): Crew => {
    const { channel } = partyOf(conversation);
    const crew = crews.get(channel) ?? { waiting: new Map(), busy: 0 };
    crews.set(channel, crew);
    return crew;
  };
  const settled = () =>
    running.size === 0 && timers.size === 0 && [...crews.values()].every(({ waiting }) => waiting.size === 0);
  const tellIdle = () => {
    if (settled()) for (const tell of idleWaiters.splice(0)) tell();
  };

  function nudge(commune: string, conversation: string, dueAt: Date): void {
    if (stopped) return;
    const wait = dueAt.getTime() - clock.now().getTime();
    if (wait <= 0) return enqueue(commune, conversation);
    // Named by the moment too: a later nudge must not lose an earlier one.
    const key = `${conversation}@${dueAt.getTime()}`;
    if (timers.has(key)) return;
    timers.set(
      key,
      setTimeout(() => {
        timers.delete(key);
        enqueue(commune, conversation);
        tellIdle();
      }, wait),
    );
  }

  function enqueue(commune: string, conversation: string): void {
    if (stopped) return;
    const crew = crewOf(conversation);
    if (running.has(conversation)) running.set(conversation, true);
    else crew.waiting.set(conversation, commune);
    fill(crew);
  }

  function fill(crew: Crew): void {
    for (const [conversation, commune] of crew.waiting) {
      if (stopped || crew.busy >= LIMITS.workers) return;
      crew.waiting.delete(conversation);
      crew.busy += 1;
      running.set(conversation, false);
      void handle(commune, conversation, crew);
    }
  }

  async function handle(commune: string, conversation: string, crew: Crew): Promise<void> {
    let mine = true;
    try {
      mine = await work(commune, conversation);
    } catch (error) {
      log.error({ conversation, err: error }, 'work on a conversation failed; it will be taken up again');
    }
    const again = running.get(conversation);
    running.delete(conversation);
    crew.busy -= 1;
    if (!mine) nudge(commune, conversation, new Date(clock.now().getTime() + BUSY_AGAIN));
    else if (again) enqueue(commune, conversation);
    fill(crew);
    tellIdle();
  }

  /** Work that no nudge of this process announced: another process's, or one cut off before. */
  async function look(): Promise<void> {
    // Whoever has more in hand than hands needs no more.
    if ([...crews.values()].some(({ waiting }) => waiting.size > 0)) return;
    for (const commune of communes) {
      const due = { commune, dueAt: { $lte: clock.now() } };
      for (const conversation of await messages.collection.distinct('conversation', due))
        enqueue(commune, conversation);
    }
  }

  /** Everything that an earlier process left: what was cut off is named at once, the rest waits for its moment. */
  async function takeUp(): Promise<void> {
    for (const commune of communes) {
      const left = messages.collection.find({ commune, dueAt: { $exists: true } });
      for await (const { conversation, dueAt } of left.project<{ conversation: string; dueAt: Date }>({
        conversation: 1,
        dueAt: 1,
      })) {
        enqueue(commune, conversation);
        if (dueAt > clock.now()) nudge(commune, conversation, dueAt);
      }
    }
  }

  return {
    nudge,
    async start() {
      await takeUp();
      poll = setInterval(() => {
        look().catch((error) => log.error({ err: error }, 'looking for work failed'));
      }, LIMITS.poll);
    },
    async stop() {
      stopped = true;
      clearInterval(poll);
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
      for (const { waiting } of crews.values()) waiting.clear();
      if (running.size > 0) await new Promise<void>((resolve) => idleWaiters.push(resolve));
    },
    idle: () => (settled() ? Promise.resolve() : new Promise((resolve) => idleWaiters.push(resolve))),
  };
}
