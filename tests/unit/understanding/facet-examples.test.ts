import { describe, expect, it } from 'vitest';
import { readFacetExamples } from '../../../src/understanding/facets/facet-examples.js';

describe('sentences with what they ask', () => {
  it('are read with one facet, several, or none', () => {
    const text = '# said first\n\nfee: hết bao nhiêu\ntime, place: mấy ngày: nộp ở đâu\n-: tôi muốn làm khai sinh\n';
    expect(readFacetExamples(text, 'facets.txt')).toEqual([
      { text: 'hết bao nhiêu', facets: ['fee'] },
      { text: 'mấy ngày: nộp ở đâu', facets: ['time', 'place'] },
      { text: 'tôi muốn làm khai sinh', facets: [] },
    ]);
  });

  it.each([
    ['an unknown facet', 'fee: hết bao nhiêu\nprice: giá bao nhiêu'],
    ['no facet at all', 'fee: hết bao nhiêu\ngiá bao nhiêu'],
    ['no sentence', 'fee: hết bao nhiêu\nfee: '],
  ])('name the line that has %s', (_, text) => {
    expect(() => readFacetExamples(text, 'facets.txt')).toThrow(/facets\.txt:2: expected .*documents, case/);
  });
});
