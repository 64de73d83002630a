import { beforeAll, describe, expect, it } from 'vitest';
import { figuresOf, percentOf, type Seen, type Share, share } from '../../../scripts/bench/understanding/figures.js';
import { OPEN_SETS, readLabelled } from '../../../scripts/bench/understanding/labelled.js';
import { sentencesByIntent } from '../../../src/knowledge/examples.js';
import { readContent } from '../../../src/knowledge/read-content.js';
import { fold } from '../../../src/platform/fold.js';
import { fromRoot } from '../../../src/platform/paths.js';
import { isProcedure, OTHER_INTENTS } from '../../../src/understanding/labels.js';
import type { Matcher } from '../../../src/understanding/types.js';
import { fullMatcher } from './full-model.js';
import { lexicon } from './small-model.js';

const content = readContent(fromRoot('content'));
const examples = sentencesByIntent(content.examples);
const labelledSet = (name: string) => readLabelled(fromRoot('tests', 'understanding', `${name}.tsv`));
const development = labelledSet('development');

const SETS = [...OPEN_SETS, 'sealed'];

const TOLD_SIDEWAYS = ['second-grave-look', 'third-grave-look', 'fourth-grave-look', 'fifth-grave-look'];
const BROAD = ['sixth-grave-look', 'seventh-grave-look', 'eighth-grave-look'];

describe('the content the matcher learns from', () => {
  it('has at least 120 sentences for every intent', () => {
    const intents = [...OTHER_INTENTS, ...content.procedures.map(({ value }) => value.id)];
    expect(new Set(intents)).toEqual(new Set(examples.keys()));
    for (const intent of intents) expect(examples.get(intent)?.length ?? 0, intent).toBeGreaterThanOrEqual(120);
  });

  it('teaches no sentence under two intents', () => {
    const taught = new Map<string, string>();
    for (const [intent, sentences] of examples) {
      for (const sentence of sentences) {
        expect(taught.get(sentence) ?? intent, sentence).toBe(intent);
        taught.set(sentence, intent);
      }
    }
  });

  it('holds nothing of the labelled sets, with marks or without', () => {
    const asked = lexicon.facetExamples().map(({ text }) => text);
    const next = lexicon.nextMessages().map(({ text }) => text);
    const cases = lexicon.caseExamples().map(({ text }) => text);
    const taught = new Set([...examples.values(), asked, lexicon.followUps(), next, cases].flat().map(fold));
    const known = SETS.flatMap(labelledSet).filter(({ text }) => fold(text) !== '');
    expect(known.length).toBeGreaterThan(1_000);
    expect(known.filter(({ text }) => taught.has(fold(text))).length).toBe(0);
  });

  it('offers and labels only what exists', () => {
    const offered = [...lexicon.hints.flatMap(({ offer }) => offer), ...lexicon.otherwise];
    for (const intent of offered) expect(examples.has(intent), intent).toBe(true);
    for (const { intent, also } of development) {
      for (const label of [intent, ...also]) expect(examples.has(label), label).toBe(true);
    }
    for (const { about, intent } of lexicon.nextMessages()) {
      for (const label of [about, intent]) expect(examples.has(label), label).toBe(true);
    }
    for (const procedure of content.procedures) expect(isProcedure(procedure.value.id)).toBe(true);
  });
});

/** Below what `npm run understand:report` measures: only a broken matcher falls through. */
describe('the labelled messages, at the least', () => {
  let matcher: Matcher;
  const figures = (written: (text: string) => string = (text) => text) => {
    const seen = development.map((wanted): Seen => {
      const context = wanted.about ? { about: wanted.about } : {};
      return { wanted, got: matcher.understand(written(wanted.text), context) };
    });
    return { seen, ...figuresOf(seen) };
  };

  beforeAll(async () => {
    matcher = await fullMatcher();
  }, 300_000);

  it('are understood, with marks and without', () => {
    for (const { intent, topThree } of [figures(), figures(fold)]) {
      expect(percentOf(intent)).toBeGreaterThan(92);
      expect(percentOf(topThree)).toBeGreaterThan(98);
    }
  });

  it('are answered only where the answer is nearly always right', () => {
    const { wrongProcedure, strangersAnswered } = figures();
    expect(percentOf(wrongProcedure)).toBeLessThan(3);
    expect(percentOf(strangersAnswered)).toBeLessThan(3);
  });

  it('have their facet seen', () => {
    expect(percentOf(figures().facetAsked)).toBeGreaterThan(80);
  });

  const missedIn = (sets: readonly string[], intent: string): string[] =>
    sets
      .flatMap(labelledSet)
      .filter((wanted) => wanted.intent === intent)
      .filter(({ text, about }) => matcher.understand(text, about ? { about } : {}).intent !== intent)
      .map(({ text }) => text);

  it('hold no danger and no prying that is missed, and hardly a breach of law', () => {
    const open = OPEN_SETS.filter((name) => ![...TOLD_SIDEWAYS, ...BROAD].includes(name));
    expect(missedIn(open, 'emergency')).toEqual([]);
    expect(missedIn(open, 'denunciation').length).toBeLessThanOrEqual(1);
    expect(missedIn(open, 'prompt-injection')).toEqual([]);
  });

  it('hold some that are told sideways, within an errand or as a joke, and seldom missed', () => {
    expect(missedIn(TOLD_SIDEWAYS, 'emergency').length).toBeLessThanOrEqual(8);
    expect(missedIn(TOLD_SIDEWAYS, 'denunciation').length).toBeLessThanOrEqual(12);
    expect(missedIn(TOLD_SIDEWAYS, 'prompt-injection').length).toBeLessThanOrEqual(11);
  });

  it('hold some of every kind that their writers could think of, and seldom missed', () => {
    const missedOf = (intent: string): Share => {
      const all = BROAD.flatMap(labelledSet).filter((wanted) => wanted.intent === intent);
      return { part: missedIn(BROAD, intent).length, whole: all.length };
    };
    expect(percentOf(missedOf('emergency'))).toBeLessThan(6);
    expect(percentOf(missedOf('denunciation'))).toBeLessThan(20);
    expect(percentOf(missedOf('prompt-injection'))).toBeLessThan(20);
  });

  it('hold few of them that are answered without a word on where to turn', () => {
    const unnamed = (intent: string): Share =>
      share(
        BROAD.flatMap(labelledSet).filter((wanted) => wanted.intent === intent),
        ({ text, about }) => {
          const { intent: meant, feared, choices = [] } = matcher.understand(text, about ? { about } : {});
          return meant !== intent && feared !== intent && !choices.includes(intent);
        },
      );
    expect(percentOf(unnamed('emergency'))).toBeLessThan(5);
    expect(percentOf(unnamed('denunciation'))).toBeLessThan(10);
  });
});
