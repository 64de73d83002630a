import { AFTER, anyOf, BEFORE } from './words.js';

/** What is counted: "ngày 3 lần", "5 tháng 2 lần" name no day. */
const UNITS = anyOf(`
  lần, ngày, đêm, tuần, tháng, năm, tuổi, giờ, tiếng, phút, buổi, bữa, hôm, người, đứa, chị em, anh em, vợ chồng, mẹ con,
  cha con, bộ, bản, tờ, trang, cái, con, nghìn, ngàn, triệu, tỷ, đồng, k, tr, cây, km, lít, kg, ký, ca, lượt, mâm, nữa`);
export const UNITS_AFTER = new RegExp(`^ ?${UNITS}${AFTER}`, 'u');
/** A count that ends just before: "10 ngày 5 đêm", "mấy ngày". */
export const WEAK_NUMBER_BEFORE = new RegExp(
  `(?:\\d|${BEFORE}${anyOf('mấy, vài, mỗi, một, hai, ba, nhiều, những, các, bao nhiêu, trong')}) $`,
  'u',
);

/** Words before a number that make it a day. */
const CUE_BEFORE = new RegExp(
  `${BEFORE}${anyOf(`
    ngày, hôm, bữa, mùng, mồng, sáng, trưa, chiều, tối, đêm, hẹn, nộp, sinh, từ, đến, tới, trước, sau, hạn, lễ, nghỉ,
    mất, dịp, vào, ghi, ký, lịch, tết, cưới, qua`)}[: ]*$`,
  'u',
);
/** Words before a number that make it an address, an article, a mark or a share. */
const NUMBERED_BEFORE = new RegExp(
  `${BEFORE}${anyOf(`
    số, nhà, ngõ, ngách, hẻm, kiệt, đường, phố, cầu, chợ, quảng trường, mẫu, điều, khoản, điểm, tờ, thửa, lô, mục,
    nghị định, thông tư, quyết định, nghị quyết, luật, chấm, đánh giá, cho, hơn, gần, khoảng, chiếm, đạt, ít nhất,
    tối thiểu, quá, được, phòng, tầng, block, khối, lớp, tỷ lệ, huyết áp, phiên bản, version`)}[: ]*$`,
  'u',
);
const NUMBERED_AFTER = new RegExp(
  `^ ?(?:%|${anyOf('đường, hẻm, ngõ, phố, khu phố, điểm, sao, số điểm, m2, mét, ha, nđ, qđ, tt')}${AFTER})`,
  'u',
);
/** What a fraction is a part of. */
const WHOLE_AFTER = new RegExp(
  `^ ?${anyOf(`
    số, tổng, tổng số, thành viên, phần, diện tích, mức, lương, dân, hộ, giá, sào, mẫu, công, héc, ha, chiều, thửa, đất,
    tiền, nước, lít, thời gian, thời hạn, gia đình, nhân khẩu, cổ đông, người dân, cử tri, ý kiến, tháng, năm, ngày, giờ,
    đồng sở hữu, chủ, anh em, suất, tài sản, khối`)}${AFTER}`,
  'u',
);
const SAID_OF_PAST = new RegExp(`^${anyOf('hôm, bữa')} |${BEFORE}${anyOf('từ, nộp, nộp từ')} $`, 'u');

export interface DayAndMonth {
  day: number;
  month: number;
  separator: string;
  year: string | undefined;
}

/** Whether two numbers with a sign between are something else than a day, by their look and their neighbours. */
export function isNoDay({ day, month, separator, year }: DayAndMonth, before: string, after: string): boolean {
  const cue = CUE_BEFORE.test(before);
  if (year !== undefined) return separator === '.' && year.length === 2 && !cue;
  if (separator !== '/') return !cue || UNITS_AFTER.test(after);
  if (cue) return NUMBERED_AFTER.test(after);
  if (day === month || (day === 24 && month === 7)) return true;
  if (NUMBERED_BEFORE.test(before) || NUMBERED_AFTER.test(after)) return true;
  return day < month && WHOLE_AFTER.test(after);
}

/** Whether a day without its month lies behind: "hôm 20", "nộp từ ngày 5". */
export const isPast = (said: string, before: string): boolean => SAID_OF_PAST.test(said) || SAID_OF_PAST.test(before);
