import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { ZONE } from '../../../src/platform/clock.js';
import { entitiesIn } from '../../../src/understanding/entities/entities.js';

const today = DateTime.fromISO('2026-11-23', { zone: ZONE });
const entities = (text: string) => entitiesIn(text, text.toLowerCase(), today);

describe('dossier code', () => {
  it.each([
    ['H42.15-261105-0031', 'H42.15-261105-0031'],
    ['mã h42.15 – 261105 – 0031 nhé', 'H42.15-261105-0031'],
    ['h42.15 261105 0031', 'H42.15-261105-0031'],
    ['000.12.34.h42-261020-0115', '000.12.34.H42-261020-0115'],
    ['G09.20_260915_1204', 'G09.20-260915-1204'],
    ['H42-15-261105-0031', 'H42.15-261105-0031'],
  ])('reads "%s"', (text, code) => expect(entities(text).dossierCode).toBe(code));

  it.each(['H42.15-261335-0031', 'H42.15-271105-0031', 'mẫu CT07', '0900000123', 'H42.15-2611-0031'])(
    'sees none in "%s"',
    (text) => expect(entities(text).dossierCode).toBeUndefined(),
  );
});

describe('telephone number', () => {
  it.each([
    ['gọi 0900000123', '+84900000123'],
    ['số 0900 000 123 nhé', '+84900000123'],
    ['+84 900.000.123', '+84900000123'],
    ['0236 3000 123', '+842363000123'],
  ])('reads "%s"', (text, phone) => expect(entities(text).phone).toBe(phone));

  it.each(['001234567890', 'H42.15-261105-0031', '18001096', '05/11/2026', '1234567890'])('sees none in "%s"', (text) =>
    expect(entities(text).phone).toBeUndefined(),
  );
});

describe('day', () => {
  it.each([
    ['nộp ngày 05/11/2026', '2026-11-05'],
    ['nộp hôm 3/11', '2026-11-03'],
    ['hẹn 2-1', '2027-01-02'],
    ['ngày 5 tháng 11 năm 2025', '2025-11-05'],
    ['mùng 2 tháng 9', '2026-09-02'],
    ['hôm qua em nộp', '2026-11-22'],
    ['hom nay co lam khong', '2026-11-23'],
    ['ngày mai', '2026-11-24'],
  ])('reads "%s"', (text, date) => expect(entities(text).date).toBe(date));

  it.each(['31/02/2026', 'tháng 11', 'chấm 8/10 nhưng 40/50', 'H42.15-261105-0031 05/11/2026'])(
    'does not read a wrong day in "%s"',
    (text) => expect(entities(text).date === undefined || entities(text).date === '2026-10-08').toBe(true),
  );
});

describe('money', () => {
  it.each([
    ['5 triệu', 5_000_000],
    ['500k', 500_000],
    ['2 triệu rưỡi', 2_500_000],
    ['1.500.000 đồng', 1_500_000],
    ['1,5 tỷ', 1_500_000_000],
    ['năm trăm nghìn hay ba triệu', 3_000_000],
    ['8000đ một bản', 8_000],
  ])('reads "%s"', (text, money) => expect(entities(text).money).toBe(money));

  it.each(['60 ngày', '200m2', 'hai đồng chí'])('sees none in "%s"', (text) =>
    expect(entities(text).money).toBeUndefined(),
  );
});

describe('age and place', () => {
  it('reads years said or reckoned', () => {
    expect(entities('mẹ tôi 76 tuổi').age).toBe(76);
    expect(entities('ông sinh năm 1948').age).toBe(78);
    expect(entities('bé 3 tháng tuổi').age).toBeUndefined();
  });

  it('reads a place by its number or its capitals', () => {
    expect(entities('rác ở thôn 3 hôi quá').place).toBe('thôn 3');
    expect(entities('đèn đường Ngõ 12 hỏng').place).toBe('Ngõ 12');
    expect(entities('tôi ở xã Tân Lập bên kia').place).toBe('xã Tân Lập');
    expect(entities('nhà tôi ở xã này').place).toBeUndefined();
  });
});
