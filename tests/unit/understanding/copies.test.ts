import { describe, expect, it } from 'vitest';
import { copiesOf } from '../../../src/understanding/model/copies.js';
import { trainingSet } from '../../../src/understanding/model/training-set.js';
import { Repairer } from '../../../src/understanding/repair/repairer.js';
import { lexicon } from './small-model.js';

const EXAMPLES = new Map([
  ['emergency', ['bé nuốt viên pin rồi', 'nhà đang cháy']],
  ['id-card', ['làm thẻ căn cước mất mấy ngày', 'thẻ hết hạn thì đổi ở đâu']],
  ['complaint', ['tôi khiếu nại quyết định phạt']],
  ['thanks', ['cảm ơn nhé']],
]);
const copiesFrom = (examples: ReadonlyMap<string, readonly string[]>) => {
  const set = trainingSet(examples, [], { ...lexicon, followUps: () => [] }, ['hôm nay trời đẹp']);
  const named = copiesOf(set, new Repairer(lexicon)).map((copy) => ({ ...copy, name: set.classes[copy.label]! }));
  return named.map(({ words, ...rest }) => ({ ...rest, text: words.join(' ') }));
};
const copies = copiesFrom(EXAMPLES);
const of = (name: string) => copies.filter((copy) => copy.name === name);

describe('the copies of a sentence', () => {
  it('hold it once as it stands, without marks, and mistyped', () => {
    expect(of('thanks').filter(({ original }) => original)).toEqual([expect.objectContaining({ text: 'cảm ơn nhé' })]);
    expect(of('thanks').map(({ text }) => text)).toContain('cam on nhe');
    expect(of('thanks')).toHaveLength(8);
  });

  it('of what is no business of ours are few, and weigh little', () => {
    expect(of('_background').map(({ weight }) => weight)).toEqual([0.25, 0.25]);
  });

  it('of what was written without marks are as large a part of each label as of all', () => {
    const written = copiesFrom(
      new Map([
        ['greeting', ['chào bot', 'xin chào', 'chào ạ', 'chao nhe']],
        ['goodbye', ['tạm biệt', 'hẹn gặp lại', 'di day', 'thoi nhe']],
      ]),
    ).filter(({ original, name }) => original && name !== '_background');
    const weightOf = (name: string, isPlain: boolean) =>
      written
        .filter((copy) => copy.name === name && /^[a-z ]+$/u.test(copy.text) === isPlain)
        .reduce((sum, { weight }) => sum + weight, 0);
    const [greeting, goodbye] = ['greeting', 'goodbye'].map((name) => weightOf(name, true) / weightOf(name, false));
    expect(greeting).toBeCloseTo(goodbye!, 5);
    expect(weightOf('greeting', true) + weightOf('greeting', false)).toBeCloseTo(4, 5);
  });

  it('are the same each time', () => {
    expect(copiesFrom(EXAMPLES)).toEqual(copies);
  });
});

describe('a cry for help', () => {
  const errand = /thẻ căn cước mất mấy ngày|thẻ hết hạn/u;

  it('is learnt beside an errand too, and stays a cry for help', () => {
    const beside = of('emergency').filter(({ text }) => errand.test(text));
    expect(beside).toHaveLength(4);
    expect(beside.every(({ text }) => /nuốt viên pin|đang cháy/u.test(text))).toBe(true);
    expect(beside.every(({ original, weight }) => !original && weight < 1)).toBe(true);
  });

  it('is not put beside a grievance or a word of thanks', () => {
    expect(of('emergency').some(({ text }) => /khiếu nại|cảm ơn/u.test(text))).toBe(false);
  });

  it('has as many errands beside it that stand beside each other without danger', () => {
    const together = of('id-card').filter(({ weight }) => weight < 1);
    expect(together).toHaveLength(8);
    expect(together.some(({ text }) => /pin|cháy/u.test(text))).toBe(false);
  });

  it('stands alone where nothing else is taught', () => {
    const alone = copiesFrom(new Map([['emergency', ['nhà đang cháy']]]));
    expect(alone.filter(({ name }) => name === 'emergency')).toHaveLength(8);
  });
});
