import { describe, expect, it } from 'vitest';
import { filesRelease } from '../../../src/knowledge/load-content.js';
import { makeWording } from '../../../src/knowledge/sentences.js';
import { sampleContent } from './sample-content.js';

describe('wording', () => {
  const wording = makeWording(new Map([['office.hours', '{You} đến lúc {from}, trước {to}. Xin cảm ơn {you}.']]));

  it('fills its places', () => {
    const values = { You: 'Bác', you: 'bác', from: '07:30', to: 17 };
    expect(wording.say('office.hours', values)).toBe('Bác đến lúc 07:30, trước 17. Xin cảm ơn bác.');
  });

  it('never fills what a value brings along', () => {
    const values = { You: '{to}', you: '$&', from: '{from}', to: 'x' };
    expect(wording.say('office.hours', values)).toBe('{to} đến lúc {from}, trước x. Xin cảm ơn $&.');
  });

  it('refuses a missing value and a missing key, by name', () => {
    expect(() => wording.say('office.hours', { you: 'bác', You: 'Bác', from: '7' })).toThrow(/"office.hours".*\{to\}/);
    expect(() => wording.say('office.none')).toThrow(/"office.none"/);
    expect(() => wording.raw('office.none')).toThrow(/"office.none"/);
  });

  it('gives the key of a nested sentence its file and its path, and block texts their lines', () => {
    const text = 'hours:\n  open: Đang mở cửa.\nhelp: |\n  Dòng một.\n  Dòng hai.\n';
    const release = filesRelease(sampleContent({ 'wording/office.yaml': text }));
    expect(release.wording.keys()).toEqual(['menu.greeting', 'office.hours.open', 'office.help']);
    expect(release.wording.raw('office.help')).toBe('Dòng một.\nDòng hai.');
  });
});
