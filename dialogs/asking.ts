import { fold } from '../src/platform/fold.js';
import type { Turn } from './turn.js';

/** Words that only a question holds; or ends in, and what may stand behind them. */
const HOLDS = 'bao giờ|khi nào|bao lâu|mấy giờ|chừng nào|làm sao|tại sao|vì sao';
const ENDS = 'không|ko|k|hông|hem|chưa|gì|chi|sao|nào|đâu|mô|răng|ai|mấy|nhiêu|nhiều|hả|à|chớ|vậy';
const BEHIND = 'ạ|a|ad|em|con|cháu|nhỉ|vậy|thế|đó|đây|nữa|rồi|bạn|ta|cô|chú|anh|chị';
/** Without their marks these end statements as well: "tám giờ", "thợ may", "ở đầu". */
const OF_BOTH = new Set(['dau', 'may', 'mo', 'chi', 'ha', 'a', 'nhieu', 'rang']);

const question = (holds: string, ends: string, behind: string): RegExp =>
  new RegExp(`(?:^|\\s)(?:${holds})(?=\\s|$)|(?:^|\\s)(?:${ends})(?:\\s(?:${behind}))*$`, 'u');
const WITH_MARKS = question(HOLDS, ENDS, BEHIND);
const plainEnds = fold(ENDS.replaceAll('|', ' '))
  .split(' ')
  .filter((word) => !OF_BOTH.has(word));
const WITHOUT = question(fold(HOLDS), [...new Set(plainEnds)].join('|'), fold(BEHIND));

function isQuestion(text: string): boolean {
  const words = text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[.!…\s]+$/u, '');
  if (words.endsWith('?')) return true;
  return (words === fold(words) ? WITHOUT : WITH_MARKS).test(words);
}

/** So sure that a statement means this is believed against what was being told. */
const SURELY_ELSE = 0.95;

/** "Bao giờ xã xử lý", "gửi hình được không". */
export const asksSomething = ({ message, understanding }: Turn): boolean =>
  isQuestion(message.text ?? '') || (understanding?.facets ?? []).length > 0;

/** "Sau trường cấp 1", "sáng thứ hai tuần này": a part of what is being told, whatever the words remind of by themselves. */
export const tellsMore = (turn: Turn): boolean =>
  !asksSomething(turn) && (turn.understanding?.confidence ?? 0) < SURELY_ELSE;
