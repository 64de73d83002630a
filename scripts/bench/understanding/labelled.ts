import { readFileSync } from 'node:fs';
import { FACETS, type Facet } from '../../../src/understanding/types.js';

/** One message and how it should be understood. */
export interface Labelled {
  text: string;
  intent: string;
  /** Intents that it carries besides. */
  also: readonly string[];
  /** What is asked, the most important first; empty where the whole guide is meant. */
  facets: readonly Facet[];
  /** Kind and value of each thing that it names; a kind may stand twice. */
  entities: readonly (readonly [kind: string, value: string])[];
  /** Procedure of the conversation so far. */
  about?: string;
}

const COLUMNS = ['text', 'intent', 'also', 'facets', 'entities', 'about'];

/** The labelled sets that may be looked at while working: all but the sealed one (see tests/understanding/README.md). */
export const OPEN_SETS: readonly string[] = [
  ...['development', 'first-look', 'second-look', 'third-look', 'fourth-look', 'fifth-look', 'sixth-look'],
  ...['seventh-look', 'eighth-look', 'ninth-look', 'tenth-look', 'eleventh-look', 'twelfth-look', 'in-conversation'],
  ...['grave-look', 'second-grave-look', 'third-grave-look', 'fourth-grave-look', 'fifth-grave-look'],
  ...['sixth-grave-look', 'seventh-grave-look', 'eighth-grave-look'],
];

/** The day on which the sets were labelled, by which their "hôm nay" goes. */
export const LABELLED_ON = new Date('2026-11-30T02:00:00Z');

const listed = (cell: string | undefined, separator = ','): string[] =>
  (cell ?? '')
    .split(separator)
    .map((one) => one.trim())
    .filter(Boolean);

function facetsOf(cell: string | undefined): Facet[] {
  return listed(cell).map((name) => {
    const facet = FACETS.find((known) => known === name);
    if (!facet) throw new Error(`no such facet: ${name}`);
    return facet;
  });
}

function labelledOf(line: string): Labelled {
  const [text, intent, also, facets, entities, about] = line.split('\t');
  if (!text || !intent) throw new Error('text or intent is missing');
  return {
    text,
    intent,
    also: listed(also),
    facets: facetsOf(facets),
    entities: listed(entities, ';').map((entity) => {
      const [kind = '', ...value] = entity.split('=');
      return [kind, value.join('=')] as const;
    }),
    ...(about?.trim() && { about: about.trim() }),
  };
}

/**
 * Reads a labelled set: tab-separated lines below a line that names the columns.
 * @throws Error naming the line that is wrong, never its words
 */
export function readLabelled(file: string): Labelled[] {
  const [head, ...lines] = readFileSync(file, 'utf8').normalize('NFC').split(/\r?\n/);
  if (head !== COLUMNS.join('\t'))
    throw new Error(`${file}: the first line must name the columns ${COLUMNS.join(', ')}`);
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return [];
    try {
      return [labelledOf(line)];
    } catch (error) {
      throw new Error(`${file}, line ${at + 2}: ${(error as Error).message}`);
    }
  });
}
