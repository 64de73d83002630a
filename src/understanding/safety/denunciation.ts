import { type PhraseLine, Phrases } from '../phrases.js';

/** Words that stand for a breach of law by themselves, or name whom the citizen accuses. */
const BREACH = new Phrases(`
  hối lộ, tham nhũng, tham ô, lót tay, lo lót, đút lót, =mãi lộ, vòi vĩnh, ăn chặn, ăn bớt, xà xẻo, ăn tiền của|dân,
  ăn của đút, lợi dụng chức vụ, lạm quyền, biển thủ, thụt két, chạy chọt, chạy tiền, bao che, ký =khống, nhận =khống,
  chứng từ =khống, lập chứng từ khống, kê =khống, khai =khống, lập =khống, biên lai =khống, bôi trơn, đưa phong bì,
  nhận phong bì, kẹp phong bì, phong bì mới, phong bì cho, bồi dưỡng mới, bồi dưỡng cho cán, tiền bồi dưỡng,
  tiền cà phê, tiền trà nước, giả mạo chữ ký, giả chữ ký, mạo chữ ký, không có biên lai, không đưa biên lai, không ghi biên lai,
  không xuất biên lai, muốn tố cáo, xin tố cáo, tố cáo ông|bà|anh|chị|cán|chủ|phó|trưởng|công|địa|kế|hành|việc,
  nhận tiền bỏ qua, không lo cho anh|chị|cô|ông|cán .. triệu|tiền, đưa .. triệu .. lo, muốn nhanh .. đưa, làm giả hồ sơ, bán đất công, tiền cao hơn thực, vì tố cáo,
  sau khi tố cáo, có cà phê gì|chưa, phải có tí|chút cà, hỏi khéo .. cà phê|quà|phong|gì chưa, tài khoản riêng của,
  chuyển .. tài khoản|momo|ví riêng, chuyển vào số momo|riêng .. riêng, momo riêng, ví riêng của, đòi lì|lỳ xì, đòi tiền lì|lỳ xì, ký nhận đủ, rồi mới chịu ký|duyệt,
  rồi mới chịu đóng dấu`);

/** A sum without which nothing goes on; what is asked for in copies or persons is no sum. */
const AND_THEN = 'mới ký|làm|xong|giải|chịu|duyệt|cho|nhận|trả|cấp|được';
const PAID_FOR = new Phrases(`
  đưa|nộp|chi|biếu|lót|đút|kẹp|chung # ${AND_THEN},
  đưa|nộp|chi|lót|đút # nghìn|ngàn|triệu|không|củ|trăm|đồng .. ${AND_THEN},
  đưa|nộp hai|ba|năm|mấy|vài|một trăm|triệu|chục|củ .. ${AND_THEN}, đưa|lót|đút|kẹp tiền .. ${AND_THEN},
  đưa|nộp|chi|kẹp|lót thêm .. trăm|nghìn|ngàn|triệu|tiền|củ|chút|ít là|thì đóng|ký|xong|làm|duyệt|giải|được,
  đưa|chi|kẹp|lót thêm # là|thì đóng|ký|xong|làm|duyệt|giải,
  đưa|chi|kẹp|lót # .. là|thì đóng|ký|xong|làm|duyệt|giải|được, đưa|chi|lót tiền .. là|thì đóng|ký|xong|làm|duyệt|giải,
  có|phải tiền mới ký|xong|giải|chịu|duyệt, không đưa|chi|có tiền .. không ký|làm|giải|chịu|duyệt|nhận`);
const FEES = new Phrases('lệ phí, phí, thuế, tiền phạt, nộp phạt, biên lai, hóa đơn, kho bạc');

const ASKED = new Phrases(`
  đòi tiền, đòi .. tiền, đòi .. triệu, đòi .. nghìn, đòi .. ngàn, đòi thêm, đòi =quà, vòi tiền, =vòi .. tiền,
  vòi tôi|em|dân|người .. tiền, =vòi .. triệu, vòi tôi|em|dân|người .. triệu, vòi #, thu thêm, thu riêng,
  thu tiền ngoài, gợi ý .. tiền, gợi ý .. bồi dưỡng, gợi ý .. phong bì, gợi ý .. =quà, gợi ý .. lót, bảo đưa,
  bắt đưa, phải đưa .. tiền, phải đưa .. triệu, phải chung chi, đưa .. triệu .. mới, xin tiền dân, bỏ túi, đút túi,
  bắt chi, phải chi .. triệu, phải bồi dưỡng, bắt bồi dưỡng, xin bồi dưỡng, đòi bồi dưỡng, phải có bồi dưỡng,
  phải có =quà, phải có chút|tí|ít quà|tiền, kẹp tiền, phải đưa tiền, phải có phong bì, gửi lại cô|chú|anh|chị|ông|bà|cán .. tháng|triệu|nửa|phần,
  chia lại cho|cô|chú|anh|chị|cán, phải chia lại, chia lại .. nửa|phần, bỏ thêm .. trăm|nghìn|ngàn|triệu|tiền,
  trích lại cho|cô|chú|anh|chị|cán`);

const TAKEN = new Phrases(`
  nhận tiền của, =nhận của tôi|em|dân|bố|mẹ|nhà, nhận .. triệu, cầm tiền của, cầm của tôi|em|nhà, cầm .. triệu,
  lấy tiền của, lấy của tôi|em|dân .. triệu, ăn tiền`);

/** What belongs to all and goes to a few. */
const COMMON_GOODS = new Phrases(`
  lấy|chiếm|bán|chia|xẻ|cắt đất công, chiếm .. đất công, bao chiếm, chiếm đất .. dân, chia .. đất công,
  đất công .. cho con|cháu|vợ|chồng|họ|em|người, cấp đất .. cho con mình|trai|gái|ruột|ông|bà, cấp đất .. người nhà,
  cấp đất .. họ hàng, đưa người nhà vào hộ|diện|danh|biên, xài .. tiền|quỹ|gạo|quà, tiêu tiền|quỹ|hết|xài,
  =ăn quỹ|gạo|quà, =ỉm .. tiền|quỹ|gạo|quà, =ém .. tiền|quỹ|gạo|quà, nuốt .. tiền|quỹ, giữ tiền cứu|hỗ|của,
  lấy|dùng|giữ|mượn tiền|quỹ dân|thôn|ấp|xóm|làng|cứu, lấy|dùng|giữ tiền của dân|công|thôn|xã,
  lấy|dùng|mượn tiền quỹ, chiếm đoạt tiền|quỹ, rút ruột, san|lấp|bán|chiếm ao|hồ|kênh|mương|bãi|ruộng công,
  san lấp ao|hồ|kênh|mương|đất công, lấn|lấn sang đất công, lấn sang đất công, lấp ao|hồ .. bán nền`);

/** Those who hold an office, as persons; the office itself takes nothing. */
const HOLDERS = `
  cán bộ, công chức, viên chức, chủ tịch, phó chủ tịch, bí thư, địa chính, tư pháp, hộ tịch, kế toán, công an,
  trưởng thôn, trưởng ấp, trưởng bản, trưởng xóm, tổ trưởng, nhân viên, lãnh đạo, người của xã|ủy|thôn|phường|huyện,
  anh|chị|cô|chú|ông|bà một cửa`;
const OFFICIAL = new Phrases(`
  ${HOLDERS}, một cửa, ủy ban, xã, phường, làm giấy, làm sổ, làm hồ sơ, ký giấy, con dấu, mới ký, mới làm,
  mới giải quyết, mới chịu`);
const HOLDER = new Phrases(HOLDERS);

/** Force by those who should protect. */
const HIT = 'đánh|đấm|đạp|tát|=nhốt tôi|em|con|cháu|chồng|vợ|bố|mẹ|dân|người|nó';
const BEATEN = new Phrases(`
  công an ${HIT}, công an xã|phường|viên ${HIT}, công an khu vực ${HIT},
  công an xã|phường còn|đã|lao|xông|vô .. ${HIT}, cán bộ ${HIT}, cán bộ xã|thôn ${HIT}, chủ tịch ${HIT},
  chủ tịch xã ${HIT}, trưởng thôn|ấp ${HIT}, dân phòng ${HIT}, bị công an .. đánh|đấm|đạp|tát,
  bị cán bộ .. đánh|đấm|đạp|tát, bắt nhốt con|tôi|em|chồng|người, ép cung, bức cung, trù dập`);

/** Quarrels between people, and sums that the state pays. */
const PRIVATE = new Phrases(`
  chủ trọ, hàng xóm, chủ nhà, công ty, tiền cọc, chủ nợ, ngân hàng, bạn tôi, người bán, bên bán, người mua, bên mua, chồng đánh, kẻ trộm, tên cướp`);
const PAID_OUT = new Phrases('trợ cấp, hỗ trợ, mai táng, thờ cúng, lương hưu, hưu trí, đền bù, bồi thường, lệ phí');

/** Said in praise, or of other things: the same words with nobody accused. */
const HARMLESS = new Phrases(`
  không|chẳng|chả|chưa vòi|hạch|hoạch|nhũng, không|chẳng hề vòi|hạch|hoạch|nhũng,
  không|chẳng có ý|định hối|lót|đút, không|chẳng hối|lót|đút, phong bì .. không|chẳng nhận|lấy,
  đổi từ|sang|qua, doi tu|sang|qua, không|chẳng đòi|vòi|nhận|lấy tiền|đồng|quà|phong|hối|bồi|gì|thêm, không|chẳng nhận|lấy một đồng|xu|nghìn,
  không thu thêm|tiền, không hề đòi|vòi|nhận|lấy .. tiền|đồng|quà|phong|hối, không|chưa bao giờ đòi|vòi|nhận|lấy,
  không phải|cần bồi|lót|đút|phong|quà, từ chối .. tiền|quà|phong, trả lại .. phong bì, lớp bồi dưỡng,
  tập huấn bồi dưỡng, bồi dưỡng nghiệp|kiến|chuyên|chính, tiền án, đất công chứng|trình|nghiệp|nhận|cộng|khai,
  công an giả, giả công an, nghe đồn phải|là lót|đút|bồi|phong,
  xác|chứng|công|chấp|thừa nhận của, không|chẳng phải tham|hối|lót|đút|ăn`);

/** Money between people: whoever does not give it back holds no office. */
const DEBTS = new Phrases(`
  mượn|vay|thiếu|nợ .. triệu|tiền|trăm|củ|chỉ, mượn|vay .. không|chưa trả, nợ tôi|em|tui, quỵt nợ|tiền, chủ hụi, bể hụi, hụi bể,
  trốn nợ, giấy vay, giấy nợ, bùng tiền`);

/** Whether the words tell of a private debt, and of nobody who holds an office. */
export const isPrivateDebt = (line: PhraseLine): boolean => DEBTS.in(line) && !HOLDER.in(line);

/** Whether the words tell of a breach of law by an official. A question about how denouncing goes is none. */
export const isDenunciation = (said: PhraseLine): boolean => {
  const line = HARMLESS.hiddenFrom(said);
  if (BREACH.in(line)) return true;
  if (PRIVATE.in(line)) return false;
  if (PAID_FOR.in(line) && !FEES.in(line)) return true;
  if (HOLDER.in(line) && (COMMON_GOODS.in(line) || BEATEN.in(line))) return true;
  return OFFICIAL.in(line) && (ASKED.in(line) || (TAKEN.in(line) && !PAID_OUT.in(line)));
};
