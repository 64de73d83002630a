import type { Connection } from 'mongoose';
import { fold } from '../../src/platform/fold.js';
import type { OutMessage } from '../../src/platform/messages.js';
import { type ConversationDoc, conversationModel } from '../../src/store/models/conversation.js';
import { type IncomingDoc, type MessageDoc, messageModel, type OutgoingDoc } from '../../src/store/models/message.js';

/** A citizen's message with what the bot made of it. */
export type Asked = Partial<IncomingDoc> & { intent?: string; confidence?: number };
export type Answered = Partial<OutgoingDoc> & Pick<OutMessage, 'choices' | 'links' | 'cards'>;

let serial = 0;

/** Writes a conversation as the bot would have left it. Everybody in it is invented. */
export class Talk {
  readonly messages: MessageDoc[] = [];
  readonly conversation: ConversationDoc;
  private at: Date;

  constructor(commune: string, begun: Date, about: Partial<ConversationDoc> = {}) {
    serial += 1;
    const user = `20000000000${serial}`;
    const channel = about.channel ?? 'zalo';
    this.at = begun;
    this.conversation = {
      _id: `${channel}:4000000000001:${user}`,
      commune,
      channel,
      account: '4000000000001',
      user,
      pseudonym: `Người dân T${serial.toString(36).toUpperCase().padStart(3, '0')}`,
      createdAt: begun,
      lastInAt: begun,
      reachable: true,
      owner: { kind: 'bot', since: begun },
      memory: { misses: 0 },
      version: 1,
      ...about,
    };
  }

  later(ms: number): this {
    this.at = new Date(this.at.getTime() + ms);
    return this;
  }

  asks(text: string, { intent, confidence = 0.93, ...more }: Asked = {}): this {
    const understanding = intent && {
      intent,
      confidence,
      decision: 'answer',
      reason: 'sure',
      intents: [{ intent, score: confidence }],
    };
    this.push({
      ...this.common(text),
      direction: 'in',
      kind: 'text',
      account: this.conversation.account,
      user: this.conversation.user,
      state: 'done',
      receivedAt: this.at,
      text,
      ...(understanding && { understanding }),
      ...more,
    });
    const summary = { lastText: text, lastOutcome: more.outcome, lastIntent: intent };
    const known = Object.entries(summary).filter(([, value]) => value !== undefined);
    Object.assign(this.conversation, { lastInAt: this.at, summary: Object.fromEntries(known) });
    return this;
  }

  answers(text: string, { choices, links, cards, ...more }: Answered = {}): this {
    this.at = new Date(this.at.getTime() + 1000);
    this.push({
      ...this.common(text),
      direction: 'out',
      kind: 'reply',
      state: 'sent',
      inReplyTo: this.messages.at(-1)?._id ?? '',
      seq: 1,
      out: { text, ...(choices && { choices }), ...(links && { links }), ...(cards && { cards }) },
      by: 'bot',
      attempts: 1,
      sentAt: this.at,
      ...more,
    });
    return this;
  }

  private common(text: string) {
    const { commune, _id: conversation, channel } = this.conversation;
    return {
      _id: `${conversation}/${this.messages.length}`,
      commune,
      conversation,
      channel,
      fold: fold(text),
      at: this.at,
    };
  }

  private push(message: MessageDoc): void {
    this.messages.push(message);
  }

  async save(connection: Connection): Promise<ConversationDoc> {
    await conversationModel(connection).create(this.conversation);
    await messageModel(connection).insertMany(this.messages);
    return this.conversation;
  }
}
