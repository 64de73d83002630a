import { type PhraseLine, Phrases } from '../phrases.js';

const INJECTION = new Phrases(`
  ignore .. instructions, ignore .. instruction, ignore previous, ignore all, disregard .. rules,
  disregard .. instructions, forget .. instructions, system prompt, developer mode, jailbreak, do anything now,
  you are now, new instructions, reveal .. prompt, print .. prompt, show .. prompt, repeat everything above, act as,
  prompt hệ thống, prompt gốc, bỏ qua .. hướng dẫn, bỏ qua .. chỉ dẫn, bỏ qua .. quy tắc, bỏ qua .. lệnh,
  bỏ qua .. yêu cầu trước, quên .. chỉ dẫn, =quên =hết|mọi|tất|các|những|đi|toàn .. hướng dẫn,
  quen het|moi|tat|cac|nhung|di|toan .. huong dan, quên .. quy tắc, lệnh hệ thống, câu lệnh gốc,
  câu lệnh hệ thống, chế độ nhà phát triển, không kiểm duyệt, đóng vai chủ|cán|công|quản|admin|một, hãy đóng vai,
  giả vờ là, giả làm chủ tịch, giả làm cán bộ, bạn là dan, mày là dan, mật khẩu quản trị, mật khẩu admin, api key,
  biến môi trường, mã độc, cơ sở dữ liệu người dân, danh sách công dân, danh sách số căn cước, số căn cước|điện|cccd .. của ai, số căn cước|điện|cccd .. là ai,
  danh sách số điện thoại của dân, số căn cước của dân, cho tôi số căn cước của, cho biết số căn cước của,
  tra .. số căn cước của, hồ sơ của người khác, thông tin của người khác, tin nhắn của người khác,
  thông tin cá nhân của hàng xóm, danh sách người tố cáo|khiếu|phản, tên người tố cáo|khiếu|phản,
  ai là người tố cáo|khiếu|phản, chồng|vợ|yêu cũ .. kết hôn với ai|cô|đứa,
  chồng|vợ|yêu cũ .. đăng ký kết hôn với ai|cô|đứa, ai đã tố cáo tôi, ai tố cáo tôi, ai phản ánh tôi, dấu =khống,
  xóa tiền án, cứ trả lời là đồng ý, quy tắc bí mật, lặp lại nguyên văn, ảnh con dấu|chữ, file con dấu|chữ, file ảnh con dấu, tự đóng dấu, tự đóng vô|vào,
  mẫu chữ ký của`);

/** Said of what is nobody's business: without these words it may be one's own mother's allowance. */
const CURIOUS = new Phrases(`
  tò mò, hỏi chơi, hỏi cho vui, hỏi cho biết, biết cho vui, cho biết thôi, nói nghe chơi|coi, kể nghe chơi|coi,
  so bì`);
const OF_SOMEBODY = new Phrases(`
  nhà ông|bà|anh|chị|cô|chú|bác|thằng|con .. lãnh|lĩnh|nhận|hưởng|trợ, ông|bà|anh|chị|cô|chú|bác .. hàng xóm,
  hàng xóm .. lãnh|lĩnh|nhận|hưởng|trợ, coi|xem giùm|giúp|hộ nhà ông|bà|anh|chị|cô|chú|bác`);

/** Where somebody else lives, or how to reach them: asked of people one is at odds with. */
const SOUGHT = new Phrases(`
  vợ cũ, chồng cũ, vợ|chồng tôi|em bỏ đi|nhà|theo, vợ|chồng bỏ đi|nhà|theo, người yêu cũ, bồ cũ, con nợ, nợ tôi|em, kẻ nợ, thằng nợ, bồ của chồng|vợ, nhân tình, vợ bé`);
const WHEREABOUTS = new Phrases(`
  tra|tìm|xem|dò|coi giúp|giùm|hộ|xem tôi|em|mình|anh .. bây|giờ|đang|địa|chỗ|số|cô|anh|ông|bà|nó,
  tra|tìm|xem|dò|coi giúp|giùm|hộ|xem bây|giờ|đang|địa|chỗ|số|cô|anh|ông|bà|nó, cho .. địa chỉ, cho .. số điện thoại,
  cho tôi|em|tui biết cô|anh|ông|bà|nó .. .. ở đâu|chỗ,
  ở địa chỉ nào`);

/** Whether the words try to bend the rules, get a stamp, or other people's data. */
export const isInjection = (line: PhraseLine): boolean =>
  INJECTION.in(line) || (CURIOUS.in(line) && OF_SOMEBODY.in(line)) || (SOUGHT.in(line) && WHEREABOUTS.in(line));
