import { DateTime } from 'luxon';
import { ZONE } from '../platform/clock.js';

const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];

const local = (date: Date): DateTime => DateTime.fromJSDate(date, { zone: ZONE });

/** "thứ Tư 25/11/2026" */
export function dayName(date: Date): string {
  const at = local(date);
  return `${WEEKDAYS[at.weekday - 1]} ${at.toFormat('dd/MM/yyyy')}`;
}

/** "08:12" */
export const timeOfDay = (date: Date): string => local(date).toFormat('HH:mm');

/** "08:12:03" */
export const timeToTheSecond = (date: Date): string => local(date).toFormat('HH:mm:ss');

/** "thứ Tư 25/11/2026 08:12" */
export const moment = (date: Date): string => `${dayName(date)} ${timeOfDay(date)}`;

/** "Thứ Tư 25/11/2026": a day or a moment with which a line begins. */
export const lineStart = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The day in Vietnam, `2026-11-25`. */
export const isoDay = (date: Date): string => local(date).toFormat('yyyy-MM-dd');

/** "hôm nay 08:12", "hôm qua 17:40", or the whole moment. */
export function recentMoment(date: Date, now: Date): string {
  const days = Math.round(local(now).startOf('day').diff(local(date).startOf('day'), 'days').days);
  if (days === 0) return `hôm nay ${timeOfDay(date)}`;
  if (days === 1) return `hôm qua ${timeOfDay(date)}`;
  return moment(date);
}

/** The first moment of a day written `2026-11-25` or `25/11/2026`; undefined for anything else. */
export function startOfDay(text: string): Date | undefined {
  const format = text.includes('/') ? 'd/M/yyyy' : 'yyyy-MM-dd';
  const day = DateTime.fromFormat(text.trim(), format, { zone: ZONE });
  return day.isValid ? day.toJSDate() : undefined;
}

export const nextDay = (date: Date): Date => local(date).plus({ days: 1 }).toJSDate();
