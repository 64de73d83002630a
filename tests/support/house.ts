import { pino } from 'pino';
import type { Channel } from '../../src/conversation/channel.js';
import { conversation } from '../../src/conversation/conversation.js';
import { CurrentRelease } from '../../src/knowledge/current-release.js';
import { filesRelease } from '../../src/knowledge/load-content.js';
import { newId } from '../../src/platform/ids.js';
import type { ChannelName, InMessage } from '../../src/platform/messages.js';
import { makeMetrics } from '../../src/platform/metrics.js';
import { fromRoot } from '../../src/platform/paths.js';
import { type ConversationDoc, conversationModel } from '../../src/store/models/conversation.js';
import { type IncomingDoc, type MessageDoc, messageModel, type OutgoingDoc } from '../../src/store/models/message.js';
import { prepareStore } from '../../src/store/prepare.js';
import type { Matcher, Understanding } from '../../src/understanding/types.js';
import { ScriptedChannel } from './scripted-channel.js';
import type { TestStore } from './store.js';

/** The same for all houses of a test file: two processes on one store agree on the time. */
const AHEAD = Date.parse('2026-11-25T09:00:00+07:00') - Date.now();

/** Time that runs from a day in office hours on which the facts of the content hold, and can be put forward. */
class MovableClock {
  private ahead = AHEAD;
  now = (): Date => new Date(Date.now() + this.ahead);
  forward(ms: number): void {
    this.ahead += ms;
  }
}

const silent = pino({ level: 'silent' });
const releases = new CurrentRelease(filesRelease(fromRoot('content')));

/** Asks back about "vague", which "paper" completes. */
const COMPLETED: Readonly<Record<string, string>> = { 'vague. paper': 'certify-copy' };

/** What is taken for a label without being sure, and what else it may be. */
const IN_DOUBT: Readonly<Record<string, Pick<Understanding, 'intent' | 'decision'> & Partial<Understanding>>> = {
  scream: { intent: 'emergency', decision: 'answer', choices: ['denunciation', 'field-report'] },
  pry: { intent: 'prompt-injection', decision: 'decline', feared: 'denunciation' },
  whimper: { intent: 'emergency', decision: 'answer', confidence: 0.3, choices: ['certify-copy'] },
  mumble: { intent: 'certify-copy', decision: 'answer', choices: ['certify-signature', 'certify-contract-will'] },
  groan: { intent: 'certify-copy', decision: 'answer', feared: 'emergency' },
  murmur: {
    intent: 'field-report',
    decision: 'clarify',
    choices: ['denunciation', 'complaint'],
    feared: 'denunciation',
  },
};

/** Understands just the word it is given: these tests are about what happens around a turn. */
const labelMatcher: Matcher = {
  version: 'label',
  understand(text): Understanding {
    if (text === 'boom') throw new Error('the matcher broke');
    const flags = text === 'emergency' ? (['emergency'] as const) : text === 'bribe' ? (['denunciation'] as const) : [];
    const label = COMPLETED[text] ?? text;
    const known = releases.current().procedure(label, '2026-11-25') ?? releases.current().intents.get(label);
    const vague = /^vague[ \d]*$/.test(text);
    const inDoubt = IN_DOUBT[text];
    return {
      text,
      repaired: text,
      intent: known ? label : vague ? 'clarify-needed' : 'out-of-scope',
      confidence: 0.8,
      decision: known ? 'answer' : vague ? 'clarify' : 'decline',
      reason: 'label',
      intents: [],
      facets: [],
      entities: {},
      flags: [...flags],
      ...inDoubt,
    };
  },
};

/** The conversation over a real store, with a channel whose answers the test writes. One house is one process's worth. */
export class TestHouse {
  readonly clock = new MovableClock();
  readonly channel = new ScriptedChannel();
  readonly channels = new Map<ChannelName, Channel>([['zalo', this.channel]]);
  readonly commune: string;
  readonly user = newId();
  readonly metrics = makeMetrics();
  readonly messages;
  readonly conversations;
  private readonly house;
  private events = 0;
  mayAccept: () => void = () => {};

  constructor(store: TestStore, commune = store.commune(), user?: string) {
    this.commune = commune;
    if (user) this.user = user;
    const connection = store.connection();
    this.messages = messageModel(connection);
    this.conversations = conversationModel(connection);
    this.house = conversation({
      connection,
      communes: [commune],
      communeOf: () => commune,
      channels: this.channels,
      releases,
      matcher: () => labelMatcher,
      storeIsOurs: false,
      mayAccept: () => this.mayAccept(),
      clock: this.clock,
      log: silent,
      metrics: this.metrics,
    });
  }

  static prepare = (store: TestStore): Promise<void> => {
    const connection = store.connection();
    return prepareStore(connection, [messageModel(connection), conversationModel(connection)] as never, silent);
  };

  event(part: Partial<InMessage> = {}): InMessage {
    this.events += 1;
    const key = `zalo:4000:${this.user}:${this.events}`;
    const channelId = `u-${this.events}`;
    const at = this.clock.now();
    return { key, channel: 'zalo', account: '4000', user: this.user, at, kind: 'text', raw: {}, channelId, ...part };
  }

  accept = (...messages: InMessage[]): Promise<void> => this.house.inbox.accept(messages);
  start = (): Promise<void> => this.house.start();
  stop = (): Promise<void> => this.house.worker.stop();
  idle = (): Promise<void> => this.house.worker.idle();
  receipts = this.receiptsOf.bind(this);

  private receiptsOf(...receipts: Parameters<ReturnType<typeof conversation>['receipts']>[0]): Promise<void> {
    return this.house.receipts(receipts);
  }

  /** Takes up what is due by the house's clock, as the worker's own looking does. */
  async look(): Promise<void> {
    const due = await this.messages.find({ commune: this.commune, dueAt: { $lte: this.clock.now() } }).lean();
    for (const { conversation } of due) this.house.worker.nudge(this.commune, conversation, this.clock.now());
  }

  /** Accepts what a citizen says and waits for the answer. */
  async say(text: string, part: Partial<InMessage> = {}): Promise<void> {
    await this.accept(this.event({ text, ...part }));
    await this.idle();
  }

  async incoming(): Promise<IncomingDoc[]> {
    return (await this.all()).filter((doc): doc is IncomingDoc => doc.direction === 'in');
  }

  async outgoing(): Promise<OutgoingDoc[]> {
    return (await this.all()).filter((doc): doc is OutgoingDoc => doc.direction === 'out');
  }

  async conversation(): Promise<ConversationDoc> {
    return (await this.conversations.findOne({ commune: this.commune }).lean()) as ConversationDoc;
  }

  private async all(): Promise<MessageDoc[]> {
    return (await this.messages.find({ commune: this.commune }).sort({ at: 1, seq: 1 }).lean()) as MessageDoc[];
  }
}
