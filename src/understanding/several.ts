import { LETTERS } from '../platform/letters.js';
import { facetsIn } from './facets/facets.js';
import { type PhraseLine, Phrases, phraseLine } from './phrases.js';

/** Words that begin another matter, and marks that end a sentence. */
const JOINED_BY =
  'ngoài ra|ngoai ra|với lại|voi lai|với cả|voi ca|tiện thể|tien the|đồng thời|dong thoi|sẵn|còn nữa|con nua|và|va';
const NEXT_MATTER = new RegExp(`(?<![.?!;\\n])[.?!;\\n]+(?=\\s|$)|\\n|(?:^|,?\\s)(?:${JOINED_BY})(?=[\\s,])`, 'gu');
/** "Vừa muốn làm căn cước vừa xin giấy độc thân": only where it stands twice; once it means "just now". */
const BOTH = /(?:^|\s)(?:vừa|vua)\s/gu;
/** What turns a part of a story into something wanted. */
const WANTED = new Phrases(`
  muốn, xin, cho hỏi, cho em hỏi, hỏi, làm sao, thế nào, ở đâu, bao nhiêu, bao lâu, mấy, gì, cần, nhờ, đăng ký,
  làm giấy, làm thẻ, được không, có .. không, phải .. không, đề nghị, kiến nghị, phản ánh, khi nào, bao giờ,
  số điện thoại, giờ làm việc, địa chỉ, lịch`);
/** The same words where they tell of something done, or not done. */
const TOLD = new Phrases('chưa|đã|không|từng|vừa|mới|có đăng ký, đăng ký rồi|xong|đàng, có cưới, chưa làm giấy|thẻ');
const MOST_PARTS = 8;
const FEWEST_WORDS = 2;

/** The parts of a message that each may want something, in order; empty where it has only one. */
export function mattersIn(repaired: string): string[] {
  const twice = (repaired.match(BOTH)?.length ?? 0) >= 2;
  const parts = repaired
    .split(NEXT_MATTER)
    .flatMap((part) => (twice ? part.split(BOTH) : part))
    .map((part) => part.trim());
  const wanting = parts.filter((part) => part !== '' && isWanting(phraseLine(part), twice));
  return wanting.length >= 2 ? wanting.slice(0, MOST_PARTS) : [];
}

const isWanting = (line: PhraseLine, anyhow: boolean): boolean =>
  line.words.length >= FEWEST_WORDS && (anyhow || WANTED.in(TOLD.hiddenFrom(line)));

const CLAUSE_ENDS = /[,.;:!?\n]+|\s(?:mà|nhưng|chứ|rồi|nên)\s/u;
const FEWEST_WORDS_OF_A_CLAUSE = 4;

/** The clauses of a message that are long enough to say something by themselves. */
export const clausesIn = (repaired: string): string[] =>
  repaired
    .split(CLAUSE_ENDS)
    .map((clause) => clause.trim())
    .filter((clause) => clause.split(' ').length >= FEWEST_WORDS_OF_A_CLAUSE);

/** "Thôi khỏi uỷ quyền", "khỏi con nuôi con neo chi nữa", "không phải uỷ quyền đâu em". */
const OPENED = `(?:(?:thôi|thoi|ủa|dạ|da|à|hay|thế|vậy|vay|ờ)\\s){0,2}`;
const NOT_IT = '(?:không|khong|hông|hong|đâu|dau|chẳng|chang)\\s(?:phải|phai)';
const PUT_AWAY = new RegExp(
  `^${OPENED}(?:khỏi|khoi)\\s|^${OPENED}${NOT_IT}\\s.*\\s(?:đâu|dau|nữa|nua)(?:\\s[${LETTERS}]+)?$|^(?:đâu|dau)\\s(?:phải|phai)\\s`,
  'u',
);
/** "Khai sinh có rồi", "ký xong hết rồi"; and whatever is so now, where the next clause says what is wanted instead. */
const DONE = /(?:^|\s)(?:xong|có|co)(?:\s(?:hết|het|cả|ca))*\s(?:rồi|roi)$/u;
const SO_NOW = /\s(?:rồi|roi)$/u;
const WANTED_NOW = /^(?:giờ|gio|nay|bây giờ|bay gio|chừ|chu|riêng|rieng|bước|buoc)\s/u;
const ASKED = /\s(?:không|khong|hông|hong|hả|ha|à|sao|gì|gi|chưa|chua|ai|mấy|may|nhiêu|nhieu|lâu|lau)$/u;
const MOST_WORDS_PUT_AWAY = 9;
const CLAUSE_SIGNS = /([,.;!\n]+|\s(?:chứ|chớ)\s)/u;

/**
 * In the midst of a conversation: the message without the clauses that put the topic away or tell what is done, where
 * something else is wanted ("thôi khỏi uỷ quyền, tôi bán luôn, ký hết bao nhiêu").
 */
export function withoutPutAway(matter: string): string {
  const parts = matter.split(CLAUSE_SIGNS);
  const isKept = (part: string, at: number): boolean => at % 2 === 1 || !isPutAway(part.trim(), parts[at + 2]?.trim());
  const kept = parts.filter(isKept);
  if (kept.length === parts.length) return matter;
  const rest = kept
    .join('')
    .replace(/^[\s,.;!]+/u, '')
    .trim();
  const line = phraseLine(rest);
  return isWanting(line, false) || facetsIn(line).length > 0 ? rest : matter;
}

function isPutAway(clause: string, next: string | undefined): boolean {
  if (clause.split(' ').length > MOST_WORDS_PUT_AWAY || ASKED.test(clause)) return false;
  return PUT_AWAY.test(clause) || DONE.test(clause) || (SO_NOW.test(clause) && WANTED_NOW.test(next ?? ''));
}

/** Thanks and greetings before the matter, up to a comma or to the words that open a question. */
const SMALL_WORDS = '(?:(?:dạ|da|vâng|vang|ok|oke|ừ|rồi|alo|xin)[\\s,]+)*';
const THANKS = `(?:cảm ơn|cám ơn|cam on|chào|chao)(?:\\s[${LETTERS}]+){0,4}?`;
const QUESTION =
  `(?:(?:cho|xin)\\s(?:[${LETTERS}]+\\s)?(?:hỏi|hoi)\\s|(?:còn|con|thế|the|vậy|vay)\\s|` +
  `(?:[${LETTERS}]+\\s)?(?:muốn|muon|cần|can|định|dinh)\\s(?:hỏi|hoi|làm|lam|xin|đăng|dang|nhờ|nho|biết|biet)\\s)`;
const PLEASANTRY = new RegExp(`^${SMALL_WORDS}${THANKS}(?:\\s*[,.!;]+\\s*|\\s+(?=${QUESTION}))`, 'u');

/** The message without the pleasantry it begins with, where something is wanted after it. */
export function matterOf(repaired: string): string {
  const rest = repaired.replace(PLEASANTRY, '').trim();
  return rest !== repaired && (isWanting(phraseLine(rest), false) || ASKED.test(rest)) ? rest : repaired;
}
