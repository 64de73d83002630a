import { describe, expect, it } from 'vitest';
import { calibration } from '../../../../scripts/bench/understanding/calibration.js';
import { entitiesFound, wrongEntities } from '../../../../scripts/bench/understanding/entity-figures.js';
import { figuresOf, type Prediction, percentOf, type Seen } from '../../../../scripts/bench/understanding/figures.js';
import type { Labelled } from '../../../../scripts/bench/understanding/labelled.js';
import { predictionOf } from '../../../../scripts/bench/understanding/predictions.js';

function seen(wanted: Partial<Labelled> & { intent: string }, got: Partial<Prediction> = {}): Seen {
  const intent = got.intent ?? wanted.intent;
  return {
    wanted: { text: 'chữ', also: [], facets: [], entities: [], ...wanted },
    got: {
      intent,
      confidence: 0.95,
      decision: 'answer',
      intents: [{ intent, score: 0.9 }],
      facets: [],
      entities: {},
      ...got,
    },
  };
}

const ranked = (...intents: string[]) => intents.map((intent) => ({ intent, score: 0.2 }));

describe('intents', () => {
  it('are right where the main one is, and among the first three where any of those is', () => {
    const { intent, topThree } = figuresOf([
      seen({ intent: 'birth-registration' }),
      seen({ intent: 'thanks' }, { intent: 'greeting', intents: ranked('greeting', 'goodbye', 'thanks') }),
      seen({ intent: 'thanks' }, { intent: 'greeting', intents: ranked('greeting', 'goodbye', 'abuse', 'thanks') }),
    ]);
    expect(intent).toEqual({ part: 1, whole: 3 });
    expect(topThree).toEqual({ part: 2, whole: 3 });
  });

  it('given by a rule count among the first three though the model ranks others', () => {
    const bySafetyRule = seen({ intent: 'emergency' }, { intents: ranked('thanks', 'greeting', 'goodbye') });
    expect(figuresOf([bySafetyRule]).topThree).toEqual({ part: 1, whole: 1 });
  });
});

describe('a wrong procedure', () => {
  it('is one that was answered and not asked about at all', () => {
    const { wrongProcedure } = figuresOf([
      seen({ intent: 'id-card' }, { intent: 'birth-registration' }),
      seen({ intent: 'id-card', also: ['birth-registration'] }, { intent: 'birth-registration' }),
      seen({ intent: 'id-card' }, { intent: 'greeting' }),
      seen({ intent: 'id-card' }, { intent: 'birth-registration', decision: 'clarify' }),
    ]);
    expect(wrongProcedure).toEqual({ part: 1, whole: 3 });
  });

  it('given to a stranger counts once more', () => {
    const { strangersAnswered } = figuresOf([
      seen({ intent: 'out-of-scope' }, { intent: 'id-card' }),
      seen({ intent: 'out-of-scope' }, { intent: 'id-card', decision: 'clarify' }),
      seen({ intent: 'out-of-scope' }, { decision: 'decline' }),
      seen({ intent: 'spam' }, { intent: 'id-card' }),
    ]);
    expect(strangersAnswered).toEqual({ part: 1, whole: 3 });
  });
});

describe('decisions', () => {
  const all = [
    seen({ intent: 'clarify-needed' }, { decision: 'clarify' }),
    seen({ intent: 'clarify-needed' }),
    seen({ intent: 'id-card' }, { decision: 'clarify', choices: ['id-card', 'thanks'] }),
    seen({ intent: 'id-card' }, { decision: 'clarify', choices: ['thanks'] }),
    seen({ intent: 'spam' }, { decision: 'decline' }),
    seen({ intent: 'id-card' }, { decision: 'decline' }),
  ];

  it('have a precision and a recall', () => {
    const { clarify, decline } = figuresOf(all);
    expect(clarify).toEqual({ precision: { part: 1, whole: 3 }, recall: { part: 1, whole: 2 } });
    expect(decline).toEqual({ precision: { part: 1, whole: 2 }, recall: { part: 1, whole: 1 } });
  });

  it('to ask back are good too where the right one is offered', () => {
    expect(figuresOf(all).askedWell).toEqual({ part: 2, whole: 3 });
  });

  it('of one that only ranks follow from its first label', () => {
    expect(predictionOf(['clarify-needed', 'id-card']).decision).toBe('clarify');
    expect(predictionOf(['out-of-scope']).decision).toBe('decline');
    expect(predictionOf(['id-card', 'out-of-scope']).decision).toBe('answer');
    expect(predictionOf([]).intent).toBe('');
  });
});

it('facets: the first is one of those asked, or all are found and no other', () => {
  const facets = ['fee', 'time'] as const;
  const { facetAsked, facetsExact } = figuresOf([
    seen({ intent: 'id-card', facets }, { facets: ['time', 'fee'] }),
    seen({ intent: 'id-card', facets }, { facets: ['time'] }),
    seen({ intent: 'id-card', facets }, { facets: ['place', 'fee', 'time'] }),
    seen({ intent: 'id-card', facets }),
    seen({ intent: 'id-card' }),
    seen({ intent: 'id-card' }, { facets: ['fee'] }),
  ]);
  expect(facetAsked).toEqual({ part: 2, whole: 4 });
  expect(facetsExact).toEqual({ part: 2, whole: 6 });
});

describe('entities', () => {
  const wanted = {
    intent: 'id-card',
    entities: [
      ['age', '45'],
      ['age', '4'],
      ['phone', '0912000345'],
    ] as const,
  };

  it('are right where one of those named is given, however a number is written', () => {
    const got = seen(wanted, { entities: { age: 4, phone: '+84912000345' } });
    expect(entitiesFound([got])).toEqual({ precision: { part: 2, whole: 2 }, recall: { part: 2, whole: 2 } });
    expect(wrongEntities(got)).toEqual([]);
  });

  it('miss what is not found and what is not there', () => {
    const got = seen(wanted, { entities: { age: 5, place: 'thôn 3' } });
    expect(entitiesFound([got])).toEqual({ precision: { part: 0, whole: 2 }, recall: { part: 0, whole: 2 } });
    expect(entitiesFound([got], ['place'])).toEqual({
      precision: { part: 0, whole: 1 },
      recall: { part: 0, whole: 0 },
    });
    expect(wrongEntities(got)).toEqual(['phone', 'age', 'place']);
  });

  it('take a place for the same whatever its marks and capitals', () => {
    const place = seen(
      { intent: 'field-report', entities: [['place', 'Thôn Đồng Mít']] },
      { entities: { place: 'thon Dong Mit' } },
    );
    expect(wrongEntities(place)).toEqual([]);
  });
});

it('confidence is judged by bands of answers', () => {
  const bands = calibration([
    seen({ intent: 'id-card' }, { confidence: 1 }),
    seen({ intent: 'id-card' }, { confidence: 0.9, intent: 'thanks' }),
    seen({ intent: 'id-card', also: ['thanks'] }, { confidence: 0.75, intent: 'thanks' }),
    seen({ intent: 'id-card' }, { confidence: 0.75, decision: 'clarify' }),
  ]);
  const within = (from: number) => bands.find((band) => band.from === from)?.right;
  expect(within(0.9)).toEqual({ part: 1, whole: 2 });
  expect(within(0.7)).toEqual({ part: 1, whole: 1 });
  expect(within(0.8)).toEqual({ part: 0, whole: 0 });
});

it('a share of nothing is nothing', () => {
  expect(percentOf({ part: 0, whole: 0 })).toBe(0);
  expect(percentOf({ part: 1, whole: 8 })).toBe(12.5);
});
