import { type Connection, type Model, Schema } from 'mongoose';
import type { ChannelName, Choice } from '../../platform/messages.js';

/** Who answers: the bot, an official, or nobody yet (`waiting`: the citizen asked for a person). */
export interface Owner {
  kind: 'bot' | 'official' | 'waiting';
  since: Date;
  /** After this moment the bot may speak again; absent: until handed back. */
  until?: Date;
  /** `inbox` where a person wrote in the channel's own inbox; later the official's id. */
  by?: string;
}

/** Words that the bot asked back about, and when the first of them were written. */
export interface AskedBack {
  text: string;
  at: Date;
}

/** What the bot remembers of a citizen between two turns. Plain data. */
export interface Memory {
  /** The stack of dialogs, as botbuilder keeps it. */
  dialogs?: unknown;
  /** Form of address by the citizen's own choice ("bác"). */
  address?: string;
  addressAskedAt?: Date;
  /** Procedure talked about last: what "và lệ phí?" is about. */
  about?: string;
  /** What of it was answered last: what "nói lại đi" asks for. */
  told?: { asked: string[]; whole?: boolean; caseId?: string };
  /** The special case of a procedure that was told or chosen last: its papers are meant when papers are asked for again. */
  inCase?: { of: string; id: string };
  /** Those talked about before it, the latest first: what "quay lại vụ kia" is about. */
  earlier?: string[];
  /** The citizen's words that the bot asked back about: the next ones may complete them. */
  askedBack?: AskedBack;
  /** When the bot last said who it is and what is kept. */
  introducedAt?: Date;
  /** Turns in a row that were not understood. */
  misses: number;
  /** The buttons last offered, so that a number or a title typed by hand presses them. */
  offered?: Choice[];
  /**
   * Danger to life, or a wrong done, was told: surely, or it only sounded like it. Words soon after belong to it, unless
   * something else was answered in between. `again`: how many did, one after the other.
   */
  grave?: { kind: 'danger' | 'denunciation'; at: Date; surely?: boolean; again?: number; left?: boolean };
  /** What was said then was answered otherwise, and may tell of a breach of law. */
  feared?: { at: Date };
  /** When a dossier was asked about last: "không nhớ mã" is about it. */
  statusAskedAt?: Date;
  /** The citizen is telling officials of something: a place or a time belongs to it. */
  telling?: { at: Date };
  /** When words for an awaited person were last acknowledged in words. */
  waitingToldAt?: Date;
  /** Messages counted since `from`, against floods. */
  burst?: { from: Date; count: number; told: boolean };
}

/** What a turn changes on its conversation; written into the message first, so that a crash cannot lose it. */
export interface ConversationAfter {
  version: number;
  memory: Memory;
  /** The last act of the citizen that opened the channel's window. */
  windowOpenedAt?: Date;
  owner?: Owner;
  summary: ConversationSummary;
  lastInAt: Date;
}

/** What a list of conversations shows of each. */
export interface ConversationSummary {
  lastText?: string;
  lastOutcome?: string;
  lastIntent?: string;
}

export interface ConversationDoc {
  /** `<channel>:<account>:<user>` */
  _id: string;
  commune: string;
  channel: ChannelName;
  account: string;
  user: string;
  /** What officials call the citizen: never the channel's id. */
  pseudonym: string;
  createdAt: Date;
  lastInAt?: Date;
  lastOutAt?: Date;
  windowOpenedAt?: Date;
  /** False after the channel said that the citizen cannot be written to. */
  reachable: boolean;
  owner: Owner;
  memory: Memory;
  version: number;
  lease?: { by: string; until: Date } | null;
  summary?: ConversationSummary;
}

const schema = new Schema<ConversationDoc>(
  {
    _id: String,
    commune: { type: String, required: true },
    channel: { type: String, required: true },
    account: { type: String, required: true },
    user: { type: String, required: true },
    pseudonym: { type: String, required: true },
    createdAt: { type: Date, required: true },
    lastInAt: Date,
    lastOutAt: Date,
    windowOpenedAt: Date,
    reachable: { type: Boolean, default: true },
    owner: { type: Schema.Types.Mixed, required: true },
    memory: { type: Schema.Types.Mixed, required: true },
    version: { type: Number, default: 0 },
    lease: Schema.Types.Mixed,
    summary: Schema.Types.Mixed,
  },
  { collection: 'conversations', strict: 'throw', minimize: false, versionKey: false },
);

schema.index({ commune: 1, lastInAt: -1, _id: 1 });
schema.index({ commune: 1, 'owner.kind': 1, lastInAt: -1, _id: 1 });

export const conversationModel = (connection: Connection): Model<ConversationDoc> =>
  connection.model<ConversationDoc>('Conversation', schema);
