import { describe, expect, it } from 'vitest';
import {
  dayName,
  isoDay,
  lineStart,
  moment,
  recentMoment,
  startOfDay,
  timeToTheSecond,
} from '../../../src/desk/times.js';

const at = (text: string): Date => new Date(`${text}+07:00`);
const now = at('2026-11-25T08:30:00');

describe('moments as officials read them', () => {
  it('names the weekday in Vietnamese, in Vietnam’s own time', () => {
    expect(moment(at('2026-11-25T08:12:03'))).toBe('thứ Tư 25/11/2026 08:12');
    expect(lineStart(moment(at('2026-11-25T08:12:03')))).toBe('Thứ Tư 25/11/2026 08:12');
    expect(dayName(new Date('2026-11-28T18:00:00Z'))).toBe('Chủ nhật 29/11/2026');
    expect(isoDay(new Date('2026-11-28T18:00:00Z'))).toBe('2026-11-29');
    expect(timeToTheSecond(at('2026-11-25T08:12:03'))).toBe('08:12:03');
  });

  it('says today and yesterday by the calendar, not by 24 hours', () => {
    expect(recentMoment(at('2026-11-25T00:01:00'), now)).toBe('hôm nay 00:01');
    expect(recentMoment(at('2026-11-24T23:59:00'), now)).toBe('hôm qua 23:59');
    expect(recentMoment(at('2026-11-24T00:00:00'), now)).toBe('hôm qua 00:00');
    expect(recentMoment(at('2026-11-23T23:59:00'), now)).toBe('thứ Hai 23/11/2026 23:59');
  });

  it('reads a day in both ways of writing it', () => {
    expect(startOfDay('2026-11-25')).toEqual(at('2026-11-25T00:00:00'));
    expect(startOfDay(' 5/1/2026 ')).toEqual(at('2026-01-05T00:00:00'));
    expect(startOfDay('29/02/2026')).toBeUndefined();
    expect(startOfDay('11/25/2026')).toBeUndefined();
  });
});
