import type { Release } from '../../knowledge/release.js';
import { fold } from '../../platform/fold.js';
import { CHANNEL_NAMES, OWNER_TAGS, outcomeTag, ownerNow, type Tag, topicName } from '../labels.js';
import { recentMoment } from '../times.js';
import type { Handles } from './handles.js';
import type { Found } from './reader.js';
import { anchorOf } from './transcript-view.js';

/** A piece of text, and whether it is one of the words looked for. */
export interface Piece {
  text: string;
  hit: boolean;
}

export interface ConversationRow {
  href: string;
  pseudonym: string;
  channel: string;
  when: string;
  excerpt: Piece[];
  topic?: string;
  outcome?: Tag;
  /** Absent where the bot has the conversation, or where the outcome says the same. */
  owner?: string;
  /** "3 tin khớp", where more than one message matches. */
  hits?: string;
}

const EXCERPT = 160;

export function conversationRow(
  { conversation, match }: Found,
  words: readonly string[],
  release: Release,
  handles: Handles,
  now: Date,
): ConversationRow {
  const { _id, pseudonym, channel, owner, summary, lastInAt, createdAt } = conversation;
  const at = match?.at ?? lastInAt ?? createdAt;
  const intent = match ? match.intent : summary?.lastIntent;
  const tag = outcomeTag(release, match ? match.outcome : summary?.lastOutcome);
  const text = (match ? match.text : summary?.lastText) ?? '';
  const holder = OWNER_TAGS.get(ownerNow(owner, now));
  const place = match ? `?around=${at.getTime()}#${anchorOf(at)}` : '';
  return {
    href: `/desk/conversations/${handles.seal(_id)}${place}`,
    pseudonym,
    channel: CHANNEL_NAMES[channel],
    when: recentMoment(at, now),
    excerpt: excerpt(text, words),
    ...(intent && { topic: topicName(release, intent, at) }),
    ...(tag && { outcome: tag }),
    ...(holder && holder !== tag?.text && { owner: holder }),
    ...(match && match.hits > 1 && { hits: `${match.hits} tin khớp` }),
  };
}

/** The part of a text around the first word looked for, cut into pieces so that the page can mark them. */
export function excerpt(text: string, words: readonly string[]): Piece[] {
  const pieces = text
    .replace(/\s+/g, ' ')
    .split(/([^\p{L}\p{N}\p{M}]+)/u)
    .filter(Boolean)
    .map((piece) => ({ text: piece, hit: words.some((word) => fold(piece).startsWith(word)) }));
  const first = pieces.findIndex(({ hit }) => hit);
  const start = first > 20 ? first - 10 : 0;
  const shown: Piece[] = start > 0 ? [{ text: '… ', hit: false }] : [];
  let length = 0;
  for (const piece of pieces.slice(start)) {
    length += piece.text.length;
    if (length > EXCERPT) return [...shown, { text: '…', hit: false }];
    const last = shown.at(-1);
    if (last && !last.hit && !piece.hit) last.text += piece.text;
    else shown.push({ ...piece });
  }
  return shown;
}
