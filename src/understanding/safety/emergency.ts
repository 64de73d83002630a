import { type PhraseLine, Phrases } from '../phrases.js';

/** Fire, water, accident, robbery: danger where nothing says that it is over or that papers are asked for. */
const DISASTER = `
  cháy nhà, nhà cháy, nhà tôi|em|con|mình|bên cháy, nhà .. đang cháy, đang =cháy, cháy to, cháy lớn, =cháy rồi,
  bốc cháy, đám cháy, cháy rừng, =cháy chợ, chợ cháy, cháy kho, cháy xưởng, cháy bếp, =cháy quán, cháy đồi, hỏa hoạn,
  chập điện .. cháy, nổ bình ga|gas, nổ ga|gas, cứu tôi|em|mẹ|con|cháu|người, cấp cứu, kêu cứu, sos, điện giật,
  bất tỉnh, ngất xỉu, té xỉu, ngừng thở, không thở, ngộ độc, nấm độc, uống nhầm thuốc, sắp sinh .. đau, đột quỵ,
  chảy máu nhiều, máu me, nguy kịch, sắp chết, đuối nước, chết đuối, sắp chìm, rơi xuống sông|ao|giếng|hồ, lũ cuốn,
  nước cuốn, bị vùi, vùi lấp, vùi người, ngập .. nóc nhà, sập nhà, nhà sập, mắc kẹt .. lũ, kẹt trên mái,
  tai nạn chết người, tai nạn nặng, tai nạn nghiêm trọng, vừa bị tai nạn, tai nạn giao thông nặng, có tai nạn,
  xe tông, bị cướp, cướp giật, tên cướp, kẻ cướp, đang cướp, trộm đang, trộm vào nhà, kẻ trộm, trộm .. dao, dí dao,
  đâm người, chém người, chém nhau, đâm nhau, nổ súng, đánh nhau, bắt cóc, bị nhốt, con|cháu|bé|trẻ|em .. đi lạc,
  mất tích, uống thuốc sâu, uống thuốc trừ sâu, uống thuốc diệt cỏ, uống thuốc chuột, nhảy cầu, nhảy lầu, nhảy sông,
  treo cổ, thắt cổ, =tự =tử, người tự tử, tự sát, =tự =vẫn, quyên sinh, tự thiêu, giết người, chồng .. đánh, đánh vợ,
  bố .. đánh, cha .. đánh, đánh con tôi|em, con .. đánh mẹ, sàm sỡ, dâm ô, gọi 113, gọi 114, gọi 115, gọi 111,
  gọi cứu hỏa, gọi cảnh sát`;

/** Violence and despair: whatever else the message asks, this comes first. */
const FIRST_OF_ALL = `
  cứu với, nhà .. đang =cháy, đang =cháy nhà, cầm dao, kề dao, dọa giết, đòi giết, giết tôi, đang đánh, đang bị đánh,
  chồng đánh tôi|em|vợ|con|mẹ, bị chồng đánh, bố dượng đánh, mẹ kế đánh, đánh đập, bạo hành, bạo lực gia đình,
  hiếp dâm, xâm hại, muốn tự tử, định tự tử, đòi tự tử, tính tự tử, dọa tự tử, nghĩ .. tự tử, cắt cổ tay, rạch tay,
  không muốn sống, chẳng muốn sống, hết muốn sống, chỉ muốn chết, tôi|em|con|cháu muốn chết, muốn chết quách,
  chết cho xong, chết cho rồi, sống không nổi, chán sống, kết thúc cuộc đời`;

/** The same words where they mean no danger, or one that is over: papers, money or advice are asked for. */
const NO_DANGER = `
  cháy hàng, cháy túi, cháy vé, cháy máy, bán cháy, phòng cháy, chữa cháy, chống cháy, báo cháy, cháy nổ, bảo hiểm,
  giấy .. cháy, sổ .. cháy, cháy giấy, cháy sổ, cháy mất, cháy hết giấy, bánh .. cháy, bóng đèn, đèn đường,
  bóng .. cháy, chiến tranh, khai tử, báo tử, chứng tử, mai táng, đã mất, đã qua đời, đã chết, xin cấp lại, cấp lại,
  làm lại, đăng ký lại, năm ngoái, năm trước, năm kia, tháng trước, tuần trước, hồi trước, hồi xưa, ngày xưa,
  hồi nhỏ, hồi đó, hộ nghèo, trợ cấp, xin hỗ trợ, được hỗ trợ, bồi thường, khuyết tật, giám hộ, tuyên bố mất tích,
  liệt sĩ, trái phép, di chúc, =từ =từ, tu tu thoi, cu tu tu, tập huấn, tuyên truyền, xin giấy, xin xác nhận,
  đánh máy|giá|cá|bắt|bài|số|dấu|bạc|răng`;

const disaster = new Phrases(DISASTER);
const firstOfAll = new Phrases(FIRST_OF_ALL);
const noDanger = new Phrases(NO_DANGER);

/** Whether the words speak of danger to life that is at hand. */
export const isEmergency = (line: PhraseLine): boolean =>
  firstOfAll.in(line) || (disaster.in(line) && !noDanger.in(line));
