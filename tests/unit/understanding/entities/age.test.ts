import { describe } from 'vitest';
import { reads, seesNone } from './support.js';

describe('age', () => {
  reads('age', [
    ['mẹ tôi 76 tuổi', 76],
    ['bà 83 tuoi', 83],
    ['thế bé 3 tuổi', 3],
    ['be nha e 4t', 4],
    ['mình độc thân 38t có nhận dc k', 38],
    ['tám mươi tuổi', 80],
    ['tám mươi mốt tuổi', 81],
    ['hai mươi lăm tuổi', 25],
    ['muoi tam tuoi', 18],
    ['cụ một trăm tuổi', 100],
    ['bước sang tuổi 75', 75],
    ['tôi 45 tuổi, cháu 4 tuổi', 45],
  ]);

  seesNone('age', [
    ...[
      'ông sinh năm 1948',
      'bé 3 tháng tuổi',
      'ba mươi mấy tuổi',
      '150 tuổi',
      '50 năm tuổi đảng',
      'xe 5t',
      'tuổi đã cao',
    ],
    ...['ba tuổi đã cao', 'mấy tuổi', '30 tuổi đảng', 'thứ t2', 'H42.15-261105-0031'],
  ]);
});
