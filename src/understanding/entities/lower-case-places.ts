import { LETTERS, SMALL_LETTERS } from '../../platform/letters.js';
import { anyOf, around, either, exactly, hasMarks } from './words.js';

/** Kinds that a name in small letters may follow, the first always, the second behind a word of place only. */
const SURE_KINDS = exactly('thôn, xóm, ấp, khu phố, tổ dân phố, khóm');
const PLACED_KINDS = exactly('bản, buôn, xã, phường, thị trấn');
const PLACE_WORDS = anyOf(`
  ở, tại, bên, về, từ, trong, ngoài, thuộc, dưới, trên, đầu, cuối, giữa, trưởng, ubnd, ủy ban, công an, địa bàn, quê, qua,
  lên, ra, đường, cầu, chợ`);
/** Syllables of which names of places begin in Vietnamese; each is one only with a second syllable behind it. */
const FIRST = exactly(`
  tân, phú, bình, hòa, hoà, vĩnh, thạnh, mỹ, xuân, phước, hưng, thuận, lộc, long, an, đông, tây, trung, thượng, hạ, đại,
  tiên, kim, ngọc, hoàng, minh, thanh, thái, yên, quảng, sơn, thủy, thuỷ, cẩm, gia, hải, hiệp, hùng, khánh, lạc, liên,
  lương, nghĩa, nhơn, ninh, phong, phúc, quang, tam, thiện, thịnh, trường, trà, tú, vạn, văn, việt, cây, rạch, bàu, gò,
  bãi, cồn, giồng, xẻo, nà, pá, tả, nậm, khe, ea, suối, đá, đồi, đồng, cầu, chợ, đình, chùa, bến, ao, giếng, núi, rẫy,
  kinh, kênh, vàm, cái, mương, bưng, hố, hang, pù, lũng, tà, đắk, plei, krông`);
/** Syllables that are a name by themselves. */
const ALONE = exactly(
  'đình, chùa, chợ, bến, đồi, trại, mít, giếng, chài, soi, gò, đồng, biển, bắc, đoài, thượng, trung',
);
/** Words that belong to no name: what follows the name in a sentence. */
const NO_NAME = anyOf(`
  không, ko, k, có, bị, thì, là, mà, ở, của, này, đó, kia, nọ, tôi, tui, em, mình, cháu, con, anh, chị, đang, đã, rồi,
  nhà, cho, với, và, từ, đến, tới, để, hỏng, hôi, ngập, tắt, hư, nghe, ạ, nhé, nha, hay, hoặc, đi, về, lên, ra, vào, vô,
  ai, gì, nào, đâu, sao, bao, mấy, được, dc, cũng, còn, cứ, mới, vẫn, sẽ, phải, cần, muốn, xin, hỏi, nộp, làm, cấp, tại,
  trong, ngoài, trên, dưới, cùng, nhiều, ít, quá, lắm, thường, người, dân, hội, phố, phần, nhau, họp, bốc, cháy, khói,
  rác, đường, nước, cúp, mất, báo, nói, bảo, gọi, kêu, thu, chia, lấy, xuống, qua, hôm, bữa, sáng, chiều, đêm, ngày,
  thuộc, xã, huyện, tỉnh, phường, đều, đòi, đốt, xây, lấn, chặt, sạt, lở, sập, đổ, bể, vỡ, giải, chúng, gió, mưa, đông, trai, gái`);
/** The first syllables that are no everyday word without their marks. */
const PLAIN_FIRST =
  '(?:tan|phu|binh|hoa|vinh|thanh|my|xuan|phuoc|hung|thuan|loc|thuong|ngoc|hoang|quang|bau|go|rach|giong|khe|na|suoi|ea|cay)';
const EDGE = `(?![${LETTERS}\\d])`;
const SECOND = `(?!${NO_NAME}${EDGE})[${SMALL_LETTERS}]{1,7}`;
const NAME = `(?:${FIRST} ${SECOND}${EDGE}|${ALONE}${EDGE})`;
const SPELLED_NUMBER = `(?:${exactly('một, hai, ba, bốn, tư, năm, sáu, bảy, tám, chín, mười')}(?= ?(?:$|[,.;!?\\n]| ${NO_NAME}${EDGE})))`;

const AFTER_PLACE_WORD = `(?<=(?<![${LETTERS}])${PLACE_WORDS} )`;

/** In a message with marks. */
const MARKED = [
  `(?<![${LETTERS}])${SURE_KINDS} ${NAME}`,
  `${AFTER_PLACE_WORD}${PLACED_KINDS} ${FIRST} ${SECOND}${EDGE}`,
  `${AFTER_PLACE_WORD}${SURE_KINDS} ${SPELLED_NUMBER}`,
].map((pattern) => new RegExp(pattern, 'u'));
/** In a message without. */
const PLAIN = [
  new RegExp(
    `${AFTER_PLACE_WORD}(?:thon|xom|ap|khu pho|to dan pho|khom|xa|phuong|ban|buon) ${PLAIN_FIRST} ${SECOND}${EDGE}`,
    'u',
  ),
];
const HINT = /(?:thôn|xóm|ấp|khóm|phố|bản|buôn|xã|phường|thị trấn|thon|xom|ap|khom|pho|ban|buon|xa|phuong) [a-zà-ỹđ]/;
const OFFICE_BEFORE = new RegExp(`(?<![${LETTERS}])(?:ubnd|${either('nhà văn hóa')}|${either('trạm y tế')}) $`, 'u');

/** A place whose name is written small: only after a kind that makes it clear, and with a name of the usual make. */
export function lowerCasePlaceIn(text: string): string | undefined {
  const lower = text.toLowerCase();
  if (!HINT.test(lower)) return undefined;
  for (const pattern of hasMarks(lower) ? MARKED : PLAIN) {
    const match = pattern.exec(lower);
    if (!match) continue;
    const { before } = around(lower, match.index, match.index);
    const from = match.index - (OFFICE_BEFORE.exec(before)?.[0].length ?? 0);
    return text.slice(from, match.index + match[0].length);
  }
  return undefined;
}
