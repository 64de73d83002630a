import { describe, expect, it } from 'vitest';
import { clean } from '../../../src/understanding/repair/clean.js';
import { smallMatcher } from './small-model.js';

const matcher = smallMatcher();

const QUESTION = 'Tôi muốn đăng ký thường trú';

const spread = (sign: string): string => Array.from(QUESTION).join(sign);
const shifted = (from: string, to: number): string =>
  QUESTION.normalize('NFD').replace(new RegExp(`[${from}]`, 'g'), (letter) =>
    String.fromCodePoint(letter.codePointAt(0)! - from.codePointAt(0)! + to),
  );

/** Ways in which the same question reaches us. */
const DISGUISES: readonly [name: string, text: string][] = [
  ['letters in pieces', QUESTION.normalize('NFD')],
  ['zero-width spaces', spread('\u200B')],
  ['zero-width joiners in letters in pieces', Array.from(QUESTION.normalize('NFD')).join('\u200D')],
  ['grapheme joiners', spread('\u034F')],
  ['variation selectors', spread('\uFE0F')],
  ['soft hyphens', spread('\u00AD')],
  ['a byte order mark', `\uFEFF${QUESTION}`],
  ['bidirectional marks', `\u202E${QUESTION}\u202C\u2066\u2069`],
  ['tags', `${QUESTION}\u{E0041}\u{E007F}`],
  ['Hangul fillers', `\u3164${QUESTION}\uFFA0`],
  ['control characters', `\u0000${QUESTION.replaceAll(' ', '\u0007')}\u001B`],
  ['wide blanks', QUESTION.replaceAll(' ', '\u00A0\u3000\u2800')],
  ['fullwidth letters', shifted('a-z', 0xff41)],
  ['mathematical letters', shifted('a-z', 0x1d41a)],
  ['circled letters', shifted('a-z', 0x24d0)],
  ['Cyrillic letters', QUESTION.normalize('NFD').replaceAll('a', '\u0430').replaceAll('o', '\u043E')],
  ['the letter eth', QUESTION.replace('đ', '\u00F0')],
  ['lone surrogates', `\uD83D${QUESTION}\uDE00`],
  ['private signs', `\uE000\uE100${QUESTION}\uF8FF`],
  ['TCVN3', 'T«i muèn ®¨ng ký th\u00ADêng tró'],
  ['VNI-Windows', 'Toâi muoán ñaêng kyù thöôøng truù'],
];

/** Parts to be repeated, and whole messages. */
const BAD: readonly [name: string, text: string][] = [
  ['nothing', ''],
  ['blanks', ' \t\n\u3000\u2800'],
  ['invisible signs only', '\u200B\u3164\uFEFF\u00AD'],
  ['control characters only', '\u0000\u0001\u001B[31m\u007F\u0085\u009F'],
  ['half of a pair', '\uD83D'],
  ['the other half', '\uDE00\uD83D'],
  ['emoji only', '😂👍🏽👨‍👩‍👧‍👦🇻🇳1️⃣'],
  ['signs only', '!?…—„“”«»§©®™°²×÷'],
  ['marks only', '\u0301\u0316\u0323\u20E3'],
  ['heaped marks', 'a\u0301\u0316\u0323\u0336\u0489'],
  ['unassigned characters', '\u0378\uFFFF\u{10FFFF}\uFDD0'],
  ['private characters of our masks', '\uE000\uE100'],
  ['letters that become many', '\uFDFA\u3316'],
  ['JSON', '{"intent":"id-card","a":[1,2,{"b":null}],"c":"\\u0000"}'],
  ['HTML', '<script>alert("x")</script><p style="a:b">&#272;&nbsp;đăng ký</p>'],
  ['query operators', '{"$ne":null} \'; DROP TABLE x; -- {{7*7}} %s %n'],
  ['names of objects', '__proto__ constructor toString hasOwnProperty'],
  ['addresses', 'a@b https://x.y/?q=1 H42.15-261105-0031'],
  ['signs of addresses', '@'],
  ['one endless word', 'a'],
  ['one endless number', '0'],
  ['one endless syllable', 'ư'],
  ['capitals of an old font', 'A¸'],
  ['codes of old fonts', '§¨ng ký Ñaêng kyù '],
  ['Cyrillic', 'Привет мир '],
  ['mixed alphabets', 'aаaа'],
  ['Chinese, Thai, Arabic, Hindi', '你好 สวัสดี مرحبا नमस्ते '],
  ['brackets', '((((((((('],
  ['backslashes', '\\\\\\$&$1$`'],
];

const DECISIONS = ['answer', 'clarify', 'decline'];
/** Whatever should not reach the rest of the house. */
const LEFT_OVER = /[\p{Cs}\p{Cf}\p{Co}]|(?!\n)\p{Cc}/u;

describe('disguised questions', () => {
  const plain = matcher.understand(QUESTION);

  it('has a question that is understood', () => {
    expect(plain).toMatchObject({ intent: 'permanent-residence', decision: 'answer' });
  });

  it.each(DISGUISES)('%s', (_, text) => {
    const understood = matcher.understand(text);
    expect(understood.repaired).toBe(plain.repaired);
    expect(understood).toMatchObject({ intent: plain.intent, decision: plain.decision });
  });
});

describe('bad input', () => {
  it.each(BAD)('decides on %s', (_, text) => {
    const long = text.repeat(Math.ceil(10_000 / Math.max(1, text.length)));
    for (const one of [text, long, `${QUESTION} ${text}`, `${text}\n${QUESTION}`]) {
      const { decision, confidence, repaired } = matcher.understand(one);
      expect(DECISIONS).toContain(decision);
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
      expect(repaired).not.toMatch(LEFT_OVER);
    }
  });

  it.each(BAD)('has an end to %s', (_, text) => {
    const of = (times: number): string => clean(text.repeat(times));
    expect(of(20_000).length).toBeLessThanOrEqual(2001);
    expect(of(20_000)).not.toMatch(LEFT_OVER);
    expect(matcher.understand(text.repeat(20_000)).repaired.length).toBeLessThan(20_000);
  });

  it('asks again where there are no words', () => {
    for (const text of ['', ' \n', '\u3164', '\u200B\uFEFF', '😂😂', '\uD83D', '§©', '\u0301', '@@@@@']) {
      expect(matcher.understand(text)).toMatchObject({ decision: 'clarify', intents: [] });
    }
  });

  it('keeps addresses, not heaps of what they are made of', () => {
    expect(clean('gửi a.b@xa.gov.vn hay c@d.vn,e@f.vn')).toBe('gửi a.b@xa.gov.vn hay c@d.vn,e@f.vn');
    expect(clean(`khai ${'a@'.repeat(10_000)}`)).not.toContain('@');
  });

  it('leaves words of other alphabets alone', () => {
    expect(clean('Москва сора')).toBe('Москва сора');
    expect(clean('αβγ Ωmega')).toBe('αβγ Ωmega');
  });

  it('keeps pairs whole at the cut', () => {
    for (const before of ['', 'a', 'aa']) expect(clean(before + '😀'.repeat(5000))).not.toMatch(LEFT_OVER);
  });
});
