import { describe, expect, it } from 'vitest';
import { numberedPaging, pagesFor, transcriptPaging } from '../../../src/desk/transcripts/paging.js';

const address = (page: number): string => `?page=${page}`;
const numbers = (page: number, pages: number): string =>
  (numberedPaging(page, pages, address)?.items ?? [])
    .map((item) => ('ellipsis' in item ? '…' : item.current ? `[${item.number}]` : item.number))
    .join(' ');

describe('pages of a list', () => {
  it.each([
    [1, 2, '[1] 2'],
    [1, 9, '[1] 2 … 9'],
    [5, 9, '1 … 4 [5] 6 … 9'],
    [3, 5, '1 2 [3] 4 5'],
    [9, 9, '1 … 8 [9]'],
  ])('page %i of %i: %s', (page, pages, shown) => {
    expect(numbers(page, pages)).toBe(shown);
  });

  it('is absent where one page holds all', () => {
    expect(numberedPaging(1, 1, address)).toBeUndefined();
    expect(transcriptPaging(1, 1, address)).toBeUndefined();
  });

  it('has no step before the first page or after the last', () => {
    expect(numberedPaging(1, 3, address)).not.toHaveProperty('previous');
    expect(numberedPaging(3, 3, address)).not.toHaveProperty('next');
  });

  it('leads from the newest page of a transcript to older ones', () => {
    expect(transcriptPaging(1, 3, address)).toMatchObject({ previous: { text: 'Tin cũ hơn', href: '?page=2' } });
    expect(transcriptPaging(1, 3, address)).not.toHaveProperty('next');
    expect(transcriptPaging(3, 3, address)).not.toHaveProperty('previous');
  });

  it('counts pages, and never fewer than one', () => {
    expect([0, 1, 20, 21].map((total) => pagesFor(total, 20))).toEqual([1, 1, 1, 2]);
  });
});
