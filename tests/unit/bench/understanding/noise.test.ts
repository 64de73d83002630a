import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasty } from '../../../../scripts/bench/understanding/haste.js';
import { telex, vni, withoutMarks } from '../../../../scripts/bench/understanding/keys.js';
import { HASTE, HASTE_NO_MARKS, NOISES } from '../../../../scripts/bench/understanding/noise.js';
import { seededRandom } from '../../../../src/understanding/model/random.js';

const SENTENCES = [
  'Tôi muốn đăng ký khai sinh cho con thì cần những giấy tờ gì ạ?',
  'Làm căn cước công dân bao nhiêu tiền, bao giờ được lấy',
  'hồ sơ H42.15-261118-0095 của em đến đâu rồi, gọi em số 0912000345 nhé',
];

describe('raw keys', () => {
  it('of Telex come after the vowel, with the tone last, or all at the end', () => {
    expect(telex('được đăng ký', 'after the vowel')).toBe('dduwowjc ddawng kys');
    expect(telex('được đăng ký', 'tone last')).toBe('dduwowcj ddawng kys');
    expect(telex('được đăng ký tấn', 'at the end')).toBe('duocdwj dangdw kys tanas');
  });

  it('double the letter for a roof, and know each tone', () => {
    expect(telex('cấp sổ đã hỏi hộ về', 'tone last')).toBe('caaps soor ddax hoir hooj veef');
  });

  it('of VNI are digits', () => {
    expect(vni('được đăng ký hồ sơ')).toBe('d9u7o7c5 d9a8ng ky1 ho62 so7');
  });

  it('leave alone what has no marks, and keep capitals', () => {
    expect(telex('UBND xa 12/3', 'at the end')).toBe('UBND xa 12/3');
    expect(telex('Đà Nẵng', 'tone last')).toBe('Ddaf Nawngx');
    expect(vni('CCCD 0912')).toBe('CCCD 0912');
  });
});

it('marks are taken off, capitals stay', () => {
  expect(withoutMarks('Đặng Thị Ngữ, đường Lê Lợi')).toBe('Dang Thi Ngu, duong Le Loi');
});

describe('haste', () => {
  it('touches about one word in five', () => {
    const text = SENTENCES.join(' ');
    const words = text.split(' ').length;
    const kept = Array.from({ length: 300 }, (_, seed) => {
      const typed = hasty(text, seededRandom(seed)).split(' ');
      return text.split(' ').filter((word) => typed.includes(word)).length / words;
    });
    const mean = kept.reduce((sum, one) => sum + one, 0) / kept.length;
    expect(mean).toBeGreaterThan(0.7);
    expect(mean).toBeLessThan(0.9);
  });

  it('leaves numbers, codes and telephone numbers whole', () => {
    for (let seed = 0; seed < 100; seed++) {
      const typed = hasty(SENTENCES[2]!, seededRandom(seed));
      expect(typed).toContain('H42.15-261118-0095');
      expect(typed).toContain('0912000345');
    }
  });

  it('shortens phrases as people do, written with marks or without', () => {
    const typed = (text: string) => new Set(Array.from({ length: 200 }, (_, seed) => hasty(text, seededRandom(seed))));
    expect(typed('giấy khai sinh?')).toContain('gks?');
    expect(typed('Bao nhiêu')).toContain('bn');
    expect(typed('khong')).toContain('ko');
    expect([...typed('dược')].filter((word) => word === 'dc' || word === 'đc')).toEqual([]);
  });

  it('survives whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), (text, seed) => {
        hasty(text, seededRandom(seed));
      }),
    );
  });
});

describe('each noise', () => {
  it('writes the same message alike every time, whatever else is written', () => {
    for (const { name, write } of NOISES) {
      expect(SENTENCES.map(write), name).toEqual([...SENTENCES].reverse().map(write).reverse());
    }
  });

  it('has a name of its own', () => {
    expect(new Set(NOISES.map(({ name }) => name)).size).toBe(NOISES.length);
  });

  it('of haste is the same with marks and without', () => {
    for (const text of SENTENCES) expect(HASTE_NO_MARKS.write(text)).toBe(withoutMarks(HASTE.write(text)));
  });
});
