import { beforeAll, describe, expect, it } from 'vitest';
import { percentOf } from '../../../scripts/bench/understanding/figures.js';
import { metBy, playedFigures, readPlayed } from '../../../scripts/bench/understanding/played.js';
import type { TurnResult } from '../../../src/conversation/turn-context.js';
import { sentencesByIntent } from '../../../src/knowledge/examples.js';
import { filesRelease } from '../../../src/knowledge/load-content.js';
import { readContent } from '../../../src/knowledge/read-content.js';
import { fold } from '../../../src/platform/fold.js';
import { fromRoot } from '../../../src/platform/paths.js';
import { isProcedure, OTHER_INTENTS } from '../../../src/understanding/labels.js';
import type { Matcher } from '../../../src/understanding/types.js';
import { fullMatcher } from './full-model.js';
import { lexicon } from './small-model.js';

const TO_BE_DONE = ['say-again', 'simpler', 'choice', 'cancel', 'back'];
/** What is as short as this is said by everybody: "lệ phí bao nhiêu". Words. */
const SAID_BY_ALL = 7;

describe('the conversations that were played', () => {
  let matcher: Matcher;
  beforeAll(async () => {
    matcher = await fullMatcher();
  }, 300_000);

  it('are not learnt from, but for what everybody says', () => {
    const examples = sentencesByIntent(readContent(fromRoot('content')).examples);
    const others = [...lexicon.facetExamples(), ...lexicon.nextMessages(), ...lexicon.caseExamples()];
    const texts = [...[...examples.values()].flat(), ...lexicon.followUps(), ...others.map(({ text }) => text)];
    const taught = new Set(texts.map(fold));
    const long = readPlayed().filter(({ text, presses }) => !presses && text.split(' ').length > SAID_BY_ALL);
    expect(long.length).toBeGreaterThan(700);
    expect(long.filter(({ text }) => taught.has(fold(text)))).toEqual([]);
  });

  it('expect only what exists', () => {
    const labels = new Set(readPlayed().flatMap(({ expected }) => expected));
    const known = (label: string) => isProcedure(label) || OTHER_INTENTS.has(label) || TO_BE_DONE.includes(label);
    expect([...labels].filter((label) => !known(label))).toEqual([]);
  });

  it('are met rightly in three of four messages, and wrongly in one of eight at most', async () => {
    const { rightly, wrongly, asked } = await playedFigures(matcher, filesRelease(fromRoot('content')));
    expect(rightly.whole).toBeGreaterThan(1_800);
    expect(percentOf(rightly)).toBeGreaterThan(75);
    expect(percentOf(wrongly)).toBeLessThan(12.5);
    expect(percentOf(asked)).toBeGreaterThan(60);
  });
});

describe('a turn', () => {
  const turn = (outcome: string, intent: string, about?: string, replies = 1): TurnResult =>
    ({
      outcome,
      memory: { misses: 0, ...(about && { about }) },
      understanding: { intent },
      replies: Array(replies),
    }) as never;

  it('is judged by what it did, not by what was understood', () => {
    expect(metBy(turn('answered', 'thanks', 'id-card'), ['id-card'])).toBe('rightly');
    expect(metBy(turn('emergency-shown', 'id-card'), ['id-card'])).toBe('wrongly');
    expect(metBy(turn('clarified', 'id-card'), ['id-card'])).toBe('asked back');
    expect(metBy(turn('clarified', 'id-card'), ['id-card', 'clarify-needed'])).toBe('rightly');
    expect(metBy(turn('cancelled', 'goodbye'), ['cancel'])).toBe('rightly');
  });

  it('may keep words for the person who is awaited where they are told to officials, and nowhere else be silent', () => {
    expect(metBy(turn('waiting-acknowledged', 'opening-hours', undefined, 0), ['field-report'])).toBe('rightly');
    expect(metBy(turn('waiting-acknowledged', 'id-card', undefined, 0), ['id-card'])).toBe('with silence');
  });
});
