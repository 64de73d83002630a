import { describe, expect, it } from 'vitest';
import { readNextMessages } from '../../../src/understanding/topic/next-messages.js';
import { learnStaying, oddsOfStaying } from '../../../src/understanding/topic/staying.js';

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
  /** Those whose second sign is high stay, but for one in five; the third says nothing. */
  const samples = Array.from({ length: 500 }, (_, at) => {
    const high = at % 2 === 0;
    return { signs: [1, high ? 1 : 0, (at % 7) / 7], stays: at % 10 < 2 ? !high : high };
  });

  it('is learnt from samples, the same from the same', () => {
    const staying = learnStaying(samples)!;
    expect(oddsOfStaying(staying, [1, 1, 0.5])).toBeGreaterThan(1);
    expect(oddsOfStaying(staying, [1, 0, 0.5])).toBeLessThan(-1);
    expect(Math.abs(staying[2]!)).toBeLessThan(0.2);
    expect(learnStaying(samples)).toEqual(staying);
  });

  it('is not learnt from a few', () => expect(learnStaying(samples.slice(0, 150))).toBeUndefined());

  it('is not learnt from those alone that stay', () => {
    expect(learnStaying(samples.map((sample) => ({ ...sample, stays: true })))).toBeUndefined();
  });
});
