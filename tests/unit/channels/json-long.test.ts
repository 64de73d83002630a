import { expect, it } from 'vitest';
import { parseJson } from '../../../src/channels/json.js';

// Took over a minute, longer than a test may, while the end was looked for once from each quote.
it('a body of quotes without end is refused', () => {
  expect(() => parseJson(`{"a":${'\\"'.repeat(200_000)}`)).toThrow(SyntaxError);
});

it('ids longer than a number stay whole, and texts stay as they are', () => {
  expect(parseJson('{"id":12345678901234567891,"text":"a \\"12345678901234567891\\" b"}')).toEqual({
    id: '12345678901234567891',
    text: 'a "12345678901234567891" b',
  });
});
