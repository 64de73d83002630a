import { expect, it } from 'vitest';
import { spokenInWording } from '../../../../src/knowledge/check/spoken.js';
import { toneProblems } from '../../../../src/knowledge/check/tone/index.js';
import { readContent } from '../../../../src/knowledge/read-content.js';
import { fromRoot } from '../../../../src/platform/paths.js';

const spoken = spokenInWording(readContent(fromRoot('content')).wording);

it('there is wording to hold to the rules', () => {
  expect(spoken.length).toBeGreaterThan(50);
});

it.each(spoken.map((sentence) => [sentence.key, sentence] as const))(
  '%s keeps the tone of the commune',
  (_, sentence) => {
    expect(toneProblems([sentence]).map(({ what }) => what)).toEqual([]);
  },
);
