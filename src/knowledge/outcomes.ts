import { z } from 'zod';

/** How a turn ended, by name: used by transcripts, filters, charts and metrics (`content/outcomes.yaml`). */
export const outcomeSchema = z.strictObject({
  /** What officials read: "Đã trả lời". */
  label: z.string().min(2),
  /** One sentence: when it is given. */
  meaning: z.string().min(2),
  colour: z.enum(['green', 'blue', 'turquoise', 'yellow', 'orange', 'red', 'grey', 'purple']),
  /** Whether the citizen got what they asked for; `false` ones are read by officials to learn. */
  served: z.boolean(),
});

export type Outcome = z.infer<typeof outcomeSchema> & { id: string };
