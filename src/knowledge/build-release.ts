import { createHash } from 'node:crypto';
import type { CalendarYear } from './calendar-year.js';
import { deepFreeze } from './freeze.js';
import type { Office } from './office.js';
import type { Outcome } from './outcomes.js';
import { type Procedure, procedureSchema } from './procedure.js';
import type { IntentName, Release } from './release.js';
import { makeWording } from './sentences.js';
import { makeCalendar } from './working-days.js';

/** All that a release is made of, wherever it was kept. */
export interface ReleaseParts {
  office: Office;
  calendar: readonly CalendarYear[];
  sentences: ReadonlyMap<string, string>;
  outcomes: readonly Outcome[];
  intents: readonly IntentName[];
  procedures: readonly Procedure[];
  examples: () => ReadonlyMap<string, readonly string[]>;
}

const FIELDS: readonly string[] = procedureSchema.shape.field.options;

/** @param source where the parts were kept, the first word of the release's id: "files" */
export function buildRelease(source: string, parts: ReleaseParts): Release {
  const procedures = [...deepFreeze(parts.procedures)].sort(inMenuOrder);
  const examplesHash = hashOf([...parts.examples()]);
  const hash = hashOf([
    parts.office,
    parts.calendar,
    [...parts.sentences],
    parts.outcomes,
    parts.intents,
    procedures,
    examplesHash,
  ]);
  return Object.freeze<Release>({
    id: `${source}-${hash.slice(0, 12)}`,
    hash,
    office: deepFreeze(parts.office),
    calendar: makeCalendar(deepFreeze(parts.calendar)),
    wording: makeWording(parts.sentences),
    outcomes: byId(deepFreeze(parts.outcomes)),
    intents: byId(deepFreeze(parts.intents)),
    procedure: (id, onDay) => procedures.find((procedure) => procedure.id === id && holdsOn(procedure, onDay)),
    procedures: (onDay) => procedures.filter((procedure) => holdsOn(procedure, onDay)),
    examples: parts.examples,
    examplesHash,
  });
}

/** Whether its facts hold on this day; both ends are included. */
export const holdsOn = ({ valid }: Procedure, day: string): boolean =>
  valid.from <= day && (valid.to === undefined || day <= valid.to);

const byId = <T extends { id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]));

const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** Behind every procedure that has a rank. */
const UNRANKED = 1_000;

/** Guides first, then by field; within a field by rank and id, and the newest of two versions first. */
function inMenuOrder(a: Procedure, b: Procedure): number {
  const place = ({ status, field, rank = UNRANKED }: Procedure): number =>
    ((status === 'guide' ? 0 : FIELDS.length) + FIELDS.indexOf(field)) * UNRANKED * 2 + rank;
  if (place(a) !== place(b)) return place(a) - place(b);
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  return a.valid.from < b.valid.from ? 1 : -1;
}
