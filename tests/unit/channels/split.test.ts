import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUBBLE_MAX, splitTail, splitText } from '../../../src/channels/split.js';

const withoutSpace = (text: string) => text.normalize('NFC').replace(/\s+/g, '');

describe('splitting a long text', () => {
  it('leaves a short one whole, in NFC', () => {
    expect(splitText('Hồ sơ'.normalize('NFD'))).toEqual(['Hồ sơ']);
    expect(splitText('  ')).toEqual([]);
  });

  it('counts after NFC: 1,900 letters with marks are one bubble', () => {
    expect(splitText('ệ'.repeat(BUBBLE_MAX).normalize('NFD'))).toHaveLength(1);
  });

  it.each([
    ['a paragraph', 'Một hai. Ba bốn năm\n\nSáu bảy. Tám', 30, ['Một hai. Ba bốn năm', 'Sáu bảy. Tám']],
    ['else a line', 'Một hai. Ba bốn năm\nSáu bảy tám', 25, ['Một hai. Ba bốn năm', 'Sáu bảy tám']],
    ['else a sentence', 'Một hai ba. Bốn năm sáu bảy', 20, ['Một hai ba.', 'Bốn năm sáu bảy']],
    ['else a word', 'Một hai ba bốn năm', 11, ['Một hai ba', 'bốn năm']],
  ])('cuts after %s', (_what, text, max, pieces) => {
    expect(splitText(text, max)).toEqual(pieces);
  });

  it('does not leave a scrap at the beginning', () => {
    expect(splitText(`Dạ.\n\n${'chữ '.repeat(20)}`, 40)[0]).toBe(`Dạ.\n\n${'chữ '.repeat(8).trim()}`);
  });

  it('does not cut a link at its dots, nor a sign that takes two units', () => {
    expect(splitText('xem https://dichvucong.gov.vn/p/home ạ', 34)).toEqual([
      'xem',
      'https://dichvucong.gov.vn/p/home ạ',
    ]);
    expect(splitText('😀😀😀', 3)).toEqual(['😀', '😀', '😀']);
  });

  it('never loses or turns around anything, and never exceeds the limit', () => {
    const words = fc.array(
      fc.constantFrom('giấy', 'khai sinh.', '\n', '\n\n', 'x'.repeat(30), '😀😀', 'https://a.vn/b?c=d'),
    );
    fc.assert(
      fc.property(words, fc.integer({ min: 10, max: 60 }), (parts, max) => {
        const text = parts.join(' ');
        const pieces = splitText(text, max);
        expect(pieces.every((piece) => piece.length <= max && piece.trim() !== '')).toBe(true);
        expect(withoutSpace(pieces.join(''))).toBe(withoutSpace(text));
      }),
    );
  });
});

describe('the end of a text that fits', () => {
  it.each([
    ['the whole', 'Một hai', 10, '', 'Một hai'],
    ['from a paragraph', 'Một hai. Ba\n\nBốn năm. Sáu', 18, 'Một hai. Ba', 'Bốn năm. Sáu'],
    ['else from a sentence', 'Một hai ba. Bốn năm sáu', 14, 'Một hai ba.', 'Bốn năm sáu'],
    ['else from a word', 'Một hai ba bốn', 8, 'Một hai', 'ba bốn'],
    ['else from anywhere', 'xxxxx', 2, 'xxx', 'xx'],
    ['but not within a sign', '😀😀', 3, '😀', '😀'],
  ])('is %s', (_what, text, max, head, tail) => {
    expect(splitTail(text, max)).toEqual({ head, tail });
  });
});
