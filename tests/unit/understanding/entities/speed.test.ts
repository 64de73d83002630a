import { describe, expect, it } from 'vitest';
import { entities } from './support.js';

/** Far above what is measured: only a pattern that runs away falls through. */
const LONG = [
  'thôn '.repeat(400),
  '1.'.repeat(1000),
  '1 '.repeat(1000),
  'hai mươi '.repeat(220),
  'ngày mùng '.repeat(200),
  'Xã Tân '.repeat(280),
  'h42 '.repeat(500),
  '500 triệu người '.repeat(120),
];

describe('entities', () => {
  it.each(LONG)('are read in time linear in the length: "%.12s"', (text) => {
    entities(text);
    const begun = performance.now();
    entities(text);
    expect(performance.now() - begun).toBeLessThan(100);
  });

  it('are none where nothing is said', () => expect(entities('')).toEqual({}));
});
