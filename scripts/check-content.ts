// Checks what the commune knows, says and understands: `npm run check-content [-- <folder>]`. Exit code 1 on errors.
import { join, relative } from 'node:path';
import { reportContent } from '../src/knowledge/check/index.js';
import { dayOf } from '../src/knowledge/days.js';
import { readContent } from '../src/knowledge/read-content.js';
import { systemClock } from '../src/platform/clock.js';
import { fromRoot } from '../src/platform/paths.js';
import { isProcedure } from '../src/understanding/labels.js';
import { readLexicon } from '../src/understanding/lexicon.js';

const folder = process.argv[2] ?? fromRoot('content');
const shown = relative(process.cwd(), folder) || folder;
const report = (line: string): void => console.log(line);

/** @returns the exit code */
function reportLexicon(lexicon: string): number {
  try {
    const { facetExamples, caseExamples, nextMessages, wordClasses } = readLexicon(lexicon);
    facetExamples();
    wordClasses();
    const { procedures, intents } = readContent(folder);
    const known = new Set([...procedures.map(({ value }) => value.id), ...Object.keys(intents?.value ?? {})]);
    const wrong = nextMessages().find(
      ({ about, intent }) => !isProcedure(about) || !known.has(about) || !known.has(intent),
    );
    if (wrong)
      throw new Error(`${lexicon}/next-messages.txt: no such procedure or intent: ${wrong.about} -> ${wrong.intent}`);
    const casesOf = new Map(procedures.map(({ value }) => [value.id, new Set(value.cases.map(({ id }) => id))]));
    const unknown = caseExamples().find(
      ({ procedure, caseId }) => !casesOf.has(procedure) || (caseId && !casesOf.get(procedure)!.has(caseId)),
    );
    if (unknown)
      throw new Error(`${lexicon}/cases.txt: no such procedure or case: ${unknown.procedure} ${unknown.caseId ?? '-'}`);
    return 0;
  } catch (error) {
    report((error as Error).message);
    return 1;
  }
}

process.exitCode = Math.max(
  reportContent(shown, dayOf(systemClock.now()), report),
  reportLexicon(join(shown, 'lexicon')),
);
