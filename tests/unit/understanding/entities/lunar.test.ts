import { describe, expect, it } from 'vitest';
import { isoOf } from '../../../../src/understanding/entities/calendar.js';
import { newYear, solarOf } from '../../../../src/understanding/entities/lunar.js';

describe('the lunar calendar of Vietnam', () => {
  it.each([
    [1968, '1968-01-29'],
    [1985, '1985-01-21'],
    [2000, '2000-02-05'],
    [2007, '2007-02-17'],
    [2020, '2020-01-25'],
    [2023, '2023-01-22'],
    [2024, '2024-02-10'],
    [2025, '2025-01-29'],
    [2026, '2026-02-17'],
    [2027, '2027-02-06'],
    [2028, '2028-01-26'],
    [2030, '2030-02-02'],
  ])('begins the year %i on %s', (year, day) => expect(isoOf(newYear(year))).toBe(day));

  it.each([
    [2020, 4, '2020-05-23'],
    [2023, 2, '2023-03-22'],
    [2025, 6, '2025-07-25'],
  ])('has in %i a leap month %i from %s', (year, month, day) =>
    expect(isoOf(solarOf({ year, month, day: 1, leap: true })!)).toBe(day),
  );

  it('knows the feasts', () => {
    expect(isoOf(solarOf({ year: 2026, month: 3, day: 10 })!)).toBe('2026-04-26');
    expect(isoOf(solarOf({ year: 2025, month: 8, day: 15 })!)).toBe('2025-10-06');
    expect(isoOf(solarOf({ year: 2026, month: 8, day: 15 })!)).toBe('2026-09-25');
  });

  it('has no day and no leap month that the year lacks', () => {
    expect(solarOf({ year: 2026, month: 13, day: 1 })).toBeUndefined();
    expect(solarOf({ year: 2026, month: 1, day: 31 })).toBeUndefined();
    expect(solarOf({ year: 2026, month: 4, day: 1, leap: true })).toBeUndefined();
  });
});
