import { describe, expect, it } from 'vitest';
import { Choices, withDoubt, withOthers } from '../../../src/understanding/choices.js';
import { phraseLine } from '../../../src/understanding/phrases.js';
import { scoresFrom } from '../../../src/understanding/scores.js';
import type { Decision } from '../../../src/understanding/types.js';
import { lexicon } from './small-model.js';

const choices = new Choices(lexicon, new Set(['field-report', 'denunciation', 'id-card']));
const inDoubt = (intent: string, probabilities: Record<string, number>, decision: Decision = 'answer') => {
  const scores = scoresFrom(new Map(Object.entries(probabilities)), () => 0, 0, 8);
  return withDoubt({ intent, decision, confidence: 0.5, reason: 'sure', intents: [] }, scores, choices);
};

describe('what is offered in doubt', () => {
  it('beside danger is what else is likely, a breach of law too', () => {
    const { choices: others } = inDoubt('emergency', { denunciation: 0.5, emergency: 0.3, 'field-report': 0.15 });
    expect(others).toEqual(['denunciation', 'field-report']);
  });

  it('beside a breach of law is what else is likely; danger is no choice, but feared', () => {
    const scores = { denunciation: 0.5, emergency: 0.2, 'field-report': 0.2 };
    const { choices: others, feared } = inDoubt('denunciation', scores);
    expect(others).toEqual(['field-report']);
    expect(feared).toBe('emergency');
  });

  it('beside what a rule says is nothing: nobody who wants to die is offered the registration of a death', () => {
    const scores = scoresFrom(new Map(Object.entries({ 'id-card': 0.6, emergency: 0.2 })), () => 0, 0, 8);
    const ruled = {
      intent: 'emergency',
      decision: 'answer' as const,
      confidence: 0.97,
      reason: 'rule:emergency',
      intents: [],
    };
    expect(withDoubt(ruled, scores, choices)).not.toHaveProperty('choices');
  });

  it('beside what is surely danger is nothing', () => {
    expect(inDoubt('emergency', { emergency: 0.9, 'field-report': 0.1 })).not.toHaveProperty('choices');
  });

  it('beside anything else is nothing, unless danger or a breach of law is feared', () => {
    expect(inDoubt('id-card', { 'id-card': 0.6, 'field-report': 0.3, denunciation: 0.03 })).not.toHaveProperty(
      'feared',
    );
    expect(inDoubt('id-card', { 'id-card': 0.9, denunciation: 0.06 })).toMatchObject({ feared: 'denunciation' });
    expect(inDoubt('prompt-injection', { 'prompt-injection': 0.8, denunciation: 0.2 }, 'decline')).toMatchObject({
      feared: 'denunciation',
    });
  });

  it('is danger before a breach of law, whatever is likelier', () => {
    expect(inDoubt('id-card', { 'id-card': 0.8, denunciation: 0.1, emergency: 0.06 }).feared).toBe('emergency');
    expect(inDoubt('clarify-needed', { 'clarify-needed': 0.8, emergency: 0.1 }, 'clarify').feared).toBe('emergency');
  });
});

describe('what is named beside an answer within a conversation', () => {
  const line = phraseLine('nó mười tuổi rồi');
  const beside = (intent: string, confidence: number, about?: string, decision: Decision = 'answer') => {
    const scores = scoresFrom(new Map(Object.entries({ [intent]: 0.7, 'field-report': 0.2 })), () => 0, 0, 4);
    const meant = { intent, decision, confidence, reason: 'sure', intents: [] };
    return withOthers(meant, { about, line }, scores, choices).choices;
  };

  it('is the topic first, where another was answered without being quite sure', () => {
    expect(beside('id-card', 0.75, 'adoption')).toEqual(['adoption', 'field-report']);
    expect(beside('id-card', 0.83, 'adoption')).toBeUndefined();
  });

  it('is what else is likely, where the topic was answered without being quite sure', () => {
    expect(beside('id-card', 0.83, 'id-card')).toEqual(['field-report']);
    expect(beside('id-card', 0.87, 'id-card')).toBeUndefined();
  });

  it('is nothing outside a conversation, beside what is no procedure, and where nothing was answered', () => {
    expect(beside('id-card', 0.7)).toBeUndefined();
    expect(beside('thanks', 0.7, 'id-card')).toBeUndefined();
    expect(beside('id-card', 0.7, 'id-card', 'decline')).toBeUndefined();
  });
});
