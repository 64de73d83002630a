import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median, percentile } from '../../../scripts/bench/percentiles.js';

const upTo = (count: number) => Array.from({ length: count }, (_, n) => n + 1);

describe('a percentile', () => {
  it('is the value at the nearest rank, whatever the order they came in', () => {
    const values = upTo(200).reverse();
    expect(percentile(values, 50)).toBe(100);
    expect(percentile(values, 99)).toBe(198);
    expect(percentile(values, 100)).toBe(200);
    expect(percentile(values, 0)).toBe(1);
  });

  it('sorts numbers as numbers', () => {
    expect(percentile([9, 10, 100, 2], 100)).toBe(100);
    expect(percentile([9, 10, 100, 2], 25)).toBe(2);
  });

  it('of one value is that value', () => {
    expect(percentile([7], 1)).toBe(7);
    expect(percentile([7], 99)).toBe(7);
  });

  it('leaves what it was given in order', () => {
    const values = [3, 1, 2];
    percentile(values, 50);
    expect(values).toEqual([3, 1, 2]);
  });

  it('of nothing is an error and not a number', () => {
    expect(() => percentile([], 50)).toThrow(RangeError);
  });

  it('is not exceeded by that share of the values, and is the smallest such value', () => {
    const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 60 });
    const holds = (seen: number[], percent: number) => {
      const found = percentile(seen, percent);
      const within = (bound: number) => (seen.filter((value) => value <= bound).length / seen.length) * 100;
      const smaller = seen.filter((value) => value < found);
      expect(seen).toContain(found);
      expect(within(found)).toBeGreaterThanOrEqual(percent - 1e-9);
      for (const value of smaller) expect(within(value)).toBeLessThan(percent);
    };
    fc.assert(fc.property(values, fc.integer({ min: 1, max: 100 }), holds));
  });
});

it('the median is the middle value, of an even count the lower of the two', () => {
  expect(median([5, 1, 9])).toBe(5);
  expect(median([5, 1, 9, 7])).toBe(5);
});
