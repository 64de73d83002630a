import { beforeAll, describe, expect, it } from 'vitest';
import {
  answerFigures,
  byItself,
  comingBack,
  goingOn,
  inItsConversation,
  readConversations,
  reallyAskedBack,
} from '../../../scripts/bench/understanding/conversations.js';
import { percentOf } from '../../../scripts/bench/understanding/figures.js';
import { fold } from '../../../src/platform/fold.js';
import type { Matcher } from '../../../src/understanding/types.js';
import { fullMatcher } from './full-model.js';
import { lexicon } from './small-model.js';

describe('the labelled messages of conversations', () => {
  let matcher: Matcher;
  beforeAll(async () => {
    matcher = await fullMatcher();
  }, 300_000);

  it('are not learnt from', () => {
    const taught = new Set([...lexicon.nextMessages(), ...lexicon.caseExamples()].map(({ text }) => fold(text)));
    const labelled = readConversations();
    expect(labelled.length).toBeGreaterThan(250);
    expect(labelled.filter(({ text }) => taught.has(fold(text)))).toEqual([]);
  });

  it('after an ask-back are understood with what was asked back, far better than by themselves', () => {
    const rows = reallyAskedBack(matcher);
    expect(rows.length).toBeGreaterThan(80);
    const { right, wrong } = answerFigures(rows, inItsConversation(matcher));
    expect(percentOf(right)).toBeGreaterThan(percentOf(answerFigures(rows, byItself(matcher)).right) + 5);
    expect(percentOf(right)).toBeGreaterThan(65);
    expect(percentOf(wrong)).toBeLessThan(10);
  });

  it('come back to an earlier topic, and do not where they do not', () => {
    const back = comingBack();
    const { right, wrong } = answerFigures(back, inItsConversation(matcher));
    const alone = answerFigures(back, byItself(matcher));
    expect(percentOf(right)).toBeGreaterThan(percentOf(alone.right) + 8);
    expect(percentOf(wrong)).toBeLessThan(percentOf(alone.wrong) - 5);
    const others = answerFigures(goingOn(), inItsConversation(matcher));
    expect(percentOf(others.right)).toBeGreaterThan(75);
    expect(percentOf(others.wrong)).toBeLessThan(8);
  });
});
