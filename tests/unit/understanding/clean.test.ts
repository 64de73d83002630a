import { describe, expect, it } from 'vitest';
import { clean } from '../../../src/understanding/repair/clean.js';

describe('clean', () => {
  it('composes letters that were sent in pieces', () => {
    expect(clean('Đăng ký'.normalize('NFD'))).toBe('Đăng ký');
  });

  it('drops invisible, bidirectional and control characters', () => {
    expect(clean('kh\u200Bai\u202E si\u00ADnh\u0000\u0007')).toBe('khai sinh');
    expect(clean('\u{E0041}\u{E0042}chào\uFEFF')).toBe('chào');
  });

  it('makes any run of blanks one space and keeps lines', () => {
    expect(clean('  a\t\u00A0 b  \r\n\n  c ')).toBe('a b\nc');
  });

  it('turns fancy letters into plain ones and drops piled-up marks', () => {
    expect(clean('𝐱𝐢𝐧 ｃｈａ̀ｏ')).toBe('xin chào');
    expect(clean('x\u0336i\u0336n\u0336')).toBe('xin');
  });

  it('survives half of a surrogate pair', () => {
    expect(clean('a\uD83Db')).toBe('ab');
  });

  it('keeps the head and the tail of what is very long', () => {
    const text = `đầu ${'dài '.repeat(5000)} cuối`;
    const cleaned = clean(text);
    expect(cleaned.length).toBeLessThanOrEqual(2001);
    expect(cleaned.startsWith('đầu')).toBe(true);
    expect(cleaned.endsWith('cuối')).toBe(true);
  });
});
