import { type PhraseLine, Phrases, phraseLine } from './phrases.js';

/** Words that begin another matter, and marks that end a sentence. */
const JOINED_BY = 'ngoài ra|ngoai ra|với lại|voi lai|tiện thể|tien the|đồng thời|dong thoi|sẵn|còn nữa|và|va';
const NEXT_MATTER = new RegExp(`[.?!;\\n]+(?=\\s|$)|\\n|,?\\s(?:${JOINED_BY})\\s`, 'gu');
/** What turns a part of a story into something wanted. */
const WANTED = new Phrases(`
  muốn, xin, cho hỏi, cho em hỏi, hỏi, làm sao, thế nào, ở đâu, bao nhiêu, bao lâu, mấy, gì, cần, nhờ, đăng ký,
  làm giấy, làm thẻ, được không, có .. không, phải .. không, đề nghị, kiến nghị, phản ánh, khi nào, bao giờ,
  số điện thoại, giờ làm việc, địa chỉ, lịch`);
const MOST_PARTS = 8;
const FEWEST_WORDS = 2;

/** The parts of a message that each may want something, in order; empty where it has only one. */
export function mattersIn(repaired: string): string[] {
  const parts = repaired.split(NEXT_MATTER).map((part) => part.trim());
  const wanting = parts.filter((part) => part !== '' && isWanting(phraseLine(part)));
  return wanting.length >= 2 ? wanting.slice(0, MOST_PARTS) : [];
}

const isWanting = (line: PhraseLine): boolean => line.length >= FEWEST_WORDS && WANTED.in(line);
