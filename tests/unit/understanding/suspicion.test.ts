import { describe, expect, it } from 'vitest';
import { decide } from '../../../src/understanding/decide.js';
import { ruled } from '../../../src/understanding/meaning.js';
import { phraseLine } from '../../../src/understanding/phrases.js';
import { rulingFor } from '../../../src/understanding/rules.js';
import { scoresFrom } from '../../../src/understanding/scores.js';

const scores = (probabilities: Record<string, number>) =>
  scoresFrom(new Map(Object.entries(probabilities)), () => 0.5, 0, 8);
const ruling = (probabilities: Record<string, number>) => rulingFor([], {}, scores(probabilities), phraseLine(''));

describe('a suspicion', () => {
  it('of danger or of a breach of law is believed where talk or a report is likelier', () => {
    expect(ruling({ 'field-report': 0.7, emergency: 0.25 })?.intent).toBe('emergency');
    expect(ruling({ 'official-conduct-feedback': 0.7, denunciation: 0.25 })?.intent).toBe('denunciation');
    expect(ruling({ 'field-report': 0.8, emergency: 0.15 })).toBeUndefined();
  });

  it('must be stronger beside a procedure, or what is no business of ours', () => {
    expect(ruling({ 'id-card': 0.7, emergency: 0.25 })).toBeUndefined();
    expect(ruling({ 'out-of-scope': 0.7, emergency: 0.25 })).toBeUndefined();
    expect(ruling({ 'id-card': 0.6, denunciation: 0.38 })?.intent).toBe('denunciation');
  });

  it('is told as no surer than it is', () => {
    const all = scores({ 'field-report': 0.7, emergency: 0.25, 'id-card': 0.05 });
    const meaning = ruled(rulingFor([], {}, all, phraseLine(''))!, all);
    expect(meaning).toMatchObject({ intent: 'emergency', decision: 'answer', reason: 'suspected', confidence: 0.25 });
    const [first, ...others] = meaning.intents.map(({ score }) => score);
    expect(Math.max(...others)).toBeLessThanOrEqual(first!);
    expect(others.reduce((sum, score) => sum + score, first!)).toBeLessThanOrEqual(1);
  });

  it('that comes first is answered, however unsure', () => {
    const verdict = decide(scores({ denunciation: 0.3, 'official-conduct-feedback': 0.25, complaint: 0.2 }), 0.2);
    expect(verdict.decision).toBe('answer');
  });
});
