import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { calendarYearSchema } from '../../../src/knowledge/calendar-year.js';
import { filesRelease } from '../../../src/knowledge/load-content.js';
import { officeSchema } from '../../../src/knowledge/office.js';
import { makeCalendar } from '../../../src/knowledge/working-days.js';
import { fromRoot } from '../../../src/platform/paths.js';
import { sampleContent } from './sample-content.js';

const published = (path: string): unknown => parse(readFileSync(fromRoot('content', path), 'utf8'));
const years = [2026, 2027].map((year) => calendarYearSchema.parse(published(`calendar/${year}.yaml`)));
const calendar = makeCalendar(years);

describe('the days off that come with the project', () => {
  it.each([
    ['2026-11-23', 3, '2026-11-27', 'Ngày Văn hóa Việt Nam lies between'],
    ['2027-04-29', 1, '2027-05-04', '30/4, the weekend and the make-up for 1/5 lie between'],
    ['2027-04-15', 1, '2027-04-19', 'Giỗ Tổ and the weekend lie between'],
    ['2026-08-20', 2, '2026-08-22', 'the make-up Saturday counts'],
    ['2026-08-28', 1, '2026-09-03', 'the swapped Monday and Quốc khánh do not'],
    ['2026-02-13', 1, '2026-02-23', 'Tết does not'],
    ['2026-12-31', 1, '2027-01-04', 'the year ends within'],
  ])('received %s, %i working days: %s (%s)', (from, days, due) => {
    expect(calendar.addWorkingDays(from, days)).toBe(due);
  });

  it('marks what no notice was read for, and only that', () => {
    const open = years.flatMap(({ days }) => days.filter(({ confirmed }) => !confirmed).map(({ date }) => date));
    expect(open).toEqual(['2027-02-04', '2027-02-09', '2027-02-10', '2027-09-03']);
  });

  it('names its days', () => {
    expect(calendar.specialDay('2026-11-24')).toMatchObject({
      name: 'Ngày Văn hóa Việt Nam',
      kind: 'off',
      confirmed: true,
    });
    expect(calendar.specialDay('2026-11-25')).toBeUndefined();
  });
});

describe('counting working days', () => {
  it('of a period of none ends on the day itself, or on the next working day', () => {
    expect(calendar.addWorkingDays('2026-11-23', 0)).toBe('2026-11-23');
    expect(calendar.addWorkingDays('2026-11-24', 0)).toBe('2026-11-25');
  });

  it('refuses what it cannot know: years without a file, before and after', () => {
    expect(() => calendar.addWorkingDays('2027-12-30', 2)).toThrow(RangeError);
    expect(() => calendar.isWorkingDay('2028-01-03')).toThrow(/2028-01-03.*2026, 2027.*content\/calendar\/2028\.yaml/);
    expect(() => calendar.isWorkingDay('2025-12-31')).toThrow(RangeError);
    expect(calendar.addWorkingDays('2027-12-30', 1)).toBe('2027-12-31');
  });

  it.each([-1, 1.5, Number.NaN])('refuses a period of %d days', (days) => {
    expect(() => calendar.addWorkingDays('2026-11-23', days)).toThrow(RangeError);
  });

  it('refuses what is no date', () => {
    expect(() => calendar.addWorkingDays('2026-13-40', 1)).toThrow(RangeError);
  });
});

describe('how the office stands', () => {
  const office = officeSchema.parse(published('office.yaml'));
  /** Vietnam is seven hours ahead of UTC all year. */
  const at = (local: string) => calendar.openState(office, new Date(`${local}:00+07:00`));

  it('is open in a session, from its first minute to before its last', () => {
    expect(at('2026-11-23T07:30')).toMatchObject({ open: true, nextOpen: { date: '2026-11-23', from: '13:30' } });
    expect(at('2026-11-23T16:59')).toMatchObject({ open: true, nextOpen: { date: '2026-11-25', from: '07:30' } });
    expect(at('2026-11-23T17:00').open).toBe(false);
  });

  it('is closed at noon and opens again the same day', () => {
    expect(at('2026-11-23T12:00')).toMatchObject({ open: false, nextOpen: { date: '2026-11-23', from: '13:30' } });
    expect(at('2026-11-23T12:00').sessions).toHaveLength(2);
  });

  it('is closed on a holiday, names it, and opens the day after', () => {
    const state = at('2026-11-24T09:00');
    expect(state).toMatchObject({ open: false, sessions: [], nextOpen: { date: '2026-11-25', from: '07:30' } });
    expect(state.dayOff?.name).toBe('Ngày Văn hóa Việt Nam');
  });

  it('is closed from Friday evening to Monday morning, without a holiday to name', () => {
    expect(at('2026-11-27T18:00').nextOpen).toEqual({ date: '2026-11-30', from: '07:30' });
    expect(at('2026-11-28T09:00')).toEqual({
      open: false,
      sessions: [],
      nextOpen: { date: '2026-11-30', from: '07:30' },
    });
  });

  it('knows the day in Vietnam when it is still yesterday in London', () => {
    const state = calendar.openState(office, new Date('2026-11-23T18:00:00Z'));
    expect(state.dayOff?.date).toBe('2026-11-24');
  });

  it('keeps ordinary hours on a make-up Saturday', () => {
    expect(at('2026-08-22T08:00')).toMatchObject({ open: true });
    expect(at('2026-08-22T08:00').dayOff).toBeUndefined();
  });

  it('is open on Saturday mornings where the commune says so, which makes Saturday no working day', () => {
    const saturday = { ...office, hours: { ...office.hours, '6': [{ from: '08:00', to: '11:00' }] } };
    const state = calendar.openState(saturday, new Date('2026-11-28T09:00:00+07:00'));
    expect(state.open).toBe(true);
    expect(calendar.isWorkingDay('2026-11-28')).toBe(false);
    expect(calendar.addWorkingDays('2026-11-27', 1)).toBe('2026-11-30');
  });

  it('promises no next opening beyond the last year, and still answers', () => {
    expect(at('2027-12-31T16:00')).toMatchObject({ open: true });
    expect(at('2027-12-31T16:00').nextOpen).toBeUndefined();
    expect(at('2028-01-03T09:00')).toEqual({ open: true, sessions: office.hours['1'] });
  });

  it('is never open where no hours are known', () => {
    const state = calendar.openState({ ...office, hours: {} }, new Date('2026-11-23T09:00:00+07:00'));
    expect(state).toEqual({ open: false, sessions: [] });
  });
});

it('a gap between two years is a year without a file', () => {
  const gap = makeCalendar(years.map((file, index) => ({ ...file, year: 2026 + index * 2, days: [] })));
  expect(gap.years).toEqual([2026, 2028]);
  expect(() => gap.isWorkingDay('2027-05-04')).toThrow(RangeError);
});

it('a release carries the calendar of its own files', () => {
  const days = 'days:\n  - { date: 2026-11-25, name: Nghỉ riêng, kind: off, source: Thông báo, confirmed: true }\n';
  const own = sampleContent({ 'calendar/2026.yaml': `year: 2026\ncheckedOn: 2026-11-01\n${days}` });
  expect(filesRelease(own).calendar.isWorkingDay('2026-11-25')).toBe(false);
});
