import { z } from 'zod';
import { day } from './procedure.js';

const specialDay = z.strictObject({
  date: day,
  name: z.string().trim().min(2),
  kind: z.enum(['off', 'working']),
  /** The law or notice that says so, with its number. */
  source: z.string().trim().min(2),
  confirmed: z.boolean(),
});

/** One `content/calendar/<year>.yaml`: days off and make-up working days, without plain Saturdays and Sundays. */
export const calendarYearSchema = z
  .strictObject({
    year: z.number().int().min(2020).max(2100),
    /** When a person last held it against the notices. */
    checkedOn: day,
    days: z.array(specialDay),
  })
  .superRefine((file, context) => {
    const seen = new Set<string>();
    file.days.forEach(({ date }, index) => {
      const fault = seen.has(date) ? `${date} is listed twice` : date.startsWith(`${file.year}-`) ? '' : 'another year';
      if (fault) context.addIssue({ code: 'custom', path: ['days', index, 'date'], message: fault });
      seen.add(date);
    });
  });

export type CalendarYear = z.infer<typeof calendarYearSchema>;
