import { z } from 'zod';
import { day } from './procedure.js';

const sentence = z.string().trim().min(2);
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time as 07:30');
/** International form without spaces: +84… ; a citizen is shown the national form with spaces. */
const phone = z.string().regex(/^\+84\d{8,10}$/, 'a telephone number as +84236000000');
const session = z
  .strictObject({ from: time, to: time })
  .refine(({ from, to }) => from < to, { message: 'opens after it closes' });

/** What one commune says of itself: `content/office.yaml`. Numbers stand here or nowhere. */
export const officeSchema = z.strictObject({
  /** Names the commune in every stored document. Never changes once the bot runs. */
  commune: id,
  /** "xã Tân Sơn" as it stands in a sentence. */
  name: sentence,
  province: sentence,
  /** True for the sample that comes with the project: pages say so, and `check-content` reminds. */
  fictional: z.boolean().default(false),
  centre: z.strictObject({
    /** "Trung tâm Phục vụ hành chính công xã …" */
    name: sentence,
    address: sentence,
    room: sentence.optional(),
    parking: sentence.optional(),
    mapUrl: z.url().optional(),
    phone,
    email: z.email().optional(),
  }),
  /** ISO weekday 1 (Monday) to 7; a day that is absent is closed. */
  hours: z.record(z.string().regex(/^[1-7]$/), z.array(session)),
  /** A dossier received after this hour is answered the next working day, where the result comes the same day. */
  sameDayCutoff: time,
  /** Out of hours, for what cannot wait (death registration). */
  onCall: z
    .strictObject({ for: sentence, procedures: z.array(id).default([]), phone, note: sentence.optional() })
    .optional(),
  contacts: z.array(
    z.strictObject({
      id,
      role: sentence,
      name: sentence.optional(),
      phone: phone.optional(),
      email: z.email().optional(),
      note: sentence.optional(),
    }),
  ),
  /** Periodic reception of citizens by the chair. */
  reception: z
    .strictObject({ weekday: z.number().int().min(1).max(7), from: time, to: time, place: sentence, checkedOn: day })
    .optional(),
  /** Fees that the province's people's council sets, by the `provinceKey` of procedures; absent: said to be unknown. */
  provinceFees: z.record(id, z.strictObject({ text: sentence, source: sentence, date: z.string() })).default({}),
  /** How long plain questions and answers are kept, in days. */
  retentionDays: z.number().int().min(1).default(30),
  checkedOn: day,
});

export type Office = z.infer<typeof officeSchema>;
