import { expect, it } from 'vitest';
import { parseJson } from '../../../src/channels/json.js';

it('a body of quotes without end is refused in no time', () => {
  const began = performance.now();
  expect(() => parseJson(`{"a":${'\\"'.repeat(200_000)}`)).toThrow(SyntaxError);
  // Quadratic time was over a minute.
  expect(performance.now() - began).toBeLessThan(3_000);
});

it('ids longer than a number stay whole, and texts stay as they are', () => {
  expect(parseJson('{"id":12345678901234567891,"text":"a \\"12345678901234567891\\" b"}')).toEqual({
    id: '12345678901234567891',
    text: 'a "12345678901234567891" b',
  });
});
