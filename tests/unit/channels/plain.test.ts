import { describe, expect, it } from 'vitest';
import { cardChoices, cardList, cutTitle, linkLines, numbered, paragraphs } from '../../../src/channels/plain.js';
import type { Card } from '../../../src/platform/messages.js';

const cards: Card[] = [
  { title: 'Khai sinh', subtitle: 'Trong ngày', choices: [{ title: 'Xem', payload: '#!procedure:birth' }] },
  { title: 'Trụ sở', links: [{ title: 'Bản đồ', url: 'https://example.vn/map' }] },
  {
    title: 'Kết hôn',
    choices: [
      { title: 'Giấy tờ', payload: '#!procedure:marriage:documents' },
      { title: 'Lệ phí', payload: '#!procedure:marriage:fee' },
    ],
  },
];

describe('what has no button, as words', () => {
  it('numbers choices from a given number', () => {
    expect(
      numbered(
        [
          { title: 'Lệ phí', payload: 'a' },
          { title: 'Nộp ở đâu', payload: 'b' },
        ],
        6,
      ),
    ).toBe('6. Lệ phí\n7. Nộp ở đâu');
  });

  it('the numbers of a list of cards are those of its choices', () => {
    expect(cardList(cards)).toBe(
      '1. Khai sinh\nTrong ngày\nTrụ sở\nBản đồ: https://example.vn/map\nKết hôn\n2. Giấy tờ\n3. Lệ phí',
    );
    expect(cardChoices(cards).map(({ payload }) => payload)).toEqual([
      '#!procedure:birth',
      '#!procedure:marriage:documents',
      '#!procedure:marriage:fee',
    ]);
    expect(cardChoices(cards)[0]?.title).toBe('Khai sinh');
  });

  it('writes out links and telephone numbers', () => {
    expect(
      linkLines([
        { title: 'Cổng', url: 'https://example.vn' },
        { title: 'Gọi', phone: '+84236000000' },
      ]),
    ).toBe('Cổng: https://example.vn\nGọi: +84236000000');
  });

  it('cuts a title with a sign that it was cut, counting after NFC', () => {
    expect(cutTitle('Đăng ký khai sinh lưu động', 20)).toBe('Đăng ký khai sinh l…');
    expect(cutTitle('Đăng ký khai sinh'.normalize('NFD'), 17)).toBe('Đăng ký khai sinh');
  });

  it('joins only the paragraphs that there are', () => {
    expect(paragraphs('a', '', undefined, 'b')).toBe('a\n\nb');
  });
});
