import type { Connection } from 'mongoose';
import type { Releases } from '../knowledge/release.js';
import type { Clock } from '../platform/clock.js';
import type { Log } from '../platform/log.js';
import type { ChannelName, InMessage, Receipt } from '../platform/messages.js';
import type { Metrics } from '../platform/metrics.js';
import { conversationModel } from '../store/models/conversation.js';
import { messageModel } from '../store/models/message.js';
import type { Matcher } from '../understanding/types.js';
import { afterFailure } from './after-failure.js';
import type { Channel } from './channel.js';
import { conversationWork } from './conversation-work.js';
import { type Inbox, inbox } from './inbox.js';
import { leases } from './leases.js';
import { notices } from './notices.js';
import { outbox } from './outbox.js';
import { OwnSends } from './own-sends.js';
import { Pace } from './pace.js';
import { recordReceipts } from './receipts.js';
import { RightOfWay } from './right-of-way.js';
import { loadDialogs } from './steps/converse.js';
import { takeTurn } from './take-turn.js';
import { turns } from './turn.js';
import { type Worker, worker } from './worker.js';

export interface ConversationParts {
  connection: Connection;
  /** The commune that each account serves; one installation may serve many. */
  communes: readonly string[];
  communeOf(account: { channel: ChannelName; account: string }): string;
  channels: ReadonlyMap<ChannelName, Channel>;
  releases: Releases;
  matcher(): Matcher;
  /** True where no other process can be working on this store. */
  storeIsOurs: boolean;
  /** @throws when nothing may be accepted now */
  mayAccept(): void;
  clock: Clock;
  log: Log;
  metrics: Metrics;
}

export interface Conversation {
  inbox: Inbox;
  worker: Worker;
  receipts(receipts: Receipt[]): Promise<void>;
  start(): Promise<void>;
}

/** Puts the parts of the conversation together: what comes in, who works on it, what goes out. */
export function conversation(parts: ConversationParts): Conversation {
  const { connection, communes, communeOf, channels, releases, clock, log, metrics } = parts;
  const messages = messageModel(connection);
  const conversations = conversationModel(connection);
  const pace = new Pace(clock);
  const ownSends = new OwnSends();
  const rightOfWay = new RightOfWay();
  const held = leases(conversations, clock);
  const onWork = (commune: string, id: string, dueAt: Date) => working.nudge(commune, id, dueAt);
  const work = conversationWork({
    messages,
    conversations,
    channels,
    leases: held,
    takeTurn: takeTurn({
      messages,
      turns: turns(parts.matcher),
      releases,
      clock,
      log,
      onTurn: (outcome, ms) => metrics.turns.observe({ outcome }, ms / 1000),
    }),
    notices: notices({ messages, conversations, clock, log }),
    outbox: outbox({
      messages,
      channels,
      afterFailure: afterFailure({ conversations, pace, clock, log }),
      ownSends,
      rightOfWay,
      pace,
      clock,
      onWork,
      onOutcome: (channel, state, reason) => metrics.sent.inc({ channel, state, reason: reason ?? '' }),
    }),
    rightOfWay,
    clock,
  });
  const working = worker({ messages, communes, work, clock, log });
  const accepting = inbox({ messages, communeOf, clock, ownSends, rightOfWay, onWork, mayAccept: parts.mayAccept });

  return {
    inbox: {
      async accept(incoming: InMessage[]) {
        await accepting.accept(incoming);
        for (const { channel, kind } of incoming) metrics.accepted.inc({ channel, kind });
      },
    },
    worker: working,
    receipts: (receipts) => recordReceipts(messages, communeOf, receipts),
    async start() {
      if (parts.storeIsOurs) for (const commune of communes) await held.clear(commune);
      await working.start();
      void loadDialogs();
    },
  };
}
