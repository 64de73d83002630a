import { describe, expect, it } from 'vitest';
import { scoresFrom } from '../../../src/understanding/scores.js';
import { readNextMessages } from '../../../src/understanding/topic/next-messages.js';
import { signsOf } from '../../../src/understanding/topic/signs.js';
import {
  beside,
  learnStaying,
  StayingJudge,
  type StayingSample,
  UNTAUGHT,
} from '../../../src/understanding/topic/staying.js';

describe('next messages of conversations', () => {
  it('are read with their topic and what is meant', () => {
    const text = '# said first\n\nid-card -> id-card: mất thẻ thì sao\nid-card -> thanks: dạ em cảm ơn: nhiều lắm\n';
    expect(readNextMessages(text, 'next-messages.txt')).toEqual([
      { about: 'id-card', intent: 'id-card', text: 'mất thẻ thì sao' },
      { about: 'id-card', intent: 'thanks', text: 'dạ em cảm ơn: nhiều lắm' },
    ]);
  });

  it.each([
    ['no arrow', 'id-card: mất thẻ thì sao'],
    ['no message', 'id-card -> id-card:'],
    ['no intent', 'id-card -> : mất thẻ thì sao'],
  ])('name the line that has %s', (_, line) => {
    expect(() => readNextMessages(`# said first\n${line}`, 'next-messages.txt')).toThrow(
      /next-messages\.txt:2: expected/,
    );
  });
});

describe('staying on a topic', () => {
  const [here, gone] = [beside('certify-copy', 1), beside('certify-copy', 2)];
  /** Those whose second sign is high stay, but for one in five; the third says nothing; a word tells those apart. */
  const samples = Array.from({ length: 500 }, (_, at): StayingSample => {
    const high = at % 2 === 0;
    const stays = at % 10 < 2 ? !high : high;
    return { evidence: { signs: [1, high ? 1 : 0, (at % 7) / 7], words: [stays ? here : gone, at] }, stays };
  });
  const untold = samples.map(({ evidence, stays }) => ({ evidence: { ...evidence, words: [] }, stays }));
  const oddsOf = (learnt: readonly StayingSample[], signs: number[], words: number[] = []) =>
    new StayingJudge(learnStaying(learnt)!).oddsOf({ signs, words });

  it('is learnt from signs, the same from the same', () => {
    expect(oddsOf(untold, [1, 1, 0.5])).toBeGreaterThan(1);
    expect(oddsOf(untold, [1, 0, 0.5])).toBeLessThan(-1);
    expect(Math.abs(learnStaying(untold)!.signs[2]!)).toBeLessThan(0.2);
    expect(learnStaying(samples)).toEqual(learnStaying(samples));
  });

  it('is learnt from words, each beside what the message would mean if it left', () => {
    expect(oddsOf(samples, [1, 0, 0.5], [here])).toBeGreaterThan(1);
    expect(oddsOf(samples, [1, 1, 0.5], [gone])).toBeLessThan(-1);
    expect(oddsOf(samples, [1, 1, 0.5], [beside('certify-signature', 2)])).toBe(oddsOf(samples, [1, 1, 0.5]));
  });

  it('forgets words that were hardly seen', () => {
    expect([...learnStaying(samples)!.words].sort()).toEqual([here, gone].sort());
  });

  it('is not learnt from a few', () => expect(learnStaying(samples.slice(0, 150))).toBeUndefined());

  it('is not learnt from those alone that stay', () => {
    expect(learnStaying(samples.map((sample) => ({ ...sample, stays: true })))).toBeUndefined();
  });

  it('has weights for each sign where nothing was taught', () => {
    const shown = {
      ...{ facets: 1, facetsRead: 1, ifNeeded: false, namesItsCase: false },
      ...{ namesAnAct: false, tellsACondition: false, turnsAway: false },
    };
    const alone = scoresFrom(new Map([['clarify-needed', 0.9]]), () => 0, 0.8, 3);
    const signs = signsOf(alone, 'id-card', shown, new Set());
    expect(UNTAUGHT.signs.length).toBe(signs.length);
    expect(new StayingJudge(UNTAUGHT).oddsOf({ signs, words: [] })).toBeGreaterThan(1);
  });
});
