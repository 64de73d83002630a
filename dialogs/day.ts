import { DateTime } from 'luxon';
import { ZONE } from '../src/platform/clock.js';

const WEEKDAYS = ['', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];

/** `YYYY-MM-DD` -> "23/11/2026". */
export const dayOf = (date: string): string => date.split('-').reverse().join('/');

/** `YYYY-MM-DD` -> "thứ Hai 23/11/2026". */
export const weekdayOf = (date: string): string =>
  `${WEEKDAYS[DateTime.fromISO(date, { zone: ZONE }).weekday]} ${dayOf(date)}`;

/** The date in Vietnam at this moment, `YYYY-MM-DD`. */
export const dateInVietnam = (at: Date): string => DateTime.fromJSDate(at, { zone: ZONE }).toISODate() as string;

/** +84236000001 -> "0236 000 001"; numbers of other countries stay as they are. */
export function phoneOf(international: string): string {
  const national = international.replace(/^\+84/, '0');
  return national.startsWith('0') ? national.replace(/^(\d{4})(\d{3})(\d+)$/, '$1 $2 $3') : national;
}
