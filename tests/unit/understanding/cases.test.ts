import { describe, expect, it } from 'vitest';
import { readCaseExamples } from '../../../src/understanding/cases/case-examples.js';
import { LearntCases, trainCases } from '../../../src/understanding/cases/case-model.js';
import { CaseNames } from '../../../src/understanding/cases/case-names.js';
import type { Vector } from '../../../src/understanding/model/feature-table.js';
import { phraseLine } from '../../../src/understanding/phrases.js';

describe('messages and their cases', () => {
  it('are read with procedure and case', () => {
    const text = '# said first\n\nid-card lost: rớt ví: mất hết\nid-card -: bao nhiêu tiền\n';
    expect(readCaseExamples(text, 'cases.txt')).toEqual([
      { procedure: 'id-card', caseId: 'lost', text: 'rớt ví: mất hết' },
      { procedure: 'id-card', text: 'bao nhiêu tiền' },
    ]);
  });

  it.each([
    ['no case', 'id-card: rớt ví'],
    ['no message', 'id-card lost:'],
  ])('name the line that has %s', (_, line) => {
    expect(() => readCaseExamples(`# said first\n${line}`, 'cases.txt')).toThrow(/cases\.txt:2: expected/);
  });
});

describe('the names of special cases', () => {
  const cases = new CaseNames(
    [
      {
        id: 'birth',
        name: 'Khai sinh',
        aliases: [],
        related: [],
        text: [],
        cases: [
          { id: 'no-notice', named: ['mất giấy chứng sinh', 'sinh ở nhà'] },
          { id: 'at-home-alone', named: ['sinh ở nhà một mình'] },
        ],
      },
    ],
    (text) => text,
  );

  it('are found, the longest first, also with words between', () => {
    expect(cases.find('birth', phraseLine('em sinh ở nhà thì sao'))).toBe('no-notice');
    expect(cases.find('birth', phraseLine('em sinh o nha mot minh'))).toBe('at-home-alone');
    expect(cases.find('birth', phraseLine('bị mất tờ giấy chứng sinh rồi'))).toBe('no-notice');
  });

  it('are none of another procedure', () => {
    expect(cases.find('death', phraseLine('sinh ở nhà'))).toBeUndefined();
    expect(cases.find('birth', phraseLine('nhà ở đâu'))).toBeUndefined();
  });
});

describe('special cases that are learnt', () => {
  const WORDS = ['nhờ', 'bà', 'đi', 'thay', 'mất', 'giấy', 'rồi', 'phí', 'bao', 'nhiêu', 'cháu', 'chú'];
  const vectorOf = (text: string): Vector => {
    const places = text.split(' ').flatMap((word) => (WORDS.includes(word) ? [WORDS.indexOf(word) + 100] : []));
    return { places, weights: places.map(() => 1 / Math.sqrt(places.length)) };
  };
  const written = (text: string): Vector[] => [vectorOf(text), vectorOf(text)];
  const procedure = (id: string, ...cases: string[]) => ({
    ...{ id, name: id, aliases: [], related: [], text: [] },
    cases: cases.map((one) => ({ id: one, named: one === 'lost' ? ['mất giấy'] : [] })),
  });
  const procedures = [procedure('birth', 'lost', 'by-proxy'), procedure('death', 'by-proxy'), procedure('id-card')];
  const examples = [
    { procedure: 'birth', caseId: 'lost', text: 'mất rồi' },
    { procedure: 'birth', caseId: 'by-proxy', text: 'nhờ bà đi thay' },
    { procedure: 'birth', text: 'phí bao nhiêu' },
    { procedure: 'birth', text: 'bà cháu đi' },
    { procedure: 'death', caseId: 'by-proxy', text: 'nhờ chú thay' },
    { procedure: 'death', text: 'bao nhiêu' },
  ];
  const sentencesOf = () => [];
  const models = trainCases({ examples, procedures, sentencesOf, followUps: [], written });
  const cases = new LearntCases(models);

  it('are told apart, and from the ordinary one', () => {
    expect(cases.find('birth', vectorOf('giấy mất'))).toBe('lost');
    expect(cases.find('birth', vectorOf('đi thay nhờ'))).toBe('by-proxy');
    expect(cases.find('birth', vectorOf('bao nhiêu phí'))).toBeUndefined();
  });

  it('are learnt from the same case of another procedure too', () => {
    expect(cases.find('birth', vectorOf('chú nhờ'))).toBe('by-proxy');
  });

  it('are none where a procedure was not taught', () => {
    expect(models.map(({ procedure }) => procedure)).toEqual(['birth', 'death']);
    expect(cases.knows('birth')).toBe(true);
    expect(cases.knows('id-card')).toBe(false);
    expect(cases.find('id-card', vectorOf('nhờ bà đi thay'))).toBeUndefined();
    expect(cases.find('unheard-of', vectorOf('nhờ bà đi thay'))).toBeUndefined();
  });

  it('come out the same from the same examples', () => {
    expect(trainCases({ examples, procedures, sentencesOf, followUps: [], written })).toEqual(models);
  });

  it('name no case that the guide does not have', () => {
    const withOld = [...examples, { procedure: 'birth', caseId: 'abolished', text: 'giấy giấy' }];
    expect(trainCases({ examples: withOld, procedures, sentencesOf, followUps: [], written })).toEqual(models);
  });
});
