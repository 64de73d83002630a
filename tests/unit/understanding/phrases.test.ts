import { describe, expect, it } from 'vitest';
import { Phrases, phraseLine } from '../../../src/understanding/phrases.js';

const found = (phrases: string, text: string): boolean => new Phrases(phrases).in(phraseLine(text));

describe('phrases', () => {
  it('meet words with their marks or without any, never with others', () => {
    expect(found('cháy nhà', 'cháy nhà rồi')).toBe(true);
    expect(found('cháy nhà', 'chay nha roi')).toBe(true);
    expect(found('cháy nhà', 'chạy nhà')).toBe(false);
  });

  it('meet whole words only', () => {
    expect(found('cháy', 'cháyy')).toBe(false);
  });

  it('bridge up to three words of one sentence', () => {
    expect(found('đòi .. tiền', 'đòi tôi năm triệu tiền')).toBe(true);
    expect(found('đòi .. tiền', 'đòi tôi rất là nhiều tiền')).toBe(false);
    expect(found('đòi .. tiền', 'họ đòi. tiền đâu ra')).toBe(false);
  });

  it('take either of two words, and a word after = only as written', () => {
    expect(found('cứu tôi|em', 'cuu em')).toBe(true);
    expect(found('=tự =tử', 'tu tu')).toBe(false);
  });

  it('take a number for #', () => {
    expect(found('đưa # mới ký', 'đưa 500 mới ký')).toBe(true);
    expect(found('đưa # mới ký', 'đưa 500k mới ký')).toBe(true);
    expect(found('đưa # mới ký', 'đưa tiền mới ký')).toBe(false);
  });

  it('hide what they meet, and nothing reaches over the place', () => {
    const hidden = new Phrases('cháy hàng').hiddenFrom(phraseLine('shop cháy hàng rồi'));
    expect(new Phrases('cháy').in(hidden)).toBe(false);
    expect(new Phrases('shop .. rồi').in(hidden)).toBe(false);
    expect(new Phrases('rồi').in(hidden)).toBe(true);
  });

  it('find every place, the longest phrase first', () => {
    expect(new Phrases('mấy ngày, mấy ngày phải').findAll(phraseLine('mấy ngày phải nộp, mấy ngày có'))).toEqual([
      { start: 0, end: 3 },
      { start: 4, end: 6 },
    ]);
  });
});
