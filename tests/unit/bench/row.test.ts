import { describe, expect, it } from 'vitest';
import { meetsAim, type Row, ratioOf } from '../../../scripts/bench/row.js';

const row = (part: Partial<Row> = {}): Row => ({
  what: 'acknowledged, p99',
  figure: 3,
  unit: 'ms',
  yardstick: 'bare insert, p99',
  beside: 2,
  ...part,
});

describe('a row', () => {
  it('is so many times its yardstick', () => {
    expect(ratioOf(row())).toBe(1.5);
  });

  it('has no ratio to nothing, nor to a yardstick that shrank', () => {
    expect(ratioOf(row({ beside: 0 }))).toBeUndefined();
    expect(ratioOf(row({ beside: -4 }))).toBeUndefined();
  });

  it('meets an aim for its ratio up to the very figure', () => {
    const aim = { of: 'ratio', atMost: 1.5 } as const;
    expect(meetsAim(row({ aim }))).toBe(true);
    expect(meetsAim(row({ aim, figure: 3.01 }))).toBe(false);
  });

  it('meets an aim for its own figure whatever the yardstick', () => {
    const aim = { of: 'figure', atMost: 5 } as const;
    expect(meetsAim(row({ aim, beside: 0.001 }))).toBe(true);
    expect(meetsAim(row({ aim, figure: 5.1, beside: 100 }))).toBe(false);
  });

  it('meets an aim to be at least so much from that very figure on', () => {
    const aim = { of: 'figure', atLeast: 92 } as const;
    expect(meetsAim(row({ aim, figure: 92 }))).toBe(true);
    expect(meetsAim(row({ aim, figure: 91.9 }))).toBe(false);
    expect(meetsAim(row({ aim: { of: 'ratio', atLeast: 2 }, figure: 4, beside: 2 }))).toBe(true);
  });

  it('is not judged without an aim, nor by a ratio it does not have', () => {
    expect(meetsAim(row())).toBeUndefined();
    expect(meetsAim(row({ aim: { of: 'ratio', atMost: 2 }, beside: 0 }))).toBeUndefined();
  });
});
