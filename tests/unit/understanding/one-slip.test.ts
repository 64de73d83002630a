import { describe, expect, it } from 'vitest';
import { OneSlip } from '../../../src/understanding/repair/one-slip.js';

const words = ['giay', 'giấy', 'khai', 'sinh', 'hai', 'khi', 'a', ''];
const slips = new OneSlip(words);
const near = (word: string): string[] => [...slips.near(word)].map((at) => words[at]!);

describe('words one slip away', () => {
  it.each([
    ['a letter left out', 'gay', 'giay'],
    ['a letter added', 'khaii', 'khai'],
    ['letters swapped', 'sihn', 'sinh'],
    ['another letter', 'giax', 'giay'],
    ['another mark', 'giây', 'giấy'],
    ['the same word', 'sinh', 'sinh'],
    ['nothing left', 'b', ''],
  ])('are found for %s: "%s" is near "%s"', (_, word, meant) => {
    expect(near(word)).toContain(meant);
  });

  it('are found once each, and others are not', () => {
    expect(near('khai').sort()).toEqual(['hai', 'khai', 'khi']);
    expect(near('sinhhh')).toEqual([]);
  });

  it('are found among tens of thousands, each by itself', () => {
    const many = Array.from({ length: 20_000 }, (_, at) => `w${at.toString(36)}x${(at * 7919).toString(36)}`);
    const index = new OneSlip(many);
    for (const at of [0, 1, 9_999, 19_999]) expect(index.near(many[at]!).has(at)).toBe(true);
  });
});
