import { fold } from '../../platform/fold.js';
import { PhraseLine, STOP } from '../phrases.js';

const formsOf = (list: string): ReadonlySet<string> => new Set(list.split(' ').flatMap((word) => [word, fold(word)]));

/** What the next question begins with, by the word that the question before it ends with. */
const OPENERS = formsOf('mất hết tốn mấy bao phí lệ đợi mang đem');
const NEXT_AFTER: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    gì: formsOf('cần có ai nộp lấy'),
    nào: formsOf('cần ai'),
    đâu: formsOf('cần nộp có phải hồ giấy ai lấy'),
    ai: formsOf(''),
    lâu: formsOf('cần ai nộp'),
    nhiêu: formsOf('cần ai nộp'),
  }).flatMap(([word, next]) => [word, fold(word)].map((form) => [form, new Set([...OPENERS, ...next])] as const)),
);

/** "Được không", "phải không", …: with these a question is at its end. */
const NOT = formsOf('không hông');
const BEFORE_NOT = formsOf('được phải sao phạt phí tiền buộc lâu hưởng nữa');

/**
 * The line with a stop between two questions that stand side by side without a mark: "nộp ở đâu | cần giấy tờ gì",
 * "làm trên mạng được không | lệ phí bao nhiêu". No phrase with a gap then reaches from one into the other.
 */
export function inClauses(line: PhraseLine): PhraseLine {
  const { words } = line;
  if (!words.some((_, at) => endsQuestion(words, at))) return line;
  return new PhraseLine(words.flatMap((word, at) => (endsQuestion(words, at) ? [word, STOP] : [word])));
}

function endsQuestion(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  if (NOT.has(word)) return BEFORE_NOT.has(words[at - 1] ?? '');
  return NEXT_AFTER.get(word)?.has(words[at + 1] ?? '') ?? false;
}
