import { dayCount } from './calendar.js';

/**
 * The Vietnamese lunar calendar, by the rules that Hồ Ngọc Đức set out ("Tính âm lịch Việt Nam",
 * https://www.informatik.uni-leipzig.de/~duc/amlich/calrules.html), reckoned for UTC+7: a month begins on the day of the
 * new moon, the winter solstice lies in month 11, and of thirteen months between two solstices the first without a
 * principal solar term is the leap month. New moon and solar longitude are after Jean Meeus, Astronomical Algorithms,
 * 2nd edition 1998, chapters 49 and 25. Good from 1900 to 2100.
 */

const UTC_OFFSET = 7 / 24;
/** Julian date of 1 January 1970, 0 h. */
const EPOCH = 2_440_587.5;
/** Terrestrial time runs ahead of the clock by about 69 seconds in our day. */
const DELTA_T = 69 / 86_400;
const SYNODIC_MONTH = 29.530588861;
const FIRST_NEW_MOON = 2_451_550.09766;
const DAYS_PER_CENTURY = 36_525;
const J2000 = 2_451_545;
const LONGITUDE_OF_SOLSTICE = 9;

const sin = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);

/** Periodic terms of the new moon: coefficient, power of the orbit's eccentricity, multiples of M, M' and F. */
const NEW_MOON_TERMS: readonly (readonly [number, number, number, number, number])[] = [
  [-0.4072, 0, 0, 1, 0],
  [0.17241, 1, 1, 0, 0],
  [0.01608, 0, 0, 2, 0],
  [0.01039, 0, 0, 0, 2],
  [0.00739, 1, -1, 1, 0],
  [-0.00514, 1, 1, 1, 0],
  [0.00208, 2, 2, 0, 0],
  [-0.00111, 0, 0, 1, -2],
  [-0.00057, 0, 0, 1, 2],
  [0.00056, 1, 1, 2, 0],
  [-0.00042, 0, 0, 3, 0],
  [0.00042, 1, 1, 0, 2],
  [0.00038, 1, 1, 0, -2],
  [-0.00024, 1, -1, 2, 0],
  [-0.00007, 0, 2, 1, 0],
  [0.00004, 0, 0, 2, -2],
  [0.00004, 0, 3, 0, 0],
  [0.00003, 0, 1, 1, -2],
  [0.00003, 0, 0, 2, 2],
  [-0.00003, 0, 1, 1, 2],
  [0.00003, 0, -1, 1, 2],
];

/** The day in Vietnam, counted from 1970, on which the k-th new moon since January 2000 falls. */
function newMoonDay(k: number): number {
  const t = k / 1236.85;
  const sun = 2.5534 + 29.1053567 * k - 0.0000014 * t * t;
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t;
  const latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t * t;
  const node = 124.7746 - 1.56375588 * k + 0.0020672 * t * t;
  const eccentricity = 1 - 0.002516 * t;
  let time = FIRST_NEW_MOON + SYNODIC_MONTH * k + 0.00015437 * t * t - DELTA_T - 0.00017 * sin(node);
  for (const [size, power, ofSun, ofMoon, ofLatitude] of NEW_MOON_TERMS)
    time += size * eccentricity ** power * sin(ofSun * sun + ofMoon * moon + ofLatitude * latitude);
  time += 0.000325 * sin(299.77 + 0.107408 * k) + 0.000165 * sin(251.88 + 0.016321 * k);
  return Math.floor(time + UTC_OFFSET - EPOCH);
}

/** Which twelfth of its way, 0 to 11 from the spring equinox, the sun has reached when a day begins in Vietnam. */
function solarTwelfth(day: number): number {
  const t = (day + EPOCH - UTC_OFFSET + DELTA_T - J2000) / DAYS_PER_CENTURY;
  const mean = 280.46646 + 36_000.76983 * t + 0.0003032 * t * t;
  const anomaly = 357.52911 + 35_999.05029 * t - 0.0001537 * t * t;
  const centre =
    (1.914602 - 0.004817 * t) * sin(anomaly) +
    (0.019993 - 0.000101 * t) * sin(2 * anomaly) +
    0.000289 * sin(3 * anomaly);
  const apparent = mean + centre - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t);
  return Math.floor((((apparent % 360) + 360) % 360) / 30);
}

/** Number of the new moon that begins month 11 of a year. */
function monthEleven(year: number): number {
  const lastOfYear = dayCount(year, 12, 31)!;
  let k = Math.floor((lastOfYear + EPOCH - FIRST_NEW_MOON) / SYNODIC_MONTH) + 1;
  while (newMoonDay(k) > lastOfYear) k--;
  return solarTwelfth(newMoonDay(k)) === LONGITUDE_OF_SOLSTICE ? k - 1 : k;
}

/** How many months after month 11 the leap month comes, 0 where there is none before the next month 11. */
function leapAfter(eleventh: number, next: number): number {
  if (next - eleventh === 12) return 0;
  for (let away = 1; away < 13; away++) {
    const begins = solarTwelfth(newMoonDay(eleventh + away));
    if (begins === solarTwelfth(newMoonDay(eleventh + away + 1))) return away;
  }
  return 0;
}

export interface LunarDay {
  year: number;
  month: number;
  day: number;
  /** The leap month of that number ("tháng sáu nhuận"). */
  leap?: boolean;
}

/** The day counted from 1970; absent where the lunar year has no such day. */
export function solarOf({ year, month, day, leap = false }: LunarDay): number | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 30) return undefined;
  const from = month >= 11 ? year : year - 1;
  const eleventh = monthEleven(from);
  const away = (month + 1) % 12;
  const leapAway = leapAfter(eleventh, monthEleven(from + 1));
  const isLeap = leapAway > 0 && away + 1 === leapAway;
  if (leap && !isLeap) return undefined;
  const later = leapAway > 0 && (leap || away >= leapAway) ? 1 : 0;
  const first = newMoonDay(eleventh + away + later);
  const length = newMoonDay(eleventh + away + later + 1) - first;
  return day <= length ? first + day - 1 : undefined;
}

/** First day of the lunar year. */
export const newYear = (year: number): number => solarOf({ year, month: 1, day: 1 })!;
