import { cpSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { loadMatcher, type MatcherOptions, trainIfMissing } from '../../../src/understanding/load-matcher.js';
import { clock, LEXICON_DIR, procedures } from './small-model.js';

const root = mkdtempSync(join(tmpdir(), 'matcher-'));
afterAll(() => rmSync(root, { recursive: true }));

/** The lexicon, with little to learn from: a model of it is trained in a moment. */
const lexiconDir = join(root, 'lexicon');
cpSync(LEXICON_DIR, lexiconDir, { recursive: true });
writeFileSync(join(lexiconDir, 'facets.txt'), 'fee: hết bao nhiêu\ntime: mấy ngày xong\n-: làm căn cước\n');

const examples = new Map([
  ['greeting', ['xin chào', 'chào bạn', 'chào xã']],
  ['id-card', ['làm căn cước', 'đổi căn cước', 'mất căn cước']],
]);
const more = new Map([...examples, ['opening-hours', ['mấy giờ mở cửa', 'thứ bảy có làm không', 'giờ làm việc']]]);
const options = (cache: string, sentences = examples, examplesHash = 'first'): MatcherOptions => ({
  ...{ examples: () => sentences, examplesHash, procedures, lexiconDir, clock },
  cacheDir: join(root, cache),
});

describe('loadMatcher', () => {
  it('reads what was trained before', async () => {
    expect(trainIfMissing(options('known'), () => undefined)).toBe(true);
    const [file] = readdirSync(join(root, 'known'));
    const written = statSync(join(root, 'known', file!)).mtimeMs;
    const matcher = await loadMatcher(options('known'));
    expect(matcher.version).toBe('first');
    expect(matcher.understand('làm căn cước').intent).toBe('id-card');
    expect(trainIfMissing(options('known'), () => undefined)).toBe(false);
    expect(statSync(join(root, 'known', file!)).mtimeMs).toBe(written);
  });

  it('trains first where there is no model at all, or only a broken one', { timeout: 60_000 }, async () => {
    cpSync(join(root, 'known'), join(root, 'broken'), { recursive: true });
    const [file] = readdirSync(join(root, 'broken'));
    writeFileSync(join(root, 'broken', file!), 'TLMCbroken');
    const matcher = await loadMatcher(options('broken'));
    expect(matcher.understand('đổi căn cước').intent).toBe('id-card');
    expect(statSync(join(root, 'broken', file!)).size).toBeGreaterThan(10_000);
  });

  it('answers with the older model until the new one is trained', { timeout: 60_000 }, async () => {
    cpSync(join(root, 'known'), join(root, 'older'), { recursive: true });
    const matcher = await loadMatcher(options('older', more, 'second'));
    expect(matcher.version).toContain('older');
    expect(matcher.understand('làm căn cước').intent).toBe('id-card');
    await vi.waitFor(() => expect(matcher.version).toBe('second'), { timeout: 50_000, interval: 100 });
    expect(matcher.understand('mấy giờ mở cửa').intent).toBe('opening-hours');
  });

  it('names the file of a broken lexicon', async () => {
    const broken = join(root, 'broken-lexicon');
    cpSync(lexiconDir, broken, { recursive: true });
    writeFileSync(join(broken, 'hints.yaml'), 'hints: 5\n');
    await expect(loadMatcher({ ...options('known'), lexiconDir: broken })).rejects.toThrow(/hints\.yaml/);
  });

  it('names the line of a sentence whose facet is unknown', () => {
    const broken = join(root, 'broken-facets');
    cpSync(lexiconDir, broken, { recursive: true });
    writeFileSync(join(broken, 'facets.txt'), 'fee: hết bao nhiêu\nprice: giá bao nhiêu\n');
    const train = () => trainIfMissing({ ...options('unlearnt'), lexiconDir: broken }, () => undefined);
    expect(train).toThrow(/facets\.txt:2/);
  });
});
