import { readFileSync } from 'node:fs';
import { fromRoot } from '../../../src/platform/paths.js';
import { CaseNames } from '../../../src/understanding/cases/case-names.js';
import { readLexicon } from '../../../src/understanding/lexicon.js';
import type { MatcherOptions } from '../../../src/understanding/load-matcher.js';
import { phraseLine } from '../../../src/understanding/phrases.js';
import { Repairer } from '../../../src/understanding/repair/repairer.js';
import type { Matcher } from '../../../src/understanding/types.js';
import type { Report } from '../report.js';
import { percentOf, type Share, share } from './figures.js';

/** A message in a conversation about a procedure, and the special case that it tells of. */
export interface LabelledCase {
  text: string;
  procedure: string;
  /** Absent where it tells of none. */
  caseId?: string;
}

export interface CaseFigures {
  /** Of the messages that tell of a case, those where it was found, */
  right: Share;
  /** and those where another was. */
  wrong: Share;
  /** Of the messages that tell of none, those where one was found. */
  amiss: Share;
}

const NONE = '-';
const FILE = fromRoot('tests', 'understanding', 'cases.tsv');

/** Reads `tests/understanding/cases.tsv`. @throws Error naming the line that is wrong, never its words */
export function readLabelledCases(): LabelledCase[] {
  const [, ...lines] = readFileSync(FILE, 'utf8').normalize('NFC').trim().split(/\r?\n/);
  return lines.map((line, at) => {
    const [text, procedure, caseId] = line.split('\t');
    if (!text || !procedure || !caseId) throw new Error(`${FILE}:${at + 2}: expected text, procedure and case`);
    return { text, procedure, ...(caseId !== NONE && { caseId }) };
  });
}

/** @param find the case that is found in a message about a procedure */
export function caseFigures(find: (text: string, procedure: string) => string | undefined): CaseFigures {
  const seen = readLabelledCases().map((wanted) => ({ ...wanted, found: find(wanted.text, wanted.procedure) }));
  const told = seen.filter(({ caseId }) => caseId !== undefined);
  const ordinary = seen.filter(({ caseId }) => caseId === undefined);
  return {
    right: share(told, ({ caseId, found }) => found === caseId),
    wrong: share(told, ({ caseId, found }) => found !== undefined && found !== caseId),
    amiss: share(ordinary, ({ found }) => found !== undefined),
  };
}

/** As the matcher finds it in a conversation; a message that it takes for another procedure's finds none. */
export const caseFoundBy =
  (matcher: Matcher, write: (text: string) => string = (text) => text) =>
  (text: string, about: string): string | undefined => {
    const { intent, entities } = matcher.understand(write(text), { about });
    return intent === about ? entities.caseId : undefined;
  };

/** Which special case a message tells of, beside the phrases of the guides alone. */
export function reportCases(report: Report, matcher: Matcher, { procedures, lexiconDir }: MatcherOptions): void {
  const repairer = new Repairer(readLexicon(lexiconDir));
  const names = new CaseNames(procedures, (text) => repairer.repair(text));
  const ours = caseFigures(caseFoundBy(matcher));
  const byName = caseFigures((text, procedure) => names.find(procedure, phraseLine(repairer.repair(text))));
  const row = (what: string, of: keyof CaseFigures): void =>
    report.row({
      ...{ what, figure: percentOf(ours[of]), unit: '%' },
      ...{ yardstick: 'phrases of the guides alone', beside: percentOf(byName[of]) },
    });
  row('special case, found', 'right');
  row('special case, another one found', 'wrong');
  row('one found where none is told', 'amiss');
}
