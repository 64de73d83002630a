import { findAll, LIST_MARK, sentencesOf, type ToneRule, word } from './tone-rule.js';

const TON_TRONG = '"Tôn trọng" of the "3 thể hiện"';
const VAN_MINH = '"Văn minh" of the "3 thể hiện"';

const COMMANDING = word(
  [
    'yêu cầu (?:công dân|người dân|ông bà|ông/bà|\\{you\\})',
    'đề nghị (?:công dân|người dân|ông bà|ông/bà|\\{you\\})',
    'công dân phải',
    'không hợp lệ',
    'giữ thái độ',
    'mong thông cảm',
  ].join('|'),
);

export const noCommanding: ToneRule = {
  name: 'no-commanding',
  why: 'the office serves and asks; it does not order',
  source: TON_TRONG,
  kinds: ['wording', 'fact', 'title'],
  find: ({ text }) =>
    findAll(text, COMMANDING, (words) => `"${words}" orders the citizen about; ask with "xin" or "mời"`),
};

const SLANG = word(
  'hello|hi|hey|ok|oke|okie|okela|bye|ib|inbox|check|nha|nhen|nè|hihi|haha|bot đây|mày|tao|kh[oô]m|hông|ko|dc|đc',
);
const BAN = word('bạn(?! bè| đời| đọc| thân| hữu| học)');

export const noSlang: ToneRule = {
  name: 'no-slang',
  why: 'the commune speaks the language of its letters',
  source: VAN_MINH,
  kinds: ['wording', 'fact', 'title'],
  find: ({ text }) => findAll(text, SLANG, (slang) => `"${slang}" is slang`),
};

export const noBan: ToneRule = {
  name: 'no-ban',
  why: '"bạn" is only for those who chose it; the citizen is {you}',
  source: TON_TRONG,
  kinds: ['wording', 'fact'],
  find: ({ text }) => findAll(text, BAN, (found) => `"${found}": address the citizen with {you}`),
};

const FIXED_ADDRESS = word('ông/bà|anh/chị|cô/chú|quý vị|quý khách|quý công dân');

export const noFixedAddress: ToneRule = {
  name: 'no-fixed-address',
  why: 'a citizen who asked to be called "bác" is called so in every sentence',
  source: TON_TRONG,
  kinds: ['wording'],
  find: ({ text }) => findAll(text, FIXED_ADDRESS, (found) => `"${found}" is fixed; write {you}`),
};

/** Verbs with which an order begins; with a subject or a polite word before them they are none. */
const VERBS = [
  'gửi|nhập|chọn|bấm|nhấn|ấn|gõ|gọi|mang|đến|liên hệ|trả lời|đọc|viết|nêu|chụp|tải|điền|nộp|đợi|chờ|thử',
  'kiểm tra(?! ngày)|nói|hỏi|cung cấp|bổ sung|đừng|hãy|cho biết|nhắn|làm ơn|quay lại|đăng nhập|truy cập',
].join('|');
const ORDER = new RegExp(`^(?:dạ,?\\s+)?(?:${VERBS})(?![\\p{L}\\p{N}])`, 'iu');
/** "Gửi xe: {parking}." names what follows. */
const LABEL = /^[^:]{1,20}:/u;
const POLITE = word('xin|mời|vui lòng|giúp|nhé|nhờ|cảm phiền');

export const noBareOrder: ToneRule = {
  name: 'no-bare-order',
  why: 'a request without "xin", "mời" or "vui lòng" sounds like an order',
  source: `${TON_TRONG}; "4 xin" of Quyết định 1847/QĐ-TTg`,
  kinds: ['wording'],
  find: ({ text }) =>
    text
      .split('\n')
      .filter((line) => !LIST_MARK.test(line))
      .flatMap(sentencesOf)
      .filter((sentence) => ORDER.test(sentence) && !POLITE.test(sentence) && !LABEL.test(sentence))
      .map((sentence) => ({ what: `"${sentence}" is a bare order; begin it with "xin" or "mời"`, near: sentence })),
};

/** "không phải" denies, "bên phải" points, "đã phải" feels with the citizen. */
const MUST = word('(?<!(?:không|có|bên|tay|đã|lẽ)\\s)phải(?!\\s+không)');
const BY_LAW = word('theo (?:luật|quy định)|luật|nghị định|pháp luật|quy định');

export const noMust: ToneRule = {
  name: 'no-must',
  why: 'only the law obliges a citizen, and then the sentence names it',
  source: TON_TRONG,
  kinds: ['wording'],
  find: ({ text }) =>
    sentencesOf(text)
      .filter((sentence) => MUST.test(sentence) && !BY_LAW.test(sentence))
      .map((sentence) => ({ what: `"phải" without the law that says so: "${sentence}"`, near: sentence })),
};

export const noObject: ToneRule = {
  name: 'no-object',
  why: 'people are not "đối tượng"; name the policy instead',
  source: TON_TRONG,
  kinds: ['wording'],
  find: ({ text }) =>
    findAll(text, word('đối tượng'), () => '"đối tượng" speaks of people as objects; name the policy'),
};
