import { describe, expect, it } from 'vitest';
import { Choices } from '../../../src/understanding/choices.js';
import { scoresFrom } from '../../../src/understanding/scores.js';
import { lexicon } from './small-model.js';

const choices = new Choices(lexicon, new Set(['field-report', 'denunciation', 'id-card']));
const inDoubt = (meant: string, probabilities: Record<string, number>) =>
  choices.forDoubt(
    meant,
    scoresFrom(new Map(Object.entries(probabilities)), () => 0, 0, 8),
  );

describe('what is offered in doubt', () => {
  it('beside danger is what else is likely, a breach of law too', () => {
    expect(inDoubt('emergency', { denunciation: 0.5, emergency: 0.3, 'field-report': 0.15 })).toEqual([
      'denunciation',
      'field-report',
    ]);
  });

  it('beside a breach of law is what else is likely, but nobody is asked whether they are in danger', () => {
    expect(inDoubt('denunciation', { denunciation: 0.5, emergency: 0.2, 'field-report': 0.2 })).toEqual([
      'field-report',
    ]);
  });

  it('beside a refusal is the way to report a breach of law, and nothing else', () => {
    expect(inDoubt('prompt-injection', { 'prompt-injection': 0.5, denunciation: 0.2, 'id-card': 0.2 })).toEqual([
      'denunciation',
    ]);
    expect(inDoubt('prompt-injection', { 'prompt-injection': 0.7, 'id-card': 0.2 })).toEqual([]);
  });

  it('beside anything else is nothing', () => {
    expect(inDoubt('id-card', { 'id-card': 0.6, 'field-report': 0.3 })).toEqual([]);
  });
});
