import { describe, expect, it } from 'vitest';
import { cutNumbers } from '../../../src/conversation/steps/screen.js';

const CUT = '[đã xóa số]';

describe('numbers that are cut before words are stored', () => {
  it.each([
    ['căn cước của tôi 001099012345', `căn cước của tôi ${CUT}`],
    ['cccd 001 099 012 345 nhé', `cccd ${CUT} nhé`],
    ['cmnd cũ 123456789', `cmnd cũ ${CUT}`],
    ['chuyển vào số tài khoản 123456', `chuyển vào số tài khoản ${CUT}`],
    ['stk 0123 4567 8901 234', `stk ${CUT}`],
    ['mã otp của em là 123456', `mã otp của em là ${CUT}`],
    ['123456 là mã otp', `${CUT} là mã otp`],
    ['4123 4567 8901 2345', CUT],
  ])('%s', (said, kept) => {
    expect(cutNumbers(said)).toBe(kept);
  });

  it.each([
    'gọi lại giúp em 0912345678',
    'số 0912.345.678 nhé',
    'máy bàn 02363822123',
    'gọi +84912345678',
    'sinh ngày 01 02 1990',
    'sinh 01.02.1990',
    'trả 10.000.000 đồng',
    'mất 15000000 đồng',
    'hồ sơ H42.15-261123-0001 đến đâu rồi',
    'quá 60 ngày, năm 2026',
  ])('not: %s', (said) => {
    expect(cutNumbers(said)).toBe(said);
  });

  it('takes time linear in the length', () => {
    expect(cutNumbers('1 2-3.4 '.repeat(5_000))).toContain(CUT);
  });
});
