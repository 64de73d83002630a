import type { Connection, Model, QueryFilter } from 'mongoose';
import type { Clock } from '../../platform/clock.js';
import { type ConversationDoc, conversationModel } from '../../store/models/conversation.js';
import { type MessageDoc, messageModel } from '../../store/models/message.js';
import { CONVERSATIONS_A_PAGE, MESSAGES_A_PAGE } from '../limits.js';
import type { ConversationFilter } from './filter.js';
import { looksIntoMessages } from './filter.js';
import { latestMatches, type Match, matching } from './message-search.js';
import { screened } from './unscreened.js';

export interface Found {
  conversation: ConversationDoc;
  /** The latest message the filter asked for; absent when it asked for none. */
  match?: Match;
}

export interface Slice<T> {
  items: T[];
  total: number;
}

/** What the desk reads of one commune's conversations. It never writes. */
export interface TranscriptReader {
  /** @param unservedOutcomes ids of the outcomes in which the citizen did not get what they asked for */
  find(filter: ConversationFilter, unservedOutcomes: readonly string[]): Promise<Slice<Found>>;
  conversation(id: string): Promise<ConversationDoc | null>;
  /** Page 1 holds the newest messages; each page reads from old to new. */
  messages(conversation: string, page: number): Promise<Slice<MessageDoc>>;
  /** The page that shows a message of this moment. */
  pageOf(conversation: string, at: Date): Promise<number>;
}

/** The reader over the bot's own collections. Every query begins with the commune. */
export class StoredTranscripts implements TranscriptReader {
  private readonly conversations: Model<ConversationDoc>;
  private readonly stored: Model<MessageDoc>;

  constructor(
    connection: Connection,
    private readonly commune: string,
    private readonly clock: Clock,
  ) {
    this.conversations = conversationModel(connection);
    this.stored = messageModel(connection);
  }

  async find(filter: ConversationFilter, unservedOutcomes: readonly string[]): Promise<Slice<Found>> {
    if (!looksIntoMessages(filter)) return this.latest(filter);
    const ids =
      filter.person || filter.owner ? await this.conversations.distinct('_id', this.about(filter)) : undefined;
    const search = matching(this.commune, filter, unservedOutcomes, ids);
    const { items, total } = await latestMatches(this.stored, search, filter.page, CONVERSATIONS_A_PAGE);
    const found = { commune: this.commune, _id: { $in: items.map((match) => match.conversation) } };
    const byId = new Map((await this.conversations.find(found).lean()).map((one) => [one._id, one]));
    return {
      total,
      items: items.flatMap((match) => {
        const conversation = byId.get(match.conversation);
        return conversation ? [{ conversation, match }] : [];
      }),
    };
  }

  private async latest(filter: ConversationFilter): Promise<Slice<Found>> {
    const about = this.about(filter);
    const [total, items] = await Promise.all([
      this.conversations.countDocuments(about),
      this.conversations
        .find(about)
        .sort({ lastInAt: -1, _id: 1 })
        .skip((filter.page - 1) * CONVERSATIONS_A_PAGE)
        .limit(CONVERSATIONS_A_PAGE)
        .lean(),
    ]);
    return { total, items: items.map((conversation) => ({ conversation })) };
  }

  private about({ person, channel, owner }: ConversationFilter): QueryFilter<ConversationDoc> {
    return {
      commune: this.commune,
      ...(channel ? { channel } : {}),
      ...(owner ? this.ownedBy(owner) : {}),
      // The filter lets only letters and digits through: nothing to escape.
      ...(person ? { pseudonym: { $regex: `${person}$`, $options: 'i' } } : {}),
    };
  }

  /** As `ownerNow` of the labels: the time of whoever has it may be over. */
  private ownedBy(owner: NonNullable<ConversationFilter['owner']>): QueryFilter<ConversationDoc> {
    return { 'owner.kind': owner, $nor: [{ 'owner.until': { $lte: this.clock.now() } }] };
  }

  conversation(id: string): Promise<ConversationDoc | null> {
    return this.conversations.findOne({ commune: this.commune, _id: id }).lean().exec();
  }

  async messages(conversation: string, page: number): Promise<Slice<MessageDoc>> {
    const all = { commune: this.commune, conversation };
    const [total, newestFirst] = await Promise.all([
      this.stored.countDocuments(all),
      this.stored
        .find(all, { raw: 0, after: 0, replies: 0, fold: 0 })
        .sort({ at: -1, _id: -1 })
        .skip((page - 1) * MESSAGES_A_PAGE)
        .limit(MESSAGES_A_PAGE)
        .lean<MessageDoc[]>(),
    ]);
    return { total, items: newestFirst.reverse().map(screened) };
  }

  async pageOf(conversation: string, at: Date): Promise<number> {
    const newer = await this.stored.countDocuments({ commune: this.commune, conversation, at: { $gt: at } });
    return Math.floor(newer / MESSAGES_A_PAGE) + 1;
  }
}
