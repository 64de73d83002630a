import { describe, expect, it } from 'vitest';
import { clausesOf, countWords, Repairer } from '../../../src/understanding/repair/repairer.js';
import { countPairs } from '../../../src/understanding/repair/word-pairs.js';
import { lexicon, someExamples } from './small-model.js';

const sentences = [...someExamples().values()].flat();
const first = new Repairer(lexicon);
const counts = new Map<string, number>();
for (const text of sentences) countWords(first.repair(text), counts);
const pairs = countPairs(sentences.map((text) => clausesOf(new Repairer(lexicon, counts).repair(text))));
const repairer = new Repairer(lexicon, counts, pairs);

describe('a slip that gave another word', () => {
  it.each([
    ['lam can cuoc het bao niheu tien', 'lam can cuoc het bao nhieu tien'],
    ['dang ky thuong tru o dau vya', 'dang ky thuong tru o dau vay'],
    ['can giay ro gi', 'can giay to gi'],
    ['can giay to ig', 'can giay to gi'],
  ])('is mended by the words beside it: "%s"', (typed, mended) => expect(repairer.repair(typed)).toBe(mended));

  it.each([
    'con tôi tên Hồ Bảo Ân làm căn cước',
    'xe rơ moóc chở dừa bị lật ngoài đường',
    'thằng trùm mặt kề dao vô cổ',
    'em dìu mẹ ra thềm',
    'how to register a household business',
    'mã h42.15-261105-0031',
    'ok',
    'dạ',
  ])('is not seen in words that are right: "%s"', (typed) =>
    expect(repairer.repair(typed)).toBe(new Repairer(lexicon, counts).repair(typed)),
  );

  it('reaches over no mark between clauses', () => {
    const words = countPairs([clausesOf('cần giấy tờ gì'), clausesOf('cần giấy tờ gì, nộp ở đâu')]).words;
    expect(words).toEqual(['', 'can', 'gi', 'giay', 'to']);
    expect(clausesOf('cần giấy tờ gì, nộp ở đâu')).toEqual([
      ['can', 'giay', 'to', 'gi'],
      ['nop', 'o', 'dau'],
    ]);
  });
});
