import { beforeAll, describe, expect, it } from 'vitest';
import { caseFigures, caseFoundBy, readLabelledCases } from '../../../scripts/bench/understanding/cases.js';
import { percentOf } from '../../../scripts/bench/understanding/figures.js';
import { fold } from '../../../src/platform/fold.js';
import type { Matcher } from '../../../src/understanding/types.js';
import { fullMatcher } from './full-model.js';
import { lexicon } from './small-model.js';

describe('the labelled messages about special cases', () => {
  let matcher: Matcher;
  beforeAll(async () => {
    matcher = await fullMatcher();
  }, 300_000);

  it('are not learnt from', () => {
    const taught = new Set([...lexicon.caseExamples(), ...lexicon.nextMessages()].map(({ text }) => fold(text)));
    const labelled = readLabelledCases();
    expect(labelled.length).toBeGreaterThan(300);
    expect(labelled.filter(({ text }) => taught.has(fold(text)))).toEqual([]);
  });

  it('have their case found, with marks and without, and hardly ever another', () => {
    for (const { right, wrong, amiss } of [
      caseFigures(caseFoundBy(matcher)),
      caseFigures(caseFoundBy(matcher, fold)),
    ]) {
      expect(percentOf(right)).toBeGreaterThan(65);
      expect(percentOf(wrong)).toBeLessThan(5);
      expect(percentOf(amiss)).toBeLessThan(18);
    }
  });
});
