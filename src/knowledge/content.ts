import type { z } from 'zod';
import type { CalendarYear } from './calendar-year.js';
import type { ExampleFile } from './examples.js';
import type { Office } from './office.js';
import type { outcomeSchema } from './outcomes.js';
import type { Problem } from './problems.js';
import type { Procedure } from './procedure.js';
import type { Sentence } from './wording-file.js';
import type { YamlFile } from './yaml-file.js';

/** One file that was read and has the right shape. */
export interface ContentFile<T> {
  yaml: YamlFile;
  value: T;
}

export type OutcomeFile = Record<string, z.infer<typeof outcomeSchema>>;
export type IntentFile = Record<string, { title: string; meaning: string }>;

/** Everything under `content/` that could be read, and what could not. */
export interface Content {
  office: ContentFile<Office> | undefined;
  outcomes: ContentFile<OutcomeFile> | undefined;
  intents: ContentFile<IntentFile> | undefined;
  calendar: ContentFile<CalendarYear>[];
  procedures: ContentFile<Procedure>[];
  wording: ContentFile<Sentence[]>[];
  examples: ExampleFile[];
  problems: Problem[];
}
