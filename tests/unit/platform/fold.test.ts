import { expect, test } from 'vitest';
import { fold } from '../../../src/platform/fold.js';

test.each([
  ['Lệ phí', 'le phi'],
  ['ĐĂNG KÝ kết hôn', 'dang ky ket hon'],
  ['Lê\u0323 phi\u0301', 'le phi'],
  ['  hai\t\u00a0dòng\n mới ', 'hai dong moi'],
  ['', ''],
  [' \n', ''],
  ['giấy 😀 tờ', 'giay 😀 to'],
  ['Straße, Ångström, ﬁ', 'straße, angstrom, ﬁ'],
  ['a\0b', 'a\0b'],
])('folds %j', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('folds what is longer than its room alike', () => {
  const long = 'Giấy tờ '.repeat(1_000);
  expect(fold(long)).toBe('giay to '.repeat(1_000).trim());
});

test('knows every Vietnamese letter', () => {
  const plain = ['a', 'e', 'i', 'o', 'u', 'y', 'd'];
  const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
  const shapes = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
  const letters = ['đ', ...shapes.flatMap((shape) => tones.map((tone) => (shape + tone).normalize('NFC')))];
  for (const letter of letters) {
    expect(plain).toContain(fold(letter));
    expect(fold(letter.toUpperCase())).toBe(fold(letter));
  }
});
