import type { Content, ContentFile } from '../content.js';
import type { Procedure } from '../procedure.js';
import type { Sentence } from '../wording-file.js';
import type { Path, YamlFile } from '../yaml-file.js';

/**
 * `wording` and `title` are the bot's own words, `fact` those of a procedure or the office; `reference` names a law.
 * What citizens say (examples, questions, names of a case) and notes for officials are not in here.
 */
export type SpokenKind = 'wording' | 'title' | 'fact' | 'reference';

/** Something a citizen gets to read, as it stands in a file. */
export interface Spoken {
  /** "menu.greeting" or "birth-registration.time.text". */
  key: string;
  kind: SpokenKind;
  text: string;
  yaml: YamlFile;
  path: Path;
}

const TITLE_KEYS = new Set(['buttons', 'forms', 'field']);
const isTitle = (path: Path): boolean =>
  path.some((step) => TITLE_KEYS.has(String(step))) || String(path.at(-1)).endsWith('-button');

/** The bot's own sentences and the titles of its buttons. */
export function spokenInWording(files: readonly ContentFile<Sentence[]>[]): Spoken[] {
  return files.flatMap(({ yaml, value }) =>
    value.map(({ key, path, text }) => ({ key, path, text, yaml, kind: isTitle(path) ? 'title' : 'wording' })),
  );
}

/** Everything a citizen gets to read. */
export function spokenIn({ wording, procedures, office, intents }: Content): Spoken[] {
  const ofOffice = office ? textsAt(office, 'office', 'fact', OFFICE_FACTS) : [];
  const ofIntents = intents ? textsAt(intents, 'intents', 'title', [['*', 'title']]) : [];
  return [...spokenInWording(wording), ...procedures.flatMap(spokenInProcedure), ...ofOffice, ...ofIntents];
}

function spokenInProcedure(file: ContentFile<Procedure>): Spoken[] {
  const { id } = file.value;
  return [
    ...textsAt(file, id, 'fact', PROCEDURE_FACTS),
    ...textsAt(file, id, 'title', [['short'], ['cases', '*', 'title']]),
    ...textsAt(file, id, 'reference', [['legalBasis', '*']]),
  ];
}

const PROCEDURE_FACTS: readonly Path[] = [
  ['handledBy'],
  ...['submit', 'present', 'noLonger'].flatMap((group) => [
    ['documents', group, '*', 'text'],
    ['documents', group, '*', 'note'],
  ]),
  ['documents', 'copies'],
  ['cases', '*', 'when'],
  ['cases', '*', 'advice'],
  ['cases', '*', 'documents', '*', 'text'],
  ['cases', '*', 'documents', '*', 'note'],
  ['time', 'text'],
  ['fee', 'text'],
  ['fee', 'exemptions', '*'],
  ['fee', 'online'],
  ['where', '*'],
  ['who', 'text'],
  ['who', 'deadline'],
  ['online', 'text'],
  ['form', 'text'],
  ['result'],
  ['changes'],
  ['mistakes', '*'],
  ['questions', '*', 'a'],
];

const OFFICE_FACTS: readonly Path[] = [
  ['centre', 'room'],
  ['centre', 'parking'],
  ['onCall', 'for'],
  ['onCall', 'note'],
  ['contacts', '*', 'note'],
];

/** The texts at these places; `*` stands for every item of a list or every key. */
function textsAt<T>(
  { yaml, value }: ContentFile<T>,
  name: string,
  kind: SpokenKind,
  places: readonly Path[],
): Spoken[] {
  return places.flatMap((place) =>
    walk(value, place, []).map(({ path, text }) => ({ key: [name, ...path].join('.'), kind, text, yaml, path })),
  );
}

function walk(value: unknown, [step, ...rest]: Path, path: PropertyKey[]): { path: PropertyKey[]; text: string }[] {
  if (step === undefined) return typeof value === 'string' ? [{ path, text: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  const steps = step === '*' ? Object.keys(value) : [step];
  return steps.flatMap((key) => walk((value as Record<PropertyKey, unknown>)[key], rest, [...path, key]));
}
