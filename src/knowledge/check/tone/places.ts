import { PLACE } from '../../sentences.js';
import { findAll, type ToneRule } from './tone-rule.js';

const FORMS_OF_ADDRESS = new Set(['you', 'You']);

export const knownPlaces: ToneRule = {
  name: 'known-places',
  why: 'a place that nobody fills is shown to the citizen as {curly} text',
  source: 'the contract between content and dialogs',
  kinds: ['wording', 'title', 'fact', 'reference'],
  find: ({ kind, text }) => {
    const stray = /[{}]/u.test(text.replace(PLACE, '')) ? [{ what: 'a "{" or "}" that is no place as {name}' }] : [];
    if (kind === 'wording' || kind === 'title') return stray;
    const unfilled = [...text.matchAll(PLACE)].filter(([, place]) => !FORMS_OF_ADDRESS.has(place ?? ''));
    return [
      ...stray,
      ...unfilled.map(([place]) => ({ what: `${place} is never filled here; only {you} and {You} are`, near: place })),
    ];
  },
};

const SENTENCE_START = /(?:^|[.!?…]\s+|\n\s*(?:[•\-–]\s+)?)\{you\}/u;
const WITHIN = /[\p{Ll},]\s+\{You\}/u;

export const addressCase: ToneRule = {
  name: 'address-case',
  why: '"ông/bà" begins a sentence as "Ông/bà"',
  source: 'the contract between content and dialogs',
  kinds: ['wording', 'fact'],
  find: ({ text }) => [
    ...findAll(text, SENTENCE_START, () => '{you} begins a sentence: write {You}'),
    ...findAll(text, WITHIN, () => '{You} within a sentence: write {you}'),
  ],
};
