import { describe } from 'vitest';
import { reads, seesNone } from './support.js';

describe('money', () => {
  reads('money', [
    ['5 triệu', 5_000_000],
    ['500k', 500_000],
    ['phí 500 k phải không', 500_000],
    ['2 triệu rưỡi', 2_500_000],
    ['1tr2', 1_200_000],
    ['1tr250', 1_250_000],
    ['7 triệu 2 hay 10 triệu 8', 7_200_000],
    ['2 triệu 500 nghìn', 2_500_000],
    ['lương 3 triệu 1 tháng', 3_000_000],
    ['50 ngàn', 50_000],
    ['50 ngan', 50_000],
    ['1.500.000 đồng', 1_500_000],
    ['3.000.000đ', 3_000_000],
    ['3,000,000 vnd', 3_000_000],
    ['mức chuẩn 540.000 rồi mà', 540_000],
    ['1,5 tỷ', 1_500_000_000],
    ['1.5tr', 1_500_000],
    ['năm trăm nghìn hay ba triệu', 500_000],
    ['một trăm ngàn', 100_000],
    ['trăm ngàn', 100_000],
    ['một trăm hai mươi lăm nghìn', 125_000],
    ['hai chục triệu', 20_000_000],
    ['3 trăm triệu', 300_000_000],
    ['một triệu hai trăm nghìn', 1_200_000],
    ['mười triệu tám', 10_800_000],
    ['nửa triệu', 500_000],
    ['8000đ một bản', 8_000],
    ['họ vòi 5 lít', 500_000],
    ['mất 5 chai mới xong', 5_000_000],
  ]);

  seesNone('money', [
    ...[
      '60 ngày',
      '200m2',
      'hai đồng chí',
      '200 đồng chí',
      '5 triệu người',
      'ba cụ',
      'hai cụ già',
      'bà cụ',
      '5 lít xăng',
    ],
    ...[
      'mua 10 chai tặng áo',
      '2 chai nước',
      'năm hai nghìn mười tám',
      'H42.15-261105-0031',
      '0900000123',
      'đủ 18 k ạ',
    ],
    ...['công ty', '3 trang', '1.000689', 'hợp đồng', '2 nghìn m2'],
  ]);
});
