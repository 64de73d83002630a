import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { ParsedBefore } from '../platform/parsed-before.js';
import { calendarYearSchema } from './calendar-year.js';
import type { Content, ContentFile } from './content.js';
import { readExampleFiles } from './examples.js';
import { officeSchema } from './office.js';
import { outcomeSchema } from './outcomes.js';
import type { Problem } from './problems.js';
import { procedureSchema } from './procedure.js';
import { problemAt, shapeProblems } from './shape-problems.js';
import { readSentences, type Sentence } from './wording-file.js';
import { YamlFile } from './yaml-file.js';

const name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and single dashes');
const outcomesSchema = z.record(name, outcomeSchema);
const intentsSchema = z.record(
  name,
  z.strictObject({
    title: z.string().trim().min(1).max(20, 'a button title has at most 20 characters'),
    meaning: z.string().trim().min(2),
  }),
);

/**
 * Reads every file the bot answers from. Never throws for what an official wrote: that is in `problems`.
 * @param before spares parsing the files that are as they were
 */
export function readContent(contentDir: string, before?: ParsedBefore): Content {
  const problems: Problem[] = [];
  const readYaml = (path: string): ContentFile<unknown> | undefined => yamlAt(contentDir, path, before, problems);
  const read = <T>(path: string, schema: z.ZodType<T>): ContentFile<T> | undefined => {
    const file = readYaml(path);
    return file && ofShape(file, schema, problems);
  };
  const readAll = <T>(folder: string, schema: z.ZodType<T>): ContentFile<T>[] =>
    yamlFilesOf(contentDir, folder).flatMap((path) => read(path, schema) ?? []);
  const readWording = (): ContentFile<Sentence[]>[] =>
    yamlFilesOf(contentDir, 'wording').flatMap((path) => {
      const file = readYaml(path);
      return file ? [{ yaml: file.yaml, value: readSentences(file.yaml, file.value, problems) }] : [];
    });

  const content: Content = {
    office: read('office.yaml', officeSchema),
    outcomes: read('outcomes.yaml', outcomesSchema),
    intents: read('intents.yaml', intentsSchema),
    calendar: readAll('calendar', calendarYearSchema),
    procedures: readAll('procedures', procedureSchema),
    wording: readWording(),
    examples: readExampleFiles(contentDir),
    problems,
  };
  problems.push(...misnamed(content));
  return content;
}

/** The YAML files of a folder, by name. Other files are passed over; `check-content` names them. */
function yamlFilesOf(contentDir: string, folder: string): string[] {
  const full = join(contentDir, folder);
  if (!existsSync(full)) return [];
  const names = readdirSync(full).filter((file) => file.endsWith('.yaml'));
  return names.sort().map((file) => `${folder}/${file}`);
}

function yamlAt(
  contentDir: string,
  path: string,
  before: ParsedBefore | undefined,
  problems: Problem[],
): ContentFile<unknown> | undefined {
  const full = join(contentDir, path);
  if (!existsSync(full)) {
    problems.push({ file: path, line: 1, what: 'the file is missing', level: 'error' });
    return undefined;
  }
  // NFC, so that one word is one string however the official's keyboard composed it.
  const text = readFileSync(full, 'utf8')
    .replace(/^\uFEFF/, '')
    .normalize('NFC');
  const yaml = new YamlFile(path, text, before);
  const said = yaml.read();
  if ('value' in said) return { yaml, value: said.value };
  problems.push(...said.problems);
  return undefined;
}

function ofShape<T>(
  { yaml, value }: ContentFile<unknown>,
  schema: z.ZodType<T>,
  problems: Problem[],
): ContentFile<T> | undefined {
  const result = schema.safeParse(value);
  if (result.success) return { yaml, value: result.data };
  problems.push(...shapeProblems(yaml, value, result.error.issues));
  return undefined;
}

/**
 * A file is found by its name, so the name has to agree with what is in it. A procedure whose facts change on a day
 * known beforehand has a second file beside the first: `<id>@<valid.from>.yaml`.
 */
function misnamed({ procedures, calendar }: Content): Problem[] {
  const wrongIds = procedures.flatMap(({ yaml, value }) => {
    const [id, from] = basename(yaml.path, '.yaml').split('@');
    if (id !== value.id) return [problemAt(yaml, ['id'], `id "${value.id}" is not the file's name "${id}"`)];
    if (from === undefined || from === value.valid.from) return [];
    return [problemAt(yaml, ['valid', 'from'], `valid.from "${value.valid.from}" is not the file's "@${from}"`)];
  });
  const wrongYears = calendar
    .filter(({ yaml, value }) => basename(yaml.path, '.yaml') !== String(value.year))
    .map(({ yaml, value }) => problemAt(yaml, ['year'], `year ${value.year} is not the file's name`));
  return [...wrongIds, ...wrongYears];
}
