import { z } from 'zod';

/**
 * One procedure as an official writes it in `content/procedures/<id>.yaml`. Every sentence is shown to citizens as it
 * stands, so: plain words, at most 20 words a sentence, no abbreviation that is not spelled out first.
 * A fact without a source does not enter; what is unknown is said to be unknown.
 */

const sentence = z.string().trim().min(2);
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and single dashes');
/** A button's title: at most 20 characters, so that both channels show it whole. */
const title = z.string().trim().min(1).max(20, 'a button title has at most 20 characters');
export const day = z.iso.date();

const paper = z.strictObject({
  /** What the citizen puts on the table, in one line: "Giấy chứng sinh (bản chính)". */
  text: sentence,
  /** A second line for what is good to know: "Không cần bản giấy nếu bệnh viện đã gửi bản điện tử". */
  note: sentence.optional(),
});

const specialCase = z.strictObject({
  id,
  title,
  /** "Sinh tại nhà hoặc mất giấy chứng sinh" */
  when: sentence,
  documents: z.array(paper).default([]),
  /** Papers of the guide, word for word as they stand there, that this case does without. */
  without: z.array(sentence).default([]),
  /** What to do instead of, or besides, bringing papers. */
  advice: sentence.optional(),
  /** Another procedure takes its place, or none does: the papers of this guide are not for it. */
  elsewhere: z.boolean().default(false),
  /** Words by which citizens name this case, as they write them: "sinh ở nhà", "không có giấy chứng sinh". */
  named: z.array(sentence).default([]),
});

const source = z
  .strictObject({
    title: sentence,
    url: z.url({ protocol: /^https?$/ }).optional(),
    /** Where it can be found when it has no address. */
    ref: sentence.optional(),
    /** The source's own date: 2026, 2026-01 or 2026-01-16. */
    date: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date as 2026, 2026-01 or 2026-01-16'),
  })
  .refine((s) => s.url ?? s.ref, { message: 'a source needs a url, or a ref that says where it is' });

export const procedureSchema = z.strictObject({
  id,
  /**
   * `guide`: everything below is complete. `outline`: the bot names the procedure and who handles it, and says that it
   * has no guide yet.
   */
  status: z.enum(['guide', 'outline']),
  /** The official name, in full. */
  name: sentence,
  /** What buttons and lists call it. */
  short: title,
  /** Other names that citizens use for it. */
  aliases: z.array(sentence).default([]),
  field: z.enum([
    'ho-tich',
    'chung-thuc',
    'cu-tru',
    'can-cuoc',
    'bao-tro',
    'bhyt',
    'kinh-doanh',
    'dat-dai',
    'xay-dung',
    'giao-duc',
    'tiep-dan',
  ]),
  /** National code, or null where none is known. */
  code: z
    .string()
    .regex(/^\d\.\d{6}$/)
    .nullable(),
  /** Where it stands in lists: 1 is what citizens ask for most; those without stand behind, by name. */
  rank: z.number().int().min(1).optional(),
  /** Said before the papers where the occasion asks for a human word: "Xã xin chia buồn cùng gia đình." */
  preface: sentence.optional(),
  handledBy: sentence,
  /** The days on which these facts hold (effective_from/to), both included. */
  valid: z.strictObject({ from: day, to: day.optional() }),
  /** When a person last held the facts against the sources. */
  checkedOn: day,
  confidence: z.enum(['high', 'medium', 'low']),

  documents: z
    .strictObject({
      submit: z.array(paper).default([]),
      present: z.array(paper).default([]),
      noLonger: z.array(paper).default([]),
      copies: sentence.optional(),
    })
    .optional(),
  cases: z.array(specialCase).default([]),
  time: z
    .strictObject({
      text: sentence,
      /** The result comes on the day of filing, if filed before `office.sameDayCutoff`. */
      sameDay: z.boolean(),
    })
    .optional(),
  /** `text` never states a sum that the province sets; `provinceKey` names the entry of office.yaml that may. */
  fee: z
    .strictObject({
      text: sentence,
      provinceKey: id.optional(),
      exemptions: z.array(sentence).default([]),
      online: sentence.optional(),
    })
    .optional(),
  where: z.array(sentence).default([]),
  /** By when the citizen must come, where the law says so. */
  who: z.strictObject({ text: sentence, deadline: sentence.optional() }).optional(),
  online: z.strictObject({ level: z.enum(['full', 'partial', 'only', 'none']), text: sentence }).optional(),
  form: z.strictObject({ text: sentence, url: z.url().optional() }).optional(),
  result: sentence.optional(),
  legalBasis: z.array(sentence).default([]),
  /** What changed lately, where citizens still know the old rule. */
  changes: sentence.optional(),
  mistakes: z.array(sentence).default([]),
  /** Questions people really ask, with their short answer. */
  questions: z.array(z.strictObject({ q: sentence, a: sentence })).default([]),
  /** Ids of procedures that citizens confuse with this one or need next. */
  related: z.array(id).default([]),
  sources: z.array(source).min(1, 'no fact without a source'),
  /** For officials: what still wants checking. Never shown to citizens. */
  verify: z.array(sentence).default([]),
});

export type Procedure = z.infer<typeof procedureSchema>;
export type SpecialCase = Procedure['cases'][number];
export type Paper = z.infer<typeof paper>;
