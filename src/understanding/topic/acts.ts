import { PhraseLine, Phrases } from '../phrases.js';

/** Verbs of wishing and doing by which a message names a matter of its own. */
const WISHES = new Phrases('làm, xin, đăng ký, muốn, =tính, =định, đi khai');
/** The same words where they name a paper, a price or the question itself. */
const NO_WISHES = new Phrases(`
  chưa đăng ký, không đăng ký, giấy đăng ký, giấy làm, giấy xin, đơn xin, đơn đăng ký, tờ đăng ký, tiền đăng ký|làm,
  phí đăng ký|làm, đăng ký rồi,
  làm ở, làm đâu, làm gì, làm sao, làm thế, làm như, làm được, làm hộ được|cho|tôi|em, làm thay, làm giùm,
  làm lại được|không|ở|sao, làm mấy, làm bao, làm xong, làm trong, làm online, làm qua, làm trên, làm chứng, làm ăn,
  làm việc, làm công, làm thuê, đi làm xa|công|thuê|ăn|bên|ở, xin hỏi, xin lỗi, xin chào, xin cảm, muốn hỏi, muon co,
  muon bi, nhất định, quy định, gia đình, giám định, quyết định, ổn định, xác định, nhận định, định cư, máy tính,
  giới tính`);
/** Verbs that name a matter where the message begins with them: "khai tử cần gì", "còn sang tên thì sao". */
const DOINGS = new Phrases(`
  khai sinh, khai tử, kết hôn, nhập khẩu, nhập hộ, chuyển khẩu, chuyển hộ, đổi, cấp, sang tên, tách, chứng thực,
  công chứng, sao y, khai báo, gia hạn, kích hoạt, cải chính, sửa, tố cáo, khiếu nại, trích lục, tạm trú, tạm vắng,
  mở, xây, nhận con`);
const BEFORE_THE_MATTER = new Set(
  'thế vậy còn rồi dạ vâng ok ừ à ad anh chị em cho tôi mình hỏi the vay con roi da vang cho toi minh hoi'.split(' '),
);

/** "Ly hôn rồi thì mang gì": a circumstance of the matter in hand, and then a question about it. */
const CONDITIONS = new Phrases(`
  rồi thì, nếu, lỡ, nhỡ, =đã .. thì, chưa .. thì, đang .. thì, không .. thì, bị .. thì, ở .. thì, mất .. thì,
  là .. thì`);

export const tellsACondition = (line: PhraseLine): boolean => CONDITIONS.in(line);

/** Whether the words name something to be done, not only a paper or a circumstance. */
export function namesAnAct(said: PhraseLine): boolean {
  if (WISHES.in(NO_WISHES.hiddenFrom(said))) return true;
  const start = said.words.findIndex((word) => !BEFORE_THE_MATTER.has(word));
  return start >= 0 && DOINGS.findAll(new PhraseLine(said.words.slice(start)))[0]?.start === 0;
}
