import { describe, expect, it } from 'vitest';
import { entities, reads, seesNone } from './support.js';

describe('a day written with its number', () => {
  reads('date', [
    ['nộp ngày 05/11/2026', '2026-11-05'],
    ['nộp hôm 3/11', '2026-11-03'],
    ['hẹn 2-1', '2027-01-02'],
    ['05-11-2026', '2026-11-05'],
    ['5.11.2026', '2026-11-05'],
    ['5/11/26', '2026-11-05'],
    ['sinh 12/05/68', '1968-05-12'],
    ['2026-11-05', '2026-11-05'],
    ['5 / 11 tôi nộp', '2026-11-05'],
    ['ngày 5.11', '2026-11-05'],
    ['nghỉ 20/11', '2026-11-20'],
    ['từ 1-5/11', '2026-11-01'],
    ['5/11 năm ngoái', '2025-11-05'],
    ['ngày 10/10', '2026-10-10'],
    ['ngày 5 tháng 11 năm 2025', '2025-11-05'],
    ['ngày 5 tháng 11 năm nay', '2026-11-05'],
    ['ngay 5 thang 11 nam ngoai', '2025-11-05'],
    ['5 tháng 11 em nộp', '2026-11-05'],
    ['ngày 5 t11', '2026-11-05'],
    ['mùng 2 tháng 9', '2026-09-02'],
    ['mùng 2/9', '2026-09-02'],
    ['mồng 3 tháng 9', '2026-09-03'],
    ['mùng năm tháng mười một', '2026-11-05'],
    ['ngày hai mươi tháng chín', '2026-09-20'],
    ['ngày 5 tháng trước', '2026-10-05'],
    ['hôm mười sáu tháng này', '2026-11-16'],
    ['phiếu hẹn ghi ngày 20', '2026-11-20'],
    ['nộp từ ngày 5', '2026-11-05'],
    ['bữa mười hai', '2026-11-12'],
    ['hôm mùng mười', '2026-11-10'],
    ['hẹn ngày 27', '2026-11-27'],
    ['H42.15-261105-0031 hẹn 20/11', '2026-11-20'],
  ]);

  seesNone('date', [
    ...[
      '31/02/2026',
      'tháng 11',
      '11/2026',
      '2/3 số thành viên',
      '3/4 sào',
      'hơn 2/3 đồng ý',
      'nhà 12/5',
      'số 12/5 đường',
    ],
    ...[
      '12/5 đường Lê Lợi',
      'làm việc 24/7',
      'chấm 10/10',
      'cham 2/10',
      '8/10 điểm',
      '10/10',
      'mẫu 01/2',
      'đường 30/4',
    ],
    ...['phải chờ 2-3 ngày', 'từ 5-7 tuổi', '3.5 triệu', 'ngày 3 lần', '10 ngày 5 đêm', '5 tháng 2 lần', 'ngày 500k'],
    ...['12/2023/NĐ-CP', 'H42.15-261105-0031', '0912.11.10.09', 'giá 1.2 triệu', 'đi làm 3 năm mới về', 'alo 1 2 3 4'],
  ]);

  it('takes a mark for no day', () => expect(entities('chấm 8/10 nhưng 40/50').date).toBeUndefined());
});

describe('a lunar day', () => {
  reads('date', [
    ['mùng 5 tháng chạp', '2027-01-12'],
    ['23 tháng chạp', '2027-01-30'],
    ['rằm tháng giêng', '2027-02-20'],
    ['rằm tháng bảy', '2026-08-27'],
    ['10/3 âm lịch', '2027-04-16'],
    ['10/3 âm lịch năm nay', '2026-04-26'],
    ['mùng 5 tháng 5 âm', '2026-06-19'],
    ['10 tháng 10 âm lịch năm ngoái', '2025-11-29'],
    ['mùng 1 tết', '2027-02-06'],
    ['mất hồi mùng 3 tết', '2026-02-19'],
    ['30 tết', '2027-02-05'],
  ]);

  seesNone('date', ['tết này xã nghỉ mấy ngày', 'tháng giêng', 'ngày mất theo âm lịch thì ghi sao']);
});

describe('a day of the week', () => {
  reads('date', [
    ['thứ hai tuần trước', '2026-11-16'],
    ['thứ ba tuần sau', '2026-12-01'],
    ['thu 6 tuan toi', '2026-12-04'],
    ['chủ nhật vừa rồi', '2026-11-22'],
    ['thứ hai vừa rồi', '2026-11-16'],
    ['thứ sáu này có kịp không', '2026-11-27'],
    ['chủ nhật tuần này', '2026-11-29'],
    ['hôm thứ năm em nộp', '2026-11-19'],
    ['tuần sau thứ tư', '2026-12-02'],
  ]);

  seesNone('date', [
    'thứ bảy có làm việc không',
    'chủ nhật xã có mở',
    'đứa thứ ba này',
    'lần thứ hai rồi',
    'tuần trước',
  ]);
});

describe('a day told from today', () => {
  reads('date', [
    ['hôm qua em nộp', '2026-11-22'],
    ['hom nay co lam khong', '2026-11-23'],
    ['ngày mai', '2026-11-24'],
    ['hôm kia', '2026-11-21'],
    ['hôm kìa', '2026-11-20'],
    ['đêm qua', '2026-11-22'],
    ['mai có mở cửa không', '2026-11-24'],
    ['mai co lam viec khong', '2026-11-24'],
    ['mốt em ra', '2026-11-25'],
    ['ngày kia', '2026-11-25'],
    ['ngày mốt', '2026-11-25'],
    ['cách đây 3 ngày', '2026-11-20'],
    ['cách đây hai tuần', '2026-11-09'],
    ['3 hôm trước', '2026-11-20'],
    ['ba ngày nữa', '2026-11-26'],
    ['từ tối qua', '2026-11-22'],
  ]);

  seesNone('date', [
    ...[
      'tiền mai táng',
      'mai mốt con hỏi',
      'nay đây mai đó',
      'nay kêu hết mực, mai kêu đi đám',
      'gặp chị Mai',
      'ba hôm nay',
    ],
    ...[
      'mấy bữa nay',
      'toi qua viet nam',
      'tôi nay 80 tuổi',
      'giờ sang qua tên',
      'hai mươi mốt',
      'hôm trước',
      'lop mai ton',
    ],
    ...['3 ngày trước khi nộp', 'ngày nay', 'nay tôi đi'],
  ]);
});

describe('a day of the week that no word places in time', () => {
  reads('weekday', [
    ['thứ bảy có làm không', 6],
    ['t7 co lam k', 6],
    ['cn mở cửa k', 7],
    ['sáng thứ 2 em ra', 1],
    ['thứ bẩy', 6],
  ]);

  seesNone('weekday', ['thứ bảy tuần sau', 'đứa thứ ba', 'lần thứ hai rồi', 'thu 7 tuan nay', 'ngày 5/11 thứ năm']);
});
