import { CHOICE_TITLE_MAX } from '../../../platform/messages.js';
import { findAll, sentencesOf, type ToneRule } from './tone-rule.js';

const NOI_DAN_HIEU = '"Nói dân hiểu" of the "5 biết"';
const WORDS_MAX = 20;
const STEPS_MAX = 3;
const opening = (sentence: string): string => sentence.split(/\s+/u).slice(0, 6).join(' ');

export const titleLength: ToneRule = {
  name: 'title-length',
  why: 'a channel cuts what is longer, and the citizen presses half a word',
  source: 'Messenger quick replies: 20 characters',
  kinds: ['title'],
  find: ({ text }) =>
    text.length <= CHOICE_TITLE_MAX
      ? []
      : [{ what: `the button title "${text}" has ${text.length} characters, more than 20` }],
};

export const sentenceLength: ToneRule = {
  name: 'sentence-length',
  why: 'long sentences are not understood on a small telephone or read aloud',
  source: NOI_DAN_HIEU,
  kinds: ['wording', 'fact'],
  find: ({ text }) =>
    sentencesOf(text).flatMap((sentence) => {
      const words = sentence.split(/\s+/u).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
      if (words <= WORDS_MAX) return [];
      return [
        {
          what: `a sentence of ${words} words, more than ${WORDS_MAX}: "${opening(sentence)}…"`,
          near: opening(sentence),
        },
      ];
    }),
};

export const fewSteps: ToneRule = {
  name: 'few-steps',
  why: 'more than three steps in one message are not followed',
  source: NOI_DAN_HIEU,
  kinds: ['wording'],
  find: ({ text }) => {
    const steps = text.split('\n').filter((line) => /^\s*\d+[.)]\s/u.test(line)).length;
    return steps <= STEPS_MAX ? [] : [{ what: `${steps} numbered steps in one message, more than ${STEPS_MAX}` }];
  },
};

/** Shorter than what they stand for, and known to everyone with a telephone. */
const KNOWN = new Set(['OTP', 'QR', 'PDF', 'SMS', 'USB', 'GPS', 'CCTV', 'DNA', 'ADN', 'HIV']);
const ABBREVIATION = /(?<![\p{L}\p{N}/.-])\p{Lu}{2,}(?![\p{L}\p{N}])/gu;
const ROMAN = /^[IVX]+$/u;
const DOCUMENT_NUMBER = /\d+\/\d{4}\/[\p{Lu}\p{N}-]+(?:[A-Za-z]+)?/gu;

export const spelledOut: ToneRule = {
  name: 'spelled-out',
  why: 'UBND, TTHC, BHXH are the office’s words, not the citizen’s',
  source: NOI_DAN_HIEU,
  kinds: ['wording', 'fact', 'reference'],
  find: ({ text }) => {
    const plain = text.replace(DOCUMENT_NUMBER, '');
    return [...plain.matchAll(ABBREVIATION)]
      .filter(({ 0: short, index }) => {
        const explained = plain.indexOf(`(${short})`);
        return !KNOWN.has(short) && !ROMAN.test(short) && (explained < 0 || explained > index);
      })
      .map(([short]) => ({
        what: `"${short}" is not spelled out; write it in full, at least the first time`,
        near: short,
      }));
  },
};

const MARKED = /[^\p{ASCII}]/u;
const LATIN_WORDS = 5;

export const diacritics: ToneRule = {
  name: 'diacritics',
  why: 'Vietnamese without its marks is read wrong, and looks like a fraud',
  source: 'Nghị định 30/2020/NĐ-CP (Unicode, TCVN 6909:2001)',
  kinds: ['wording', 'fact', 'title'],
  find: ({ text }) =>
    sentencesOf(text.replace(/\{\w+\}|https?:\S+|\S+@\S+/gu, ''))
      .filter((sentence) => !MARKED.test(sentence) && (sentence.match(/[a-z]+/giu)?.length ?? 0) >= LATIN_WORDS)
      .map((sentence) => ({ what: `no diacritics in "${opening(sentence)}…"`, near: opening(sentence) })),
};

export const money: ToneRule = {
  name: 'money',
  why: 'a sum has one form: 8.000 đồng',
  source: 'the commune’s tone rules',
  kinds: ['wording', 'fact'],
  find: ({ text }) => [
    ...findAll(
      text,
      /\d[\d.,]*\s?(?:đ|₫|vnđ|vnd|k)(?![\p{L}\p{N}])/iu,
      (sum) => `"${sum}": write sums as "8.000 đồng"`,
    ),
    ...findAll(text, /(?<![\d./])\d{4,}\s+đồng/u, (sum) => `"${sum}": write thousands with a dot, "8.000 đồng"`),
  ],
};

const DATE = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})[/.-](\d{4})(?![\d/-])/gu;
const ISO_DATE = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/u;

export const dates: ToneRule = {
  name: 'dates',
  why: 'a date has one form: 24/11/2026',
  source: 'the commune’s tone rules',
  kinds: ['wording', 'fact'],
  find: ({ text }) => [
    ...findAll(text, ISO_DATE, (date) => `"${date}": write dates as 24/11/2026`),
    ...[...text.matchAll(DATE)]
      .filter(([, day, mark, month]) => day?.length !== 2 || month?.length !== 2 || mark !== '/' || !isDay(day, month))
      .map(([date]) => ({ what: `"${date}": write dates as 24/11/2026`, near: date })),
  ],
};

const isDay = (day: string, month: string): boolean =>
  Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
