import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sentencesByIntent } from '../../../src/knowledge/examples.js';
import { readContent } from '../../../src/knowledge/read-content.js';
import { fold } from '../../../src/platform/fold.js';
import { fromRoot } from '../../../src/platform/paths.js';
import { isProcedure, OTHER_INTENTS } from '../../../src/understanding/labels.js';
import { loadMatcher, trainIfMissing } from '../../../src/understanding/load-matcher.js';
import type { Matcher } from '../../../src/understanding/types.js';
import { clock, LEXICON_DIR, lexicon } from './small-model.js';

const content = readContent(fromRoot('content'));
const examples = sentencesByIntent(content.examples);
const labelled = readFileSync(fromRoot('tests', 'understanding', 'dev.tsv'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => line.split('\t'));

describe('the content the matcher learns from', () => {
  it('has sentences for every other intent', () => {
    for (const intent of OTHER_INTENTS) expect(examples.get(intent)?.length ?? 0, intent).toBeGreaterThanOrEqual(40);
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

  it('offers and labels only what exists', () => {
    const offered = [...lexicon.hints.flatMap(({ offer }) => offer), ...lexicon.otherwise];
    for (const intent of offered) expect(examples.has(intent), intent).toBe(true);
    for (const [, intent] of labelled) expect(examples.has(intent!), intent).toBe(true);
    for (const procedure of content.procedures) expect(isProcedure(procedure.value.id)).toBe(true);
  });
});

/** Far below what is measured (see `npx tsx scripts/understand-report.ts`): only a broken matcher falls through. */
describe('the labelled messages, at the least', () => {
  let matcher: Matcher;
  const share = (of: (text: string, intent: string, facet: string | undefined) => boolean | undefined): number => {
    const told = labelled.flatMap(([text, intent, facet]) => of(text!, intent!, facet) ?? []);
    return told.filter(Boolean).length / told.length;
  };

  beforeAll(async () => {
    const procedures = content.procedures.map(({ value }) => value);
    const options = { examples, examplesHash: 'dev', procedures, lexiconDir: LEXICON_DIR, clock };
    const cacheDir = join(fromRoot('.cache'), 'matcher');
    trainIfMissing({ ...options, cacheDir }, () => undefined);
    matcher = await loadMatcher({ ...options, cacheDir });
  }, 180_000);

  it('are understood, with marks and without', () => {
    expect(share((text, intent) => matcher.understand(text).intent === intent)).toBeGreaterThan(0.85);
    expect(share((text, intent) => matcher.understand(fold(text)).intent === intent)).toBeGreaterThan(0.85);
  });

  it('are answered only where the answer is nearly always right', () => {
    const answered = (text: string, intent: string): boolean | undefined => {
      const understood = matcher.understand(text);
      return understood.decision === 'answer' ? understood.intent === intent : undefined;
    };
    expect(share(answered)).toBeGreaterThan(0.92);
  });

  it('have their facet seen', () => {
    const seen = (text: string, _: string, facet: string | undefined) =>
      facet ? matcher.understand(text).facet === facet : undefined;
    expect(share(seen)).toBeGreaterThan(0.85);
  });

  it('are understood in a few milliseconds', () => {
    const times = labelled.map(([text]) => {
      const started = performance.now();
      matcher.understand(text!);
      return performance.now() - started;
    });
    times.sort((a, b) => a - b);
    expect(times[Math.floor(times.length * 0.5)]).toBeLessThan(5);
  });
});
