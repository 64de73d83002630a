import type { Release } from '../../knowledge/release.js';
import { isTurnKind } from '../../platform/messages.js';
import type { MessageDoc } from '../../store/models/message.js';
import { dayName, isoDay, lineStart, timeToTheSecond } from '../times.js';
import { type AnswerView, answerView } from './answer-view.js';
import { type CitizenView, citizenView } from './citizen-view.js';

export type Line =
  | { kind: 'day'; text: string }
  | { kind: 'event'; text: string; time: string }
  | CitizenView
  | AnswerView;

/** The lines of a transcript's page, ready to be printed: days, what the citizen did, what was answered. */
export function transcriptLines(messages: readonly MessageDoc[], release: Release): Line[] {
  const anchors = new Anchors();
  const lines: Line[] = [];
  let day = '';
  let writer: AnswerView['by'] | undefined;
  for (const message of messages) {
    const line = lineOf(message, release, anchors);
    if (!line) continue;
    if (isoDay(message.at) !== day) lines.push({ kind: 'day', text: lineStart(dayName(message.at)) });
    day = isoDay(message.at);
    if (line.kind === 'answer') {
      const change = writerChange(writer, line.by);
      if (change) lines.push({ kind: 'event', text: change, time: timeToTheSecond(message.at) });
      writer = line.by;
    }
    lines.push(line);
  }
  return lines;
}

function lineOf(message: MessageDoc, release: Release, anchors: Anchors): Line | undefined {
  if (message.direction === 'out') return answerView(message, anchors.next(message.at));
  // Notices (an echo, a receipt of something taken back) are worked off by the bot and are no part of the talk.
  if (!isTurnKind(message.kind)) return undefined;
  if (message.kind === 'open') {
    return { kind: 'event', text: 'Người dân mở cuộc trò chuyện', time: timeToTheSecond(message.at) };
  }
  return citizenView(message, release, anchors.next(message.at));
}

function writerChange(before: AnswerView['by'] | undefined, now: AnswerView['by']): string | undefined {
  if (before === now || (before === undefined && now === 'bot')) return undefined;
  return now === 'official' ? 'Cán bộ trả lời thay trợ lý' : 'Trợ lý trả lời trở lại';
}

/** The place of a message in the page: `tin-<its moment>`, so that a link needs no id of the channel. */
export const anchorOf = (at: Date): string => `tin-${at.getTime()}`;

class Anchors {
  private readonly used = new Map<string, number>();

  next(at: Date): string {
    const anchor = anchorOf(at);
    const times = (this.used.get(anchor) ?? 0) + 1;
    this.used.set(anchor, times);
    return times === 1 ? anchor : `${anchor}-${times}`;
  }
}
