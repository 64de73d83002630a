import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../../src/knowledge/check/index.js';
import { TONE_RULES } from '../../../../src/knowledge/check/tone/index.js';
import { procedureWith, sampleContent } from '../sample-content.js';

const TODAY = '2026-11-24';
const menu = 'wording/menu.yaml';
const birth = 'procedures/birth.yaml';
const fact = (text: string) => procedureWith('sources:', `result: ${text}\nsources:`);

/** The rule, where the bad words stand, and the line they are found on. */
const BAD: [rule: string, changes: Record<string, string>, place: string][] = [
  ['title-length', { [menu]: 'a: Xin chào.\nbuttons:\n  go: Đăng ký khai sinh cho con\n' }, `${menu}:3`],
  ['title-length', { [menu]: 'other-button: Đăng ký khai sinh cho con\n' }, `${menu}:1`],
  [
    'sentence-length',
    {
      [menu]:
        'a: Xin chào.\nb: Một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn năm sáu bảy tám chín mười một.\n',
    },
    `${menu}:2`,
  ],
  [
    'sentence-length',
    {
      [menu]:
        'a: |\n  Xin chào.\n  Một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn năm sáu bảy tám chín mười một.\n',
    },
    `${menu}:3`,
  ],
  [
    'sentence-length',
    {
      [birth]: fact(
        '>-\n  Một câu.\n  Một hai ba bốn năm sáu bảy tám chín mười một hai ba\n  bốn năm sáu bảy tám chín mười một.',
      ),
    },
    `${birth}:13`,
  ],
  ['few-steps', { [menu]: 'a: "1. Một\\n2. Hai\\n3. Ba\\n4. Bốn"\n' }, `${menu}:1`],
  ['spelled-out', { [menu]: 'a: Xin đến UBND xã.\n' }, `${menu}:1`],
  [
    'spelled-out',
    { [birth]: procedureWith('Ủy ban nhân dân xã', 'UBND xã, tức Ủy ban nhân dân (UBND)') },
    `${birth}:7`,
  ],
  [
    'spelled-out',
    { [birth]: procedureWith('sources:', 'legalBasis:\n  - Luật Hộ tịch\n  - NĐ 123/2015/NĐ-CP\nsources:') },
    `${birth}:13`,
  ],
  ['diacritics', { [menu]: 'a: Xin cho biet ho so can gi.\n' }, `${menu}:1`],
  ['money', { [birth]: fact('Bản sao 8000đ mỗi bản.') }, `${birth}:11`],
  ['money', { [birth]: fact('Bản sao 8.000đ mỗi bản.') }, `${birth}:11`],
  ['money', { [birth]: fact('Bản sao 8000 đồng mỗi bản.') }, `${birth}:11`],
  ['money', { [menu]: 'a: Khoảng 50k mỗi bản.\n' }, `${menu}:1`],
  ['dates', { [menu]: 'a: Từ 2026-11-24 xã nghỉ.\n' }, `${menu}:1`],
  ['dates', { [birth]: fact('Áp dụng từ 1/7/2025.') }, `${birth}:11`],
  ['dates', { [birth]: fact('Áp dụng từ 01.07.2025.') }, `${birth}:11`],
  ['dates', { [birth]: fact('Áp dụng từ 24/13/2025.') }, `${birth}:11`],
  ['no-commanding', { [menu]: 'a: Yêu cầu công dân bổ sung ngay.\n' }, `${menu}:1`],
  ['no-commanding', { [menu]: 'a: Câu hỏi không hợp lệ.\n' }, `${menu}:1`],
  ['no-slang', { [menu]: 'a: Ok, xin chào {you}.\n' }, `${menu}:1`],
  ['no-ban', { [menu]: 'a: Xin bạn chờ một chút.\n' }, `${menu}:1`],
  ['no-fixed-address', { [menu]: 'a: Xin ông/bà chờ một chút.\n' }, `${menu}:1`],
  ['no-bare-order', { [menu]: 'a: |\n  Xin chào {you}.\n  Bấm nút dưới đây.\n' }, `${menu}:3`],
  ['no-bare-order', { [menu]: 'a: Dạ, gửi mã hồ sơ ạ.\n' }, `${menu}:1`],
  ['no-bare-order', { [menu]: 'a: Xin chào. Gọi cán bộ.\n' }, `${menu}:1`],
  ['no-must', { [menu]: 'a: Gia đình phải đến trước thứ Hai.\n' }, `${menu}:1`],
  ['no-object', { [menu]: 'a: Đối tượng được miễn gồm hộ nghèo.\n' }, `${menu}:1`],
  ['courtesy-once', { [menu]: 'a: Dạ, xin chào ạ. Dạ, cần gì ạ?\n' }, `${menu}:1`],
  ['few-emoji', { [menu]: 'a: Xin chào 🙏🌷\n' }, `${menu}:1`],
  ['few-emoji', { 'wording/complaint.yaml': 'a: Xin chào 🙏\n' }, 'wording/complaint.yaml:1'],
  ['sorry-for-faults', { 'wording/trouble.yaml': 'failed: Hệ thống đang bận.\n' }, 'wording/trouble.yaml:1'],
  [
    'sorry-for-faults',
    { 'wording/late.yaml': 'notice: Vì cần xác minh thêm nên hồ sơ chậm, xã xin lỗi {you}.\n' },
    'wording/late.yaml:1',
  ],
  ['thanks-once', { 'wording/pointers.yaml': 'feedback: Ý kiến đã được ghi lại.\n' }, 'wording/pointers.yaml:1'],
  ['thanks-once', { 'wording/survey.yaml': 'closing: Xin cảm ơn {you}. Xã cảm ơn nhiều.\n' }, 'wording/survey.yaml:1'],
  ['known-places', { [menu]: 'a: Xin chào {you.\n' }, `${menu}:1`],
  ['known-places', { [birth]: fact('"{You} nhận {paper} ngay."') }, `${birth}:11`],
  ['address-case', { [menu]: 'a: Dạ, xin chào. {you} cần gì?\n' }, `${menu}:1`],
  ['address-case', { [menu]: 'a: Xin chào {You}.\n' }, `${menu}:1`],
];

const found = (changes: Record<string, string>): string[] =>
  checkContent(sampleContent(changes), TODAY).map(({ file, line, what }) => `${file}:${line} ${what}`);

describe('what jars is found at its line', () => {
  it.each(BAD)('%s', (rule, changes, place) => {
    const hits = found(changes).filter((problem) => problem.includes(`[${rule}]`));
    expect(
      hits.map((hit) => hit.split(' ')[0]),
      found(changes).join('\n'),
    ).toContain(place);
  });

  it('and every rule has a bad sample', () => {
    expect(new Set(BAD.map(([rule]) => rule))).toEqual(new Set(TONE_RULES.map(({ name }) => name)));
  });
});

/** What the rules must leave alone. */
const GOOD: string[] = [
  'Một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn năm sáu bảy tám chín mười.',
  'Dạ, xin chào {you}. Trợ lý tự động của xã xin nghe ạ. {You} cần:',
  'Dạ, phần này trợ lý chưa hiểu rõ. {You} muốn hỏi về giấy tờ hay về hồ sơ đã nộp ạ?',
  'Hồ sơ còn thiếu bản sao giấy chứng sinh. {You} bổ sung giúp trước thứ Sáu 27/11 nhé ạ.',
  'Xã xin lỗi {you} vì hồ sơ trả chậm so với hẹn ngày 20/11. Lý do: cần xác minh thêm. Ngày trả mới: 27/11/2026.',
  'Dạ, {you} đã phải chờ lâu, xã xin lỗi ạ. Xin cho mã hồ sơ.',
  'Việc này cần được giữ kín. Có thể: gặp trực tiếp, gửi đơn, hoặc gửi lên tỉnh.',
  'Bản sao: 8.000 đồng một bản, theo Thông tư 281/2016/TT-BTC.',
  'Đây là trợ lý tự động, không phải người thật.',
  'Theo Luật Căn cước, người từ 14 tuổi phải làm thẻ căn cước.',
  'Ủy ban nhân dân (UBND) xã làm việc đến 17 giờ. UBND nghỉ Chủ nhật.',
  'Xin nộp trên VNeID mức 2, mẫu CT01, không cần mã OTP hay QR.',
  'Gửi xe: {parking}. Kiểm tra ngày {checked}. Hoặc nộp trên Cổng Dịch vụ công quốc gia.',
  '• Gọi số trên.\n• Hỏi cán bộ.',
  'Xin xem https://dichvucong.gov.vn/p/home/dvc-trang-chu.html',
  'Cảm ơn {you} đã chờ 🙏',
  'Bạn bè và người thân cũng hỏi được.',
];

it.each(GOOD)('nothing jars in: %s', (text) => {
  expect(found({ [menu]: `a: ${JSON.stringify(text)}\n` })).toEqual([]);
});

it('what citizens say and what officials note is not held to the commune’s tone', () => {
  const quoted = procedureWith('field:', 'aliases: [lam giay khai sinh cho be nha ban]\nfield:');
  expect(found({ [birth]: `${quoted}verify: [UBND phải kiểm tra 8000đ]\n` })).toEqual([]);
});
