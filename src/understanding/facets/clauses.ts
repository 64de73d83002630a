import { fold } from '../../platform/fold.js';
import type { PhraseLine } from '../phrases.js';

/** Ends a sentence in a line; no phrase reaches over it. */
const STOP = '¶';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' ').flatMap((word) => [word, fold(word)]));

/** What the next question begins with, by the word that the question before it ends with. */
const OPENERS = words('mất hết tốn mấy bao phí lệ đợi mang đem');
const NEXT_AFTER: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    gì: words('cần có ai nộp lấy'),
    nào: words('cần ai'),
    đâu: words('cần nộp có phải hồ giấy ai lấy'),
    ai: words(''),
    lâu: words('cần ai nộp'),
    nhiêu: words('cần ai nộp'),
  }).flatMap(([word, next]) => [word, fold(word)].map((form) => [form, new Set([...OPENERS, ...next])] as const)),
);

/** "Được không", "phải không", …: with these a question is at its end. */
const NOT = words('không hông');
const BEFORE_NOT = words('được phải sao phạt phí tiền buộc lâu hưởng nữa');

/**
 * The line with a stop between two questions that stand side by side without a mark: "nộp ở đâu | cần giấy tờ gì",
 * "làm trên mạng được không | lệ phí bao nhiêu". No phrase with a gap then reaches from one into the other.
 */
export function inClauses(line: PhraseLine): PhraseLine {
  if (!line.some((_, at) => endsQuestion(line, at))) return line;
  return line.flatMap((word, at) => (endsQuestion(line, at) ? [word, STOP] : [word]));
}

function endsQuestion(line: PhraseLine, at: number): boolean {
  const word = line[at] ?? '';
  if (NOT.has(word)) return BEFORE_NOT.has(line[at - 1] ?? '');
  return NEXT_AFTER.get(word)?.has(line[at + 1] ?? '') ?? false;
}
