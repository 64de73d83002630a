import { addDays, yearOf } from '../days.js';
import { problemAt } from '../shape-problems.js';
import type { ContentRule } from './rule.js';

const NOTICE_DAYS = 60;
/** The notice of the next year's holidays comes in the autumn; from this day on its file is missed. */
const NEXT_YEAR_FROM = '-11-15';

export const ownOffice: ContentRule = {
  name: 'own-office',
  why: 'citizens must not be sent to an office that does not exist',
  find: ({ office }) =>
    office?.value.fictional
      ? [
          problemAt(
            office.yaml,
            ['fictional'],
            'the sample commune: put in your own office before you go live',
            'warning',
          ),
        ]
      : [],
};

export const calendarReaches: ContentRule = {
  name: 'calendar-reaches',
  why: 'deadlines are not computed beyond the last year that has a file',
  find: ({ calendar }, today) => {
    const years = calendar.map(({ value }) => value.year);
    const missing = (year: number, level: 'error' | 'warning') =>
      years.includes(year) ? [] : [{ file: `calendar/${year}.yaml`, line: 1, what: 'the file is missing', level }];
    const year = yearOf(today);
    return [...missing(year, 'error'), ...(today >= `${year}${NEXT_YEAR_FROM}` ? missing(year + 1, 'warning') : [])];
  },
};

export const confirmedDays: ContentRule = {
  name: 'confirmed-days',
  why: 'a day off that was never announced moves every promise over it by a day',
  find: ({ calendar }, today) =>
    calendar.flatMap(({ yaml, value: { days } }) =>
      days.flatMap(({ date, name, confirmed }, index) => {
        if (confirmed || date < today || date > addDays(today, NOTICE_DAYS)) return [];
        return [
          problemAt(yaml, ['days', index, 'confirmed'], `${date} (${name}) is near and not confirmed yet`, 'warning'),
        ];
      }),
    ),
};
