import { type Connection, type Model, Schema } from 'mongoose';
import type { Attachment, ChannelName, InKind, OutMessage } from '../../platform/messages.js';
import type { ConversationAfter } from './conversation.js';

/** An incoming message waits (`pending`), has had its turn (`done`), or its turn broke (`failed`, answered with an apology). */
export type InState = 'pending' | 'done' | 'failed';
/**
 * `sending` is written before the channel is called: whoever finds it later knows that the message may have left.
 * `unknown` is never sent again blindly; an echo of the channel can still turn it into `sent`.
 */
export type OutState = 'queued' | 'sending' | 'sent' | 'refused' | 'unknown';

/** How a message was understood, as officials read it. */
export interface UnderstandingRecord {
  intent: string;
  confidence: number;
  decision: string;
  reason: string;
  intents: { intent: string; score: number }[];
  facet?: string;
  facets?: string[];
  entities?: Record<string, unknown>;
  flags?: string[];
}

interface Common {
  /** Incoming: the event's key. Outgoing: `<key of the message answered>#<n>`. */
  _id: string;
  commune: string;
  conversation: string;
  channel: ChannelName;
  kind: InKind | 'reply';
  text?: string;
  /** The words without diacritics, for search. */
  fold?: string;
  /** When it happened: the channel's time for incoming messages, ours for outgoing ones. */
  at: Date;
  /** Present exactly while work remains on this document: the transcript is the queue. */
  dueAt?: Date;
  stateReason?: string;
  /** When its words were removed: taken back by the citizen, or cut for privacy. */
  removedAt?: Date;
}

export interface IncomingDoc extends Common {
  direction: 'in';
  kind: InKind;
  account: string;
  user: string;
  state: InState;
  receivedAt: Date;
  payload?: string;
  choiceTitle?: string;
  attachments?: Attachment[];
  channelId?: string;
  about?: string;
  ref?: string;
  ours?: boolean;
  raw?: unknown;
  understanding?: UnderstandingRecord;
  outcome?: string;
  releaseId?: string;
  turnMs?: number;
  /** The answer, kept until its messages and the conversation are written (then only they hold it). */
  replies?: OutMessage[];
  after?: ConversationAfter;
  /** The citizen asked that earlier words be deleted: those of the message before this one, or all. */
  forgets?: 'previous' | 'all';
}

export interface OutgoingDoc extends Common {
  direction: 'out';
  kind: 'reply';
  state: OutState;
  inReplyTo: string;
  seq: number;
  out: OutMessage;
  by: 'bot' | 'official';
  attempts: number;
  /** Numbers that may save a life: sent before anything else of the conversation. */
  urgent?: boolean;
  /** The channel's ids of its bubbles, by which echoes and receipts name it. */
  channelIds?: string[];
  sentAt?: Date;
  deliveredAt?: Date;
  seenAt?: Date;
}

export type MessageDoc = IncomingDoc | OutgoingDoc;

const schema = new Schema<MessageDoc>(
  {
    _id: String,
    commune: { type: String, required: true },
    conversation: { type: String, required: true },
    direction: { type: String, enum: ['in', 'out'], required: true },
    channel: { type: String, required: true },
    kind: { type: String, required: true },
    account: String,
    user: String,
    text: String,
    fold: String,
    payload: String,
    choiceTitle: String,
    attachments: { type: [Schema.Types.Mixed], default: undefined },
    at: { type: Date, required: true },
    receivedAt: Date,
    dueAt: Date,
    state: { type: String, required: true },
    stateReason: String,
    channelId: String,
    about: String,
    ref: String,
    ours: Boolean,
    raw: Schema.Types.Mixed,
    removedAt: Date,
    understanding: Schema.Types.Mixed,
    outcome: String,
    releaseId: String,
    turnMs: Number,
    replies: { type: [Schema.Types.Mixed], default: undefined },
    after: Schema.Types.Mixed,
    forgets: String,
    inReplyTo: String,
    seq: Number,
    out: Schema.Types.Mixed,
    by: String,
    attempts: Number,
    urgent: Boolean,
    channelIds: { type: [String], default: undefined },
    sentAt: Date,
    deliveredAt: Date,
    seenAt: Date,
  },
  { collection: 'messages', strict: 'throw', minimize: false, versionKey: false },
);

schema.index({ commune: 1, conversation: 1, at: 1 });
// What remains to be done, over all and in one conversation: few documents, however long the transcript.
schema.index({ commune: 1, dueAt: 1 }, { partialFilterExpression: { dueAt: { $exists: true } } });
schema.index({ commune: 1, conversation: 1, dueAt: 1 }, { partialFilterExpression: { dueAt: { $exists: true } } });
schema.index(
  { commune: 1, conversation: 1, channelIds: 1 },
  { partialFilterExpression: { channelIds: { $exists: true } } },
);
schema.index(
  { commune: 1, conversation: 1, channelId: 1 },
  { partialFilterExpression: { channelId: { $exists: true } } },
);
schema.index({ commune: 1, direction: 1, at: -1 });

export const messageModel = (connection: Connection): Model<MessageDoc> =>
  connection.model<MessageDoc>('Message', schema);
