import { beforeAll, describe, expect, it } from 'vitest';
import { GuideSearch } from '../../../src/understanding/guides/guide-search.js';
import { Newcomers, withNewcomer } from '../../../src/understanding/guides/newcomers.js';
import { TrainedMatcher } from '../../../src/understanding/matcher.js';
import { trainModel } from '../../../src/understanding/model/train.js';
import { trainingSet } from '../../../src/understanding/model/training-set.js';
import type { Decision } from '../../../src/understanding/types.js';
import { clock, lexicon, procedures, someExamples } from './small-model.js';

const library = {
  ...{ id: 'library-card', name: 'Cấp thẻ thư viện', aliases: ['làm thẻ đọc sách'], cases: [], related: [] },
  text: [
    'Tờ khai cấp thẻ thư viện',
    'Thư viện xã cho mượn sách về nhà mười ngày',
    'Trẻ em do cha mẹ đăng ký mượn sách',
  ],
};
const ids = {
  ...{ id: 'id-card', name: 'Cấp thẻ căn cước', aliases: ['làm thẻ căn cước'] },
  text: ['Thẻ căn cước cấp tại công an xã', 'Trẻ em do cha mẹ khai'],
};

describe('a search over guides', () => {
  const search = new GuideSearch([library, ids]);

  it('finds first the guide that holds more of the words, and rarer ones', () => {
    expect(search.find('mượn sách về nhà được mấy ngày').map(({ id }) => id)).toEqual(['library-card']);
    expect(search.find('trẻ em làm thẻ căn cước').map(({ id }) => id)).toEqual(['id-card', 'library-card']);
  });

  it('does not mind marks and case', () => {
    expect(search.find('MUON SACH')).toEqual(search.find('mượn sách'));
  });

  it('finds nothing where no guide holds a word', () => expect(search.find('đá bóng')).toEqual([]));

  it('takes an empty message and no guides', () => {
    expect(search.find('')).toEqual([]);
    expect(new GuideSearch([]).find('mượn sách')).toEqual([]);
  });
});

describe('a procedure of few examples', () => {
  const newcomers = new Newcomers([library, ids], (id) => (id === 'id-card' ? 400 : 2));
  const made = (decision: Decision, confidence: number, intent = 'id-card') => ({ intent, decision, confidence });
  const question = 'mượn sách thư viện về nhà';

  it('is found by its guide where the model is not sure', () => {
    expect(newcomers.meantBy(question, made('clarify', 0.5))).toBe('library-card');
    expect(newcomers.meantBy(question, made('answer', 0.85))).toBe('library-card');
    expect(newcomers.meantBy(question, made('decline', 0.6))).toBe('library-card');
  });

  it('gives way to what is sure', () => {
    expect(newcomers.meantBy(question, made('answer', 0.95))).toBeUndefined();
    expect(newcomers.meantBy(question, made('decline', 0.8))).toBeUndefined();
  });

  it('never stands before danger, a breach of law or who wants a person', () => {
    for (const intent of ['emergency', 'denunciation', 'human-handover'])
      expect(newcomers.meantBy(question, made('answer', 0.7, intent))).toBeUndefined();
  });

  it('needs no search where it is what was understood', () => {
    expect(newcomers.meantBy(question, made('answer', 0.8, 'library-card'))).toBeUndefined();
  });

  it('gives way to a guide that holds more of the words', () => {
    expect(newcomers.meantBy('thẻ căn cước cấp tại công an', made('clarify', 0.5))).toBeUndefined();
  });

  it('is not meant by a word or two among many', () => {
    const words = 'hôm qua con tôi đi chơi về kể chuyện cô giáo cho cả lớp ra sân bóng rất vui';
    expect(newcomers.meantBy(`${words} rồi đọc sách`, made('clarify', 0.5))).toBeUndefined();
  });

  it('is looked for no longer once it was taught', () => {
    expect(new Newcomers([library, ids], () => 60).meantBy(question, made('clarify', 0.5))).toBeUndefined();
  });

  it('stands behind the likeliest, and the scores add up to no more than before', () => {
    const intents = withNewcomer('library-card', [
      { intent: 'clarify-needed', score: 0.4 },
      { intent: 'id-card', score: 0.3 },
      { intent: 'out-of-scope', score: 0.2 },
    ]);
    expect(intents.map(({ intent }) => intent)).toEqual(['clarify-needed', 'library-card', 'id-card', 'out-of-scope']);
    const scores = intents.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores.reduce((sum, score) => sum + score, 0)).toBeLessThanOrEqual(0.9001);
    expect(withNewcomer('library-card', [])).toEqual([{ intent: 'library-card', score: 0 }]);
  });
});

describe('a matcher with a guide nobody wrote examples for', () => {
  let matcher: TrainedMatcher;
  beforeAll(() => {
    const known = [...procedures, library];
    const little = { ...lexicon, facetExamples: () => [], followUps: () => lexicon.followUps().slice(0, 100) };
    const examples = someExamples(['id-card', 'clarify-needed', 'out-of-scope', 'greeting']);
    const model = trainModel(trainingSet(examples, known, little, []), little);
    matcher = new TrainedMatcher({ model, lexicon, procedures: known, version: 'small', clock });
  }, 60_000);

  it.each(['muốn mượn sách ở thư viện xã về nhà thì sao', 'tre em muon sach thu vien xa thi sao'])(
    'offers it for "%s"',
    (text) => {
      expect(matcher.understand(text)).toMatchObject({ decision: 'clarify', reason: 'guide-text' });
      expect(matcher.understand(text).choices?.[0]).toBe('library-card');
      expect(
        matcher
          .understand(text)
          .intents.slice(0, 3)
          .map(({ intent }) => intent),
      ).toContain('library-card');
    },
  );

  it('still answers what it was taught', () => {
    expect(matcher.understand('làm căn cước cần giấy tờ gì')).toMatchObject({ intent: 'id-card', decision: 'answer' });
  });

  it('puts the topic of a conversation before it', () => {
    const { choices } = matcher.understand('muốn mượn sách ở thư viện xã về nhà thì sao', { about: 'id-card' });
    expect(choices?.slice(0, 2)).toEqual(['id-card', 'library-card']);
  });
});
