import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { artifactPath, readArtifact, tidyArtifacts, writeArtifact } from '../../../src/understanding/model/artifact.js';
import type { Model } from '../../../src/understanding/model/model.js';
import { trainModel } from '../../../src/understanding/model/train.js';
import { fingerprint, trainingSet } from '../../../src/understanding/model/training-set.js';
import { wordsOf } from '../../../src/understanding/model/words.js';
import { Scorer } from '../../../src/understanding/scores.js';
import { lexicon, procedures, someExamples } from './small-model.js';

const examples = someExamples(['greeting', 'id-card', 'household-business']);
const set = trainingSet(examples, procedures, lexicon, []);
const model = trainModel(set, lexicon);
const folder = mkdtempSync(join(tmpdir(), 'matcher-'));
afterAll(() => rmSync(folder, { recursive: true }));

function rankedBy(learnt: Model, text: string) {
  const scorer = new Scorer(learnt);
  return scorer.scoresOf(scorer.weigh(text)).ranked;
}

describe('training', () => {
  it('gives the same weights for the same sentences in any order', () => {
    const reversed = new Map([...examples].reverse().map(([intent, texts]) => [intent, [...texts].reverse()]));
    const again = trainingSet(reversed, procedures, lexicon, []);
    expect(Buffer.from(trainModel(again, lexicon).linear.rows.weights.buffer)).toEqual(
      Buffer.from(model.linear.rows.weights.buffer),
    );
  }, 60_000);

  it('names a model by its sentences', () => {
    const name = fingerprint('some', procedures, lexicon, []);
    expect(fingerprint('some', [...procedures].reverse(), lexicon, [])).toBe(name);
    expect(fingerprint('others', procedures, lexicon, [])).not.toBe(name);
    expect(fingerprint('some', [], lexicon, [])).not.toBe(name);
    expect(fingerprint('some', procedures, lexicon, ['trời mưa'])).not.toBe(name);
  });

  it('learns: probabilities add up to 1 and what was taught comes first', () => {
    const ranked = rankedBy(model, 'căn cước hết hạn đổi thế nào');
    expect(ranked[0]?.intent).toBe('id-card');
    expect(ranked.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 6);
  });
});

describe('words', () => {
  it('puts what is one of a kind as its kind, and an age with its group', () => {
    expect(wordsOf('mã h42.15-261105-0031, gọi 0900000123 ngày 5/11')).toEqual([
      ...['mã', 'mahoso', 'gọi', 'sodienthoai', 'ngày', 'ngaythang'],
    ]);
    expect(wordsOf('bé 5 tuổi, năm 2026')).toEqual(['bé', '5', 'tuổi', 'duoisautuoi', 'năm', '0000']);
    expect(wordsOf('vào http://qua.example/x nhé')).toEqual(['vào', 'urlweb', 'nhé']);
  });
});

describe('artifact', () => {
  it('gives back the model that was written', () => {
    writeArtifact(folder, 'one', model);
    const read = readArtifact(artifactPath(folder, 'one'));
    const text = 'mở quán bán phở cần giấy tờ gì';
    expect(rankedBy(read, text)).toEqual(rankedBy(model, text));
    expect(read.counts).toEqual(model.counts);
    expect(readdirSync(folder)).toEqual(['one.bin']);
  });

  it('refuses what is cut short or something else', () => {
    writeArtifact(folder, 'cut', model);
    truncateSync(artifactPath(folder, 'cut'), 5000);
    expect(() => readArtifact(artifactPath(folder, 'cut'))).toThrow();
    writeFileSync(artifactPath(folder, 'other'), 'something else altogether');
    expect(() => readArtifact(artifactPath(folder, 'other'))).toThrow('not an artifact');
  });

  it('keeps the newest only', () => {
    tidyArtifacts(folder, 1);
    expect(readdirSync(folder)).toHaveLength(1);
  });
});
