import { expect, test } from 'vitest';
import { DocumentCounts } from '../../../src/understanding/model/document-counts.js';

test('a feature counts once for each document, however often it stands in it', () => {
  const counts = new DocumentCounts();
  counts.add([7, 7, 9], [7]);
  counts.add([9], [11]);
  expect(counts.documents).toBe(2);
  expect(counts.commonest(10, 1)).toEqual([
    { feature: 9, count: 2 },
    { feature: 7, count: 1 },
    { feature: 11, count: 1 },
  ]);
  expect(counts.commonest(10, 2)).toEqual([{ feature: 9, count: 2 }]);
  expect(counts.commonest(2, 1).map(({ feature }) => feature)).toEqual([9, 7]);
});

test('hundreds of thousands find room, zero and the largest among them', () => {
  const counts = new DocumentCounts();
  const spread = (n: number) => Math.imul(n, 0x9e3779b1) >>> 0;
  for (let document = 0; document < 3_000; document++) {
    counts.add(
      Array.from({ length: 100 }, (_, n) => spread(document * 100 + n)),
      [0, 0xffffffff],
    );
  }
  const all = counts.commonest(1_000_000, 1);
  expect(all.length).toBe(300_001);
  expect(all.slice(0, 2)).toEqual([
    { feature: 0, count: 3_000 },
    { feature: 0xffffffff, count: 3_000 },
  ]);
});
