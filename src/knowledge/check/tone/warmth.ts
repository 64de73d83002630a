import type { Spoken } from '../spoken.js';
import { type Finding, type ToneRule, word } from './tone-rule.js';

const GAN_GUI = '"Gần gũi" of the "3 thể hiện"';
const count = (text: string, pattern: RegExp): number => text.match(new RegExp(pattern.source, 'giu'))?.length ?? 0;
const steps = (key: string): string[] => key.split('.');

export const courtesyOnce: ToneRule = {
  name: 'courtesy-once',
  why: '"dạ" and "ạ" in every clause are a mannerism, once each is warm',
  source: GAN_GUI,
  kinds: ['wording'],
  find: ({ text }) =>
    (['dạ', 'ạ'] as const)
      .map((particle) => ({ particle, times: count(text, word(particle)) }))
      .filter(({ times }) => times > 1)
      .map(({ particle, times }) => ({ what: `"${particle}" ${times} times in one message, more than once` })),
};

const EMOJI = /\p{Extended_Pictographic}/u;
const SOLEMN = /death|funeral|condol|complaint|denunciation|late|apolog|emergency|trouble|overdue/u;
const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

export const fewEmoji: ToneRule = {
  name: 'few-emoji',
  why: 'one is friendly; beside a death, a complaint or a delay even one is cruel',
  source: '"Văn minh" of the "3 thể hiện"',
  kinds: ['wording', 'title', 'fact'],
  find: ({ key, text }) => {
    const emoji = [...graphemes.segment(text)].filter(({ segment }) => EMOJI.test(segment)).length;
    const allowed = SOLEMN.test(key) ? 0 : 1;
    if (emoji <= allowed) return [];
    return [
      {
        what:
          allowed === 0
            ? 'no emoji where it is about a death, a complaint or a delay'
            : `${emoji} emoji, more than one`,
      },
    ];
  },
};

/** The last step of a key, by which the wording says that something went wrong. */
const SORRY_KEYS = /^(?:failed|error|late|delayed|overdue|limited|not-understood|twice)$/u;
const REASON = word('vì|do|lý do');

export const sorryForFaults: ToneRule = {
  name: 'sorry-for-faults',
  why: 'a delay or a fault is owned before it is explained',
  source: '"Biết xin lỗi" of the "5 biết"; "xin lỗi" of Quyết định 1847/QĐ-TTg',
  kinds: ['wording'],
  find: ({ key, text }) => {
    if (!SORRY_KEYS.test(steps(key).at(-1) ?? '') && steps(key)[0] !== 'late') return [];
    const sorry = text.toLowerCase().indexOf('xin lỗi');
    if (sorry < 0) return [{ what: 'tells of a delay or a fault without "xin lỗi"' }];
    const reason = text.search(REASON);
    return reason >= 0 && reason < sorry ? [{ what: '"xin lỗi" comes after the reason; say it first' }] : [];
  },
};

const THANKED = /^(?:feedback|rating|survey)$/u;
const CLOSING = /^(?:closing|done|received|thanks|sent)$/u;

const endsFeedback = ({ key }: Spoken): boolean => {
  const last = steps(key).at(-1) ?? '';
  return THANKED.test(last) || (THANKED.test(steps(key)[0] ?? '') && CLOSING.test(last));
};

export const thanksOnce: ToneRule = {
  name: 'thanks-once',
  why: 'who gave an opinion is thanked, once',
  source: '"Biết cảm ơn" of the "5 biết"',
  kinds: ['wording'],
  find: (spoken): Finding[] => {
    if (!endsFeedback(spoken)) return [];
    const times = count(spoken.text, word('cảm ơn'));
    return times === 1 ? [] : [{ what: `"cảm ơn" ${times} times where an opinion was given; once is right` }];
  },
};
