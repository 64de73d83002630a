import { existsSync } from 'node:fs';
import type { Content } from '../content.js';
import { formatProblem, inReadingOrder, type Problem } from '../problems.js';
import { readContent } from '../read-content.js';
import { calendarReaches, confirmedDays, ownOffice } from './commune.js';
import { enoughExamples, knownExamples, noContradiction, noRepetition } from './examples.js';
import { provinceFees, usedProvinceFees } from './fees.js';
import { syntaxElsewhere, unreadFiles } from './files.js';
import { distinctCases, knownPapers, knownRelated } from './links.js';
import type { ContentRule } from './rule.js';
import { spokenIn } from './spoken.js';
import { distinctTitles } from './titles.js';
import { toneProblems } from './tone/index.js';
import { checkedLately, endsSoon, notExpired, soundPeriod } from './validity.js';

/** What can be wrong although every file has the right shape. A new rule is one object in this list. */
export const CONTENT_RULES: readonly ContentRule[] = [
  notExpired,
  endsSoon,
  soundPeriod,
  checkedLately,
  knownRelated,
  knownPapers,
  distinctCases,
  distinctTitles,
  provinceFees,
  usedProvinceFees,
  knownExamples,
  enoughExamples,
  noContradiction,
  noRepetition,
  ownOffice,
  calendarReaches,
  confirmedDays,
];

/**
 * Everything that wants mending in `content/`, shape and rules together, by file and line.
 * @param today `YYYY-MM-DD`
 */
export function checkContent(contentDir: string, today: string): Problem[] {
  const content = readContent(contentDir);
  return inReadingOrder([
    ...content.problems,
    ...CONTENT_RULES.flatMap((rule) => withName(rule.name, rule.find(content, today))),
    ...toneProblems(spokenIn(content)),
    ...unreadFiles(contentDir),
    ...syntaxElsewhere(contentDir, filesOf(content)),
  ]);
}

const withName = (name: string, problems: Problem[]): Problem[] =>
  problems.map((problem) => ({ ...problem, what: `${problem.what} [${name}]` }));

function filesOf(content: Content): ReadonlySet<string> {
  const { office, outcomes, intents, calendar, procedures, wording, problems } = content;
  const files = [office, outcomes, intents, ...calendar, ...procedures, ...wording];
  return new Set([...files.flatMap((file) => file?.yaml.path ?? []), ...problems.map(({ file }) => file)]);
}

/**
 * Checks and tells, one line a problem and a summary.
 * @returns the exit code: 1 where there is an error
 */
export function reportContent(contentDir: string, today: string, tell: (line: string) => void): 0 | 1 {
  if (!existsSync(contentDir)) {
    tell(`${contentDir}: there is no such folder`);
    return 1;
  }
  const problems = checkContent(contentDir, today);
  for (const problem of problems) tell(formatProblem(problem, contentDir));
  const errors = problems.filter(({ level }) => level === 'error').length;
  tell(`${contentDir}: ${errors} error(s), ${problems.length - errors} warning(s)`);
  return errors > 0 ? 1 : 0;
}
