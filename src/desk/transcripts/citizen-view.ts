import type { Release } from '../../knowledge/release.js';
import type { IncomingDoc } from '../../store/models/message.js';
import { ATTACHMENT_NAMES, facetName, flagName, outcomeTag, type Tag, topicName } from '../labels.js';
import { timeToTheSecond } from '../times.js';

export interface CitizenView {
  kind: 'citizen';
  anchor: string;
  time: string;
  iso: string;
  text?: string;
  removed: boolean;
  /** The title of the button pressed. */
  pressed?: string;
  edited: boolean;
  /** "Ảnh", "Tệp": never the thing itself, which may show a paper or a face. */
  attachments: string[];
  /** "Đăng ký khai sinh · hỏi lệ phí · chắc 93 %" */
  understood?: string;
  /** What else the words were close to: "Trích lục khai sinh (21 %)". */
  otherwise: string[];
  flags: string[];
  outcome?: Tag;
  /** Where no turn is done: waits, or broke. */
  trouble?: string;
}

const NBSP = '\u00a0';
const percent = (share: number): string => `${Math.round(share * 100)}${NBSP}%`;
/** Guesses below this are noise to a reader. */
const WORTH_NAMING = 0.1;

export function citizenView(message: IncomingDoc, release: Release, anchor: string): CitizenView {
  const { at, text, removedAt, choiceTitle, kind, attachments = [], understanding, outcome } = message;
  const removed = removedAt !== undefined;
  const tag = outcomeTag(release, outcome);
  const trouble = troubleOf(message);
  return {
    kind: 'citizen',
    anchor,
    time: timeToTheSecond(at),
    iso: at.toISOString(),
    removed,
    ...(text && !removed && text !== choiceTitle && { text }),
    ...(choiceTitle && !removed && { pressed: choiceTitle }),
    edited: kind === 'edit',
    attachments: removed ? [] : attachments.map(({ type }) => ATTACHMENT_NAMES[type]),
    ...(understanding && { understood: understoodSentence(message, release) }),
    otherwise: otherTopics(message, release),
    flags: (understanding?.flags ?? []).map(flagName),
    ...(tag && { outcome: tag }),
    ...(trouble && { trouble }),
  };
}

function understoodSentence({ understanding, at }: IncomingDoc, release: Release): string {
  if (!understanding) return '';
  const { intent, confidence, facet, facets = [], reason } = understanding;
  const asked = [...new Set([...(facet ? [facet] : []), ...facets])].map(facetName);
  // A rule or a button leaves nothing to be unsure of.
  const sure = reason.startsWith('rule:') || reason === 'button' ? [] : [`chắc ${percent(confidence)}`];
  return [topicName(release, intent, at), ...asked, ...sure].join(' · ');
}

function otherTopics({ understanding, at }: IncomingDoc, release: Release): string[] {
  if (!understanding || understanding.decision === 'answer') return [];
  return understanding.intents
    .filter(({ intent, score }) => intent !== understanding.intent && score >= WORTH_NAMING)
    .slice(0, 3)
    .map(({ intent, score }) => `${topicName(release, intent, at)} (${percent(score)})`);
}

function troubleOf({ state }: IncomingDoc): string | undefined {
  if (state === 'pending') return 'Đang chờ trợ lý xử lý';
  if (state === 'failed') return 'Trợ lý gặp lỗi ở tin này và đã xin lỗi người dân';
  return undefined;
}
