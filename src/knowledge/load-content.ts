import { CannotStart } from '../platform/errors.js';
import type { ParsedBefore } from '../platform/parsed-before.js';
import { buildRelease } from './build-release.js';
import type { Content, IntentFile, OutcomeFile } from './content.js';
import { readExampleFiles, sentencesByIntent } from './examples.js';
import { formatProblem, inReadingOrder, type Problem } from './problems.js';
import { readContent } from './read-content.js';
import type { Release } from './release.js';

const SHOWN = 10;

/** Reads `content/`: a release where nothing keeps it from being used, and all that wants mending. */
export function loadContent(contentDir: string, before?: ParsedBefore): { release?: Release; problems: Problem[] } {
  const content = readContent(contentDir, before);
  before?.save();
  const problems = inReadingOrder(content.problems);
  const release = problems.some(({ level }) => level === 'error') ? undefined : releaseOf(content, contentDir);
  return { problems, ...(release && { release }) };
}

/**
 * The release of the files as they stand.
 * @param before spares parsing the files that are as they were
 * @throws CannotStart naming the first problems by file and line
 */
export function filesRelease(contentDir: string, before?: ParsedBefore): Release {
  const { release, problems } = loadContent(contentDir, before);
  if (release) return release;
  const errors = problems.filter(({ level }) => level === 'error');
  const shown = errors.slice(0, SHOWN).map((problem) => `  ${formatProblem(problem, contentDir)}`);
  const more = errors.length > SHOWN ? [`  … and ${errors.length - SHOWN} more`] : [];
  throw new CannotStart(
    'content-invalid',
    [
      `What the bot answers from has ${errors.length} error(s); "npm run check-content" checks it again:`,
      ...shown,
      ...more,
    ].join('\n'),
  );
}

function releaseOf(content: Content, contentDir: string): Release | undefined {
  const { office, outcomes, intents } = content;
  if (!office || !outcomes || !intents) return undefined;
  const sentences = content.wording.flatMap((file) => file.value);
  return buildRelease('files', {
    office: office.value,
    calendar: content.calendar.map((file) => file.value),
    sentences: new Map(sentences.map(({ key, text }) => [key, text])),
    outcomes: named<OutcomeFile[string]>(outcomes.value),
    intents: named<IntentFile[string]>(intents.value),
    procedures: content.procedures.map((file) => file.value),
    examples: readOnceMore(contentDir, content),
  });
}

/** The sentences as they were just read, the first time; they are many, so they are not kept but read again later. */
function readOnceMore(contentDir: string, content: Content): () => ReadonlyMap<string, readonly string[]> {
  let read: Content['examples'] | undefined = content.examples;
  return () => {
    const files = read ?? readExampleFiles(contentDir);
    read = undefined;
    return sentencesByIntent(files);
  };
}

const named = <T>(items: Record<string, T>): (T & { id: string })[] =>
  Object.entries(items).map(([id, item]) => ({ id, ...item }));
