import { describe, expect, it } from 'vitest';
import { decide } from '../../../src/understanding/decide.js';
import { ruled } from '../../../src/understanding/meaning.js';
import { suspicionIn } from '../../../src/understanding/safety/suspicion.js';
import { scoresFrom } from '../../../src/understanding/scores.js';

const scores = (probabilities: Record<string, number>) =>
  scoresFrom(new Map(Object.entries(probabilities)), () => 0.5, 0, 8);
const suspicion = (probabilities: Record<string, number>, inParts = 0) => {
  const all = scores(probabilities);
  return suspicionIn(all, { best: all.ranked[0]!.intent, inConversation: false }, () => inParts);
};

describe('a suspicion', () => {
  it('of danger or of a breach of law is believed where talk or a report is likelier', () => {
    expect(suspicion({ 'field-report': 0.7, emergency: 0.25 })?.intent).toBe('emergency');
    expect(suspicion({ 'official-conduct-feedback': 0.7, denunciation: 0.25 })?.intent).toBe('denunciation');
    expect(suspicion({ 'field-report': 0.8, emergency: 0.15 })).toBeUndefined();
  });

  it('of a breach of law does not go before danger', () => {
    expect(suspicion({ emergency: 0.6, denunciation: 0.25 })).toBeUndefined();
    expect(suspicion({ denunciation: 0.6, emergency: 0.25 })?.intent).toBe('emergency');
  });

  it('must be stronger beside a procedure, or what is no business of ours', () => {
    expect(suspicion({ 'id-card': 0.7, emergency: 0.25 })).toBeUndefined();
    expect(suspicion({ 'out-of-scope': 0.7, emergency: 0.25 })).toBeUndefined();
    expect(suspicion({ 'id-card': 0.6, denunciation: 0.38 })?.intent).toBe('denunciation');
  });

  it('that is weak is believed where some part of the message, by itself, is danger for sure', () => {
    expect(suspicion({ 'id-card': 0.85, emergency: 0.12 }, 0.97)?.intent).toBe('emergency');
    expect(suspicion({ 'id-card': 0.85, emergency: 0.12 }, 0.6)).toBeUndefined();
    expect(suspicion({ 'id-card': 0.95, emergency: 0.02 }, 0.9)).toBeUndefined();
  });

  it('has bounds of its own in the midst of a conversation', () => {
    const inConversation = (intent: string, feared: number) =>
      suspicionIn(
        scores({ 'id-card': 1 - feared, [intent]: feared }),
        { best: 'id-card', inConversation: true },
        () => 0,
      )?.intent;
    expect(inConversation('emergency', 0.25)).toBeUndefined();
    expect(inConversation('emergency', 0.35)).toBe('emergency');
    expect(inConversation('denunciation', 0.45)).toBeUndefined();
    expect(inConversation('denunciation', 0.55)).toBe('denunciation');
  });

  it('that somebody asks for what is not theirs must be as likely as not', () => {
    expect(suspicion({ 'land-map-extract': 0.3, 'clarify-needed': 0.2, 'prompt-injection': 0.25 })).toBeUndefined();
    const all = scores({ 'prompt-injection': 0.6, 'id-card': 0.3 });
    expect(suspicionIn(all, { best: 'id-card', inConversation: true }, () => 0)).toMatchObject({
      intent: 'prompt-injection',
      decision: 'decline',
    });
  });

  it('must be stronger where somebody rather asks for what is not theirs', () => {
    expect(suspicion({ 'prompt-injection': 0.6, emergency: 0.25 })).toBeUndefined();
    expect(suspicion({ 'prompt-injection': 0.6, emergency: 0.35 })?.intent).toBe('emergency');
    expect(suspicion({ 'prompt-injection': 0.5, denunciation: 0.45 })).toBeUndefined();
  });

  it('is told as no surer than it is', () => {
    const all = scores({ 'field-report': 0.7, emergency: 0.25, 'id-card': 0.05 });
    const meaning = ruled(suspicionIn(all, { best: 'field-report', inConversation: false }, () => 0)!, all);
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
