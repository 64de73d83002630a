import type { Model, PipelineStage, QueryFilter } from 'mongoose';
import type { MessageDoc } from '../../store/models/message.js';
import type { ConversationFilter } from './filter.js';
import { screened } from './unscreened.js';

/** The latest message of a conversation that a search asked for. */
export interface Match {
  conversation: string;
  at: Date;
  text?: string;
  outcome?: string;
  intent?: string;
  /** How many messages of the conversation match. */
  hits: number;
}

/**
 * The messages a filter asks for: a citizen's, or an official's where words are looked for. The bot's own sentences
 * are left out, for they would match almost any word of the service.
 * @param conversations only these, where given
 */
export function matching(
  commune: string,
  filter: ConversationFilter,
  unservedOutcomes: readonly string[],
  conversations?: readonly string[],
): QueryFilter<MessageDoc> {
  const { words, channel, outcome, intent, from, until, unserved } = filter;
  const conditions: QueryFilter<MessageDoc>[] = [{ $or: [{ direction: 'in' }, { by: 'official' }] }];
  for (const word of words) conditions.push({ fold: { $regex: `\\b${word}` } });
  // That a search finds a message already tells what it said.
  if (words.length > 0) conditions.push({ removedAt: { $exists: false } });
  if (conversations) conditions.push({ conversation: { $in: [...conversations] } });
  if (channel) conditions.push({ channel });
  if (outcome) conditions.push({ outcome });
  if (unserved) conditions.push({ outcome: { $in: [...unservedOutcomes] } });
  if (intent) conditions.push({ 'understanding.intent': intent });
  if (from) conditions.push({ at: { $gte: from } });
  if (until) conditions.push({ at: { $lt: until } });
  return { commune, $and: conditions };
}

/** A pressed button may come without words of its own; removed words stay removed. */
const words = { $ifNull: ['$text', '$choiceTitle'] };
const shownText = { $cond: [{ $ifNull: ['$removedAt', false] }, '$$REMOVE', words] };

/** One match a conversation, latest first, and the number of conversations. */
export async function latestMatches(
  messages: Model<MessageDoc>,
  search: QueryFilter<MessageDoc>,
  page: number,
  size: number,
): Promise<{ items: Match[]; total: number }> {
  const stages: PipelineStage[] = [
    { $match: search },
    { $project: { conversation: 1, at: 1, text: shownText, state: 1, outcome: 1, intent: '$understanding.intent' } },
    { $sort: { at: -1, _id: -1 } },
    {
      $group: {
        _id: '$conversation',
        at: { $first: '$at' },
        text: { $first: '$text' },
        state: { $first: '$state' },
        outcome: { $first: '$outcome' },
        intent: { $first: '$intent' },
        hits: { $sum: 1 },
      },
    },
    { $sort: { at: -1, _id: 1 } },
    {
      $facet: {
        total: [{ $count: 'n' }],
        items: [{ $skip: (page - 1) * size }, { $limit: size }, { $set: { conversation: '$_id' } }, { $unset: '_id' }],
      },
    },
  ];
  const [result] = await messages.aggregate<{ total: { n: number }[]; items: (Match & { state: string })[] }>(stages);
  const items = (result?.items ?? []).map(screened).map(({ state: _, ...match }) => match);
  return { items, total: result?.total[0]?.n ?? 0 };
}
