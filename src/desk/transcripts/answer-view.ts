import { asPhone } from '../../../dialogs/day.js';
import type { OutMessage } from '../../platform/messages.js';
import type { OutgoingDoc } from '../../store/models/message.js';
import { refusalSentence, unknownSentence } from '../labels.js';
import { timeToTheSecond } from '../times.js';

export interface AnswerView {
  kind: 'answer';
  anchor: string;
  time: string;
  iso: string;
  by: 'bot' | 'official';
  text?: string;
  removed: boolean;
  cards: { title: string; subtitle?: string }[];
  /** Titles of the buttons offered. */
  choices: string[];
  /** "Gọi Trung tâm: 0236 …" */
  links: string[];
  attachments: string[];
  /** "Đã gửi 08:12:03", "Đã nhận", "Đã xem" */
  delivery: string[];
  /** Whether the citizen may not have it. */
  undelivered: boolean;
}

/** An answer of the bot, or what an official wrote in the channel's own inbox. */
export function answerView(message: OutgoingDoc, anchor: string): AnswerView {
  const { at, by, out, state, removedAt } = message;
  const removed = removedAt !== undefined;
  return {
    kind: 'answer',
    anchor,
    time: timeToTheSecond(at),
    iso: at.toISOString(),
    by,
    removed,
    ...(out.text && !removed && { text: out.text }),
    ...shownParts(removed ? NOTHING : out),
    attachments: removed ? [] : attachmentsOf(message),
    delivery: deliveryOf(message),
    undelivered: state === 'refused' || state === 'unknown',
  };
}

const NOTHING: OutMessage = { text: '' };

function attachmentsOf({ out, by }: OutgoingDoc): string[] {
  // The channel does not tell us more of a picture or file that an official sent from its inbox.
  if (by === 'official' && !out.text) return ['Ảnh, tệp hoặc nhãn dán'];
  return [...(out.image ? ['Ảnh'] : []), ...(out.file ? [`Tệp: ${out.file.name}`] : [])];
}

function shownParts({ cards = [], choices = [], links = [] }: OutMessage) {
  const allLinks = [...links, ...cards.flatMap((card) => card.links ?? [])];
  return {
    cards: cards.map(({ title, subtitle }) => ({ title, ...(subtitle && { subtitle }) })),
    choices: [...choices, ...cards.flatMap((card) => card.choices ?? [])].map(({ title }) => title),
    links: allLinks.map(({ title, url, phone }) => `${title}: ${phone ? asPhone(phone) : (url ?? '')}`),
  };
}

function deliveryOf({ state, stateReason, sentAt, deliveredAt, seenAt }: OutgoingDoc): string[] {
  switch (state) {
    case 'queued':
      return ['Đang chờ gửi'];
    case 'sending':
      return ['Đang gửi'];
    case 'refused':
      return [refusalSentence(stateReason)];
    case 'unknown':
      return [unknownSentence(stateReason)];
    case 'sent':
      return [
        sentAt ? `Đã gửi ${timeToTheSecond(sentAt)}` : 'Đã gửi',
        ...(deliveredAt ? ['Đã nhận'] : []),
        ...(seenAt ? ['Đã xem'] : []),
      ];
  }
}
