import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTelex } from '../../../src/understanding/repair/telex.js';
import { decodeVni } from '../../../src/understanding/repair/vni.js';
import { telexKeys } from './telex-keys.js';

const WORDS = 'đăng ký đường trường hoặc mười quyết giấy thuở người kết được ủy quá nghĩa khuyết xoá hộ mưa'.split(' ');

describe('raw Telex', () => {
  it.each(WORDS)('gives back "%s"', (word) => {
    const normal = word === 'xoá' ? 'xóa' : word;
    expect(decodeTelex(telexKeys(word))).toBe(normal);
  });

  it('takes the keys in any order that people type', () => {
    expect(['dduwowcj', 'duwowcjd', 'dduocwj', 'nguwowif', 'nguoiwf'].map(decodeTelex)).toEqual([
      ...['được', 'được', 'được', 'người', 'người'],
    ]);
  });

  it.each(['khai', 'online', 'zalo', 'ct', 'x', 'sos!'])('leaves "%s" alone', (word) =>
    expect(decodeTelex(word)).toBeUndefined(),
  );
});

describe('raw VNI', () => {
  it('decodes digits after or within the word', () => {
    expect(['d9a8ng', 'dang89', 'ky1', 'giay61', 'd9uo7c5', 'nguoi72'].map(decodeVni)).toEqual([
      ...['đăng', 'đăng', 'ký', 'giấy', 'được', 'người'],
    ]);
  });

  it.each(['ct07', 'a1', 'h42', '5h30', 'g4', 'lop1b'])('leaves "%s" alone', (word) =>
    expect(decodeVni(word)).toBeUndefined(),
  );
});

it('never throws, whatever the keys', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), (word) => {
      decodeTelex(word);
      decodeVni(word);
    }),
  );
});
