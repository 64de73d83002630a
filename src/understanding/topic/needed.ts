import { PhraseLine, Phrases, STOP } from '../phrases.js';
import type { Facet } from '../types.js';
import { namesAnAct } from './acts.js';

/** "Có cần X không", "X có cần không", "có phải nộp X không": a question about the papers of the topic. */
const NEEDED = new Phrases(`
  có cần, còn cần, có phải mang|nộp|xin|đem|cầm|kèm|nạp|trình|xuất|photo|phô|chụp|in|công|chứng|mua|lấy,
  phải có giấy|sổ, cần giấy|sổ|thêm|hộ|bản|ảnh|căn|xác|đơn|tờ, phải nộp|mang|đem|xin giấy|sổ|thêm|bản, còn phải,
  khỏi cần, khỏi nộp|mang`);
const LACKING = new Phrases(`
  không có|mang|cầm .. thì sao|làm|có, không có .. được không, chưa có|làm|xin .. thì sao|có, chưa có .. được không,
  thiếu .. thì sao|có, thiếu .. được không, khỏi .. được không, bỏ .. được không`);
const NO_QUESTION = new Phrases('có cán bộ, co can bo, con can bo, con phải, còn phải chờ');
const PAPERS = new Phrases(`
  giấy, sổ, hộ khẩu, bản sao, bản chính, bản gốc, căn cước, chứng minh, tờ khai, hợp đồng, hộ chiếu, trích lục,
  xác nhận, photo, công chứng, chứng thực, giấy tờ, bằng, hóa đơn, vneid`);
const NOT = new Set(['không', 'khong', 'chưa', 'chua', 'à', 'hả', 'ha', 'nữa', 'nua']);

/** Whether the words ask if something is needed or may be lacking, and name nothing else to be done before it. */
export function asksIfNeeded(said: PhraseLine): boolean {
  const line = NO_QUESTION.hiddenFrom(said);
  const asked = NEEDED.findAll(line).find(({ end }) => endsInQuestion(line, end)) ?? LACKING.findAll(line)[0];
  return asked !== undefined && !namesAnAct(new PhraseLine(line.words.slice(0, asked.start)));
}

function endsInQuestion(line: PhraseLine, from: number): boolean {
  const stop = line.words.indexOf(STOP, from);
  return line.words.slice(from, stop < 0 ? undefined : stop).some((word) => NOT.has(word));
}

/** What such a question asks of the procedure, where it names a paper. */
export function facetsIfNeeded(line: PhraseLine, facets: readonly Facet[]): readonly Facet[] {
  return PAPERS.in(line) ? [...new Set<Facet>(['documents', ...facets])] : facets;
}
