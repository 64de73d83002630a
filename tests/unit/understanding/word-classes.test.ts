import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/platform/fold.js';
import { spell, WordFeatures } from '../../../src/understanding/model/features.js';
import { hashOf } from '../../../src/understanding/model/hash.js';
import { Numbers } from '../../../src/understanding/model/numbers.js';
import { layOut, readWordClasses, type WordClasses } from '../../../src/understanding/model/word-classes.js';
import { lexicon } from './small-model.js';

const text =
  '# said first\n\nmother: mẹ; má; mẹ ruột\nvehicle: xe máy; xe\nmeal: cơm; bánh mì\ncloud: mây\nrattan: mấy\n';
const classes = layOut(readWordClasses(text, 'word-classes.txt'));
/** The words without marks, with the name of the class in place of each word that has one. */
function found(message: string): string {
  const words = message.split(' ');
  const plain = words.map(fold);
  const said: string[] = [];
  for (let at = 0; at < words.length; ) {
    const end = classes.longestAt(numbersOf(words), numbersOf(plain), at);
    said.push(end < 0 ? plain[at]! : `#${classes.names[classes.classOf(end)]}`);
    at += end < 0 ? 1 : classes.wordsOf(end);
  }
  return said.join(' ');
}

function numbersOf(words: readonly string[]): Numbers {
  const hashes = new Numbers();
  for (const word of words) hashes.push(hashOf(word));
  return hashes;
}

describe('classes of words', () => {
  it.each([
    ['má em đi xe máy', '#mother em di #vehicle'],
    ['mẹ ruột ăn bánh mì', '#mother an #meal'],
    ['ma em di xe may', '#mother em di #vehicle'],
    ['xe của mẹ', '#vehicle cua #mother'],
    ['không có gì', 'khong co gi'],
  ])('stand for their words: "%s"', (message, expected) => expect(found(message)).toBe(expected));

  it('say nothing of a word without marks that could be of two classes', () => {
    expect(found('mây bay')).toBe('#cloud bay');
    expect(found('may bay')).toBe('may bay');
  });

  it('look up a single word with the marks that it carries', () => expect(found('mà thôi')).toBe('ma thoi'));

  it('give messages with different words of the same kind features in common', () => {
    const features = (message: string, known: WordClasses) => [
      ...new WordFeatures(known).of(message.split(' ').map(spell)).all(),
    ];
    const [a, b] = ['mẹ ăn cơm', 'má dùng bánh mì'].map((message) => features(message, classes));
    const [c, d] = ['mẹ ăn cơm', 'má dùng bánh mì'].map((message) => features(message, layOut([])));
    const shared = (x: readonly number[], y: readonly number[]) => x.filter((one) => y.includes(one)).length;
    expect(shared(c!, d!)).toBe(0);
    expect(shared(a!, b!)).toBe(2);
  });

  it.each([
    ['no name', 'mẹ; má'],
    ['a word that stands in a class already', 'mother: mẹ; má\nparent: mẹ'],
    ['a phrase that is too long', 'mother: người mẹ yêu dấu của'],
    ['nothing between two semicolons', 'mother: mẹ; ; má'],
  ])('are refused by the line with %s', (_, lines) => {
    expect(() => readWordClasses(lines, 'word-classes.txt')).toThrow(/word-classes\.txt:[12]: /);
  });

  it('are many, and written in small letters of one form', () => {
    const all = lexicon.wordClasses();
    expect(all.length).toBeGreaterThan(500);
    const odd = all.flatMap(([, words]) => words.filter((word) => word !== word.toLowerCase().normalize('NFC')));
    expect(odd).toEqual([]);
  });
});
