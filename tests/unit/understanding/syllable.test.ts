import { describe, expect, it } from 'vitest';
import { isMarkedSyllable, isSyllable, oneSpelling } from '../../../src/understanding/repair/syllable.js';

const REAL = 'nghiêng thuở quyết giếng gì già quý khuya nguyễn ương rượu yếu oăm huỳnh'.split(' ');

describe('syllables', () => {
  it.each(REAL)('knows "%s"', (word) => expect(isSyllable(word)).toBe(true));

  it.each(['dang', 'ky', 'khuyen', 'nguoi', 'giay', 'quoc'])('knows "%s" without its marks', (word) =>
    expect(isSyllable(word)).toBe(true),
  );

  it.each(['muoons', 'ddawng', 'khaisinh', 'vneid', 'lắk', 'sting', 'fa', 'zalo', ''])('refuses "%s"', (word) =>
    expect(isSyllable(word)).toBe(false),
  );

  it('wants the sharp or the heavy tone before a stop', () => {
    expect(isMarkedSyllable('việt')).toBe(true);
    expect(isMarkedSyllable('viêt')).toBe(false);
    expect(isMarkedSyllable('viềt')).toBe(false);
  });

  it('writes one syllable one way', () => {
    expect(['hoà', 'uỷ', 'kí', 'tỉ', 'thuý'].map(oneSpelling)).toEqual(['hòa', 'ủy', 'ký', 'tỷ', 'thúy']);
    expect(['quý', 'hòa', 'hoàn', 'nghi', 'vì'].map(oneSpelling)).toEqual(['quý', 'hòa', 'hoàn', 'nghi', 'vì']);
  });
});
