import { describe, expect, it } from 'vitest';
import { Pace } from '../../../src/conversation/pace.js';

const RATE = { perSecond: 10, burst: 2 };

function paceAt(start = 0) {
  let now = start;
  const pace = new Pace({ now: () => new Date(now) });
  return { pace, forward: (ms: number) => (now += ms) };
}

describe('the pace of an account', () => {
  it('lets a burst through, then gives each message a place of its own', () => {
    const { pace } = paceAt();
    expect(['a', 'b', 'c', 'd', 'e'].map((message) => pace.take('zalo:1', message, RATE))).toEqual([
      0, 0, 100, 200, 300,
    ]);
  });

  it('keeps its promise: whoever comes at their time goes, and pays nothing more', () => {
    const { pace, forward } = paceAt();
    const all = Array.from({ length: 50 }, (_, n) => `m${n}`);
    const waiting = all.filter((message) => pace.take('zalo:1', message, RATE) > 0);
    expect(waiting).toHaveLength(48);
    forward(4_800);
    expect(waiting.filter((message) => pace.take('zalo:1', message, RATE) > 0)).toEqual([]);
    forward(200);
    expect(pace.take('zalo:1', 'next', RATE)).toBe(0);
  });

  it('tells whoever comes too early how long it still is', () => {
    const { pace, forward } = paceAt();
    for (const message of ['a', 'b', 'c']) pace.take('zalo:1', message, RATE);
    forward(40);
    expect(pace.take('zalo:1', 'c', RATE)).toBe(60);
  });

  it('is each account’s own', () => {
    const { pace } = paceAt();
    for (const message of ['a', 'b', 'c']) pace.take('zalo:1', message, RATE);
    expect(pace.take('messenger:1', 'd', RATE)).toBe(0);
    pace.pause('zalo:1', 1_000);
    expect(pace.pausedUntil('messenger:1')).toBeUndefined();
  });
});
