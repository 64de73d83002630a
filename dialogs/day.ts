import { weekdayOf } from '../src/knowledge/days.js';

const WEEKDAYS = ['', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];

/** `YYYY-MM-DD` -> "23/11/2026"; also of a month or a year alone. */
export const asDate = (day: string): string => day.split('-').reverse().join('/');

/** 1 for Monday to 7 for Sunday -> "thứ Hai". */
export const weekdayName = (weekday: number): string => WEEKDAYS[weekday] ?? '';

/** `YYYY-MM-DD` -> "thứ Hai 23/11/2026". */
export const asWeekday = (day: string): string => `${WEEKDAYS[weekdayOf(day)]} ${asDate(day)}`;

/** +84236000001 -> "0236 000 001"; numbers of other countries stay as they are. */
export function asPhone(international: string): string {
  const national = international.replace(/^\+84/, '0');
  return national.startsWith('0') ? national.replace(/^(\d{4})(\d{3})(\d+)$/, '$1 $2 $3') : national;
}
