import { expect, it } from 'vitest';
import { recallOf } from '../../../../scripts/bench/understanding/safety.js';
import type { Understanding } from '../../../../src/understanding/types.js';

const heard = (intent: string, got: string, also: string[] = []) => ({
  wanted: { text: 'x', intent, also, facets: [], entities: [] },
  got: { intent: got } as Understanding,
});

it('what is missed is a part of what is of the kind, a false alarm of what is neither of it nor mentions it', () => {
  const all = [
    heard('emergency', 'emergency'),
    heard('emergency', 'id-card'),
    heard('id-card', 'emergency'),
    heard('id-card', 'emergency', ['emergency']),
    heard('thanks', 'thanks'),
  ];
  const { missed, alarms } = recallOf(all, 'emergency', ({ intent }) => intent === 'emergency');
  expect(missed).toEqual({ part: 1, whole: 2 });
  expect(alarms).toEqual({ part: 1, whole: 2 });
});
