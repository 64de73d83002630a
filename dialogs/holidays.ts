import { addDays } from '../src/knowledge/days.js';
import { fold } from '../src/platform/fold.js';
import type { Turn } from './turn.js';

/** Days in a row that are off for one reason. */
export interface Holiday {
  name: string;
  first: string;
  last: string;
}

/** What people call the days off, without marks, and what the calendar calls them. The first that fits is meant. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/\btet (?:duong|tay)\b/, 'Tết Dương lịch'],
  [/\btet\b(?! (?:trung thu|thieu nhi|doan ngo|thanh minh))/, 'Tết Nguyên đán'],
  [/\bgio to\b/, 'Giỗ Tổ'],
  [/\b(?:giai phong|chien thang)\b/, 'Chiến thắng'],
  [/\bquoc te lao dong\b/, 'Quốc tế lao động'],
  [/\bquoc khanh\b/, 'Quốc khánh'],
  [/\bvan hoa viet nam\b/, 'Văn hóa Việt Nam'],
];
/** So far ahead is looked. */
const DAYS_AHEAD = 400;

/** The holiday that is asked about by its name, the next one to come; undefined where the calendar does not know it. */
export function holidayAsked({ message, release, today }: Turn): Holiday | undefined {
  const words = fold(message.text ?? '');
  const [, name] = NAMES.find(([called]) => called.test(words)) ?? [];
  if (name === undefined) return undefined;
  const isOff = (day: string): boolean => {
    const special = release.calendar.specialDay(day);
    return special?.kind === 'off' && special.name.includes(name);
  };
  let first = today;
  for (let ahead = 0; !isOff(first); ahead++) {
    if (ahead === DAYS_AHEAD) return undefined;
    first = addDays(first, 1);
  }
  let last = first;
  while (isOff(addDays(last, 1))) last = addDays(last, 1);
  return { name, first, last };
}

/** Whether a day off between the two is not yet known from an official notice. */
export function isDoubtful({ release }: Turn, first: string, last: string): boolean {
  for (let day = first; day <= last; day = addDays(day, 1))
    if (release.calendar.specialDay(day)?.confirmed === false) return true;
  return false;
}
