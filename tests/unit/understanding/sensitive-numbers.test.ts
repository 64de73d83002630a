import { describe, expect, it } from 'vitest';
import { phraseLine } from '../../../src/understanding/phrases.js';
import { sensitiveNumbers } from '../../../src/understanding/safety/sensitive-numbers.js';

const flags = (text: string, dossierCode?: string) => sensitiveNumbers(text, phraseLine(text), dossierCode);

describe('numbers that must not lie about in a chat', () => {
  it.each([
    ['số căn cước 001234567890', ['id-number']],
    ['001 234 567 890', ['id-number']],
    ['cmnd của tôi là chứng minh 123456789', ['id-number']],
    ['số tài khoản 1234567890123 ngân hàng abc', ['bank-number']],
    ['stk của tôi: số tài khoản 19034567', ['bank-number']],
    ['mã otp là 482913', ['otp']],
    ['ma xac nhan 4829', ['otp']],
  ])('"%s"', (text, expected) => expect(flags(text)).toEqual(expected));

  it.each([
    'gọi tôi số 0900000123',
    'gọi lại +84 900 000 123, tôi hỏi về tài khoản',
    'mã otp không gửi về máy tôi',
    'căn cước làm mấy ngày, tôi sinh năm 1975',
    'đất rộng 123456789 mét',
    'chuyển khoản 50000 được không',
  ])('sees none in "%s"', (text) => expect(flags(text)).toEqual([]));

  it('does not take a dossier code for one', () => {
    expect(flags('định danh H42.15-261105-0031', 'H42.15-261105-0031')).toEqual([]);
    expect(flags('định danh 42 15 261105 0031', 'H42.15-261105-0031')).toEqual([]);
  });

  it('sees one beside a dossier code', () => {
    expect(flags('mã hồ sơ 0031, căn cước 001234567890', '0031')).toEqual(['id-number']);
  });
});
