import { type PhraseLine, Phrases } from '../phrases.js';

/** Words that stand for a breach of law by themselves, or name whom the citizen accuses. */
const BREACH = new Phrases(`
  hối lộ, tham nhũng, tham ô, lót tay, vòi vĩnh, ăn chặn, ăn bớt, ăn tiền của|dân, lợi dụng chức vụ, lạm quyền,
  chạy chọt, chạy tiền, bao che, ký =khống, nhận =khống, chứng từ khống, kê =khống, khai =khống, lập =khống,
  biên lai khống, bôi trơn, đưa phong bì, nhận phong bì, kẹp phong bì, phong bì mới, phong bì cho, bồi dưỡng mới,
  bồi dưỡng cho cán, tiền bồi dưỡng, tiền cà phê, tiền trà nước, giả mạo chữ ký, không có biên lai,
  không đưa biên lai, không ghi biên lai, không xuất biên lai, muốn tố cáo, xin tố cáo,
  tố cáo ông|bà|anh|chị|cán|chủ|phó|trưởng|công|địa|kế|hành|việc, nhận tiền bỏ qua, đưa .. triệu .. lo,
  muốn nhanh .. đưa, làm giả hồ sơ, bán đất công, tiền cao hơn thực, vì tố cáo, sau khi tố cáo`);

const ASKED = new Phrases(`
  đòi tiền, đòi .. tiền, đòi .. triệu, đòi .. nghìn, đòi .. ngàn, đòi thêm, vòi tiền, vòi .. tiền, vòi .. triệu,
  thu thêm, thu riêng, thu tiền ngoài, gợi ý .. tiền, bảo đưa, bắt đưa, phải đưa .. tiền, phải đưa .. triệu,
  đưa .. triệu .. mới, xin tiền dân, bỏ túi, bắt chi, phải chi .. triệu`);

const TAKEN = new Phrases(`
  nhận tiền của, =nhận của tôi|em|dân|bố|mẹ|nhà, nhận .. triệu, cầm tiền của, cầm của tôi|em|nhà, cầm .. triệu,
  lấy tiền của, lấy của tôi|em|dân .. triệu, ăn tiền`);

const OFFICIAL = new Phrases(`
  cán bộ, công chức, viên chức, chủ tịch, bí thư, địa chính, tư pháp, hộ tịch, kế toán, công an, trưởng thôn,
  trưởng ấp, tổ trưởng, nhân viên, một cửa, ủy ban, lãnh đạo, xã, phường, làm giấy, làm sổ, làm hồ sơ, ký giấy,
  mới ký, mới làm, mới giải quyết, mới chịu`);

/** Quarrels between people, and sums that the state pays. */
const PRIVATE = new Phrases('chủ trọ, hàng xóm, chủ nhà, công ty, tiền cọc, chủ nợ, ngân hàng, bạn tôi, người bán');
const PAID_OUT = new Phrases('trợ cấp, hỗ trợ, mai táng, thờ cúng, lương hưu, hưu trí, đền bù, bồi thường, lệ phí');

/** Whether the words tell of a breach of law by an official. A question about how denouncing goes is none. */
export const isDenunciation = (line: PhraseLine): boolean => {
  if (BREACH.in(line)) return true;
  if (!OFFICIAL.in(line) || PRIVATE.in(line)) return false;
  return ASKED.in(line) || (TAKEN.in(line) && !PAID_OUT.in(line));
};
