import { expect, it } from 'vitest';
import { fromRoot } from '../../../../src/platform/paths.js';

type Part = { text: string; href?: string };
const { withLinks } = (await import(fromRoot('src/channels/simulator/assets/links.js'))) as {
  withLinks: (text: string) => Part[];
};

const hrefs = (text: string) => withLinks(text).flatMap(({ href }) => href ?? []);

it.each([
  ['Nộp tại https://dichvucong.gov.vn/ho-so?id=1. Xin cảm ơn', ['https://dichvucong.gov.vn/ho-so?id=1']],
  ['xem dichvucong.gov.vn, hoặc www.example.vn!', ['https://dichvucong.gov.vn', 'https://www.example.vn']],
  ['Gọi 0236 000 0000 trong giờ làm việc.', ['tel:02360000000']],
  ['Số 0905.000.000 hoặc +84 905 000 000', ['tel:0905000000', 'tel:+84905000000']],
  ['Tổng đài 1900 0000', ['tel:19000000']],
  ['Nguy hiểm: gọi 113 hoặc 115 ngay.', ['tel:113', 'tel:115']],
  ['Xin gọi ngay 113, 114 hoặc 115. Trẻ em gọi 111.', ['tel:113', 'tel:114', 'tel:115', 'tel:111']],
  ['• 113: công an\n• 114: cháy, cứu nạn', ['tel:113', 'tel:114']],
])('finds where "%s" leads', (text, expected) => {
  expect(hrefs(text)).toEqual(expected);
});

it.each([
  'Hồ sơ 000.00.12.H24-261124-0001 đã có kết quả',
  'Căn cước 001099000000123',
  'Mã G22.99-20261124-0001',
  'Lệ phí 5.000 đồng, nộp trước 24/11/2026',
  'có 115 hồ sơ trong tháng',
  'Điều 112, 113 của luật',
  'Nghị định 118/2025/NĐ-CP',
])('makes no link of "%s"', (text) => {
  expect(hrefs(text)).toEqual([]);
});

it('loses no letter', () => {
  const text = 'Gọi 0236 000 0000, xem https://example.vn (mục 2).\nHết.';
  expect(
    withLinks(text)
      .map((part) => part.text)
      .join(''),
  ).toBe(text);
});
