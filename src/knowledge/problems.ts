/** Something in `content/` that wants mending, told so that an official finds it at once. */
export interface Problem {
  /** Path within the content folder, with `/`: "procedures/birth-registration.yaml". */
  file: string;
  /** From 1. */
  line: number;
  column?: number;
  what: string;
  /** An `error` keeps the content from being used (or published); a `warning` is for a person to judge. */
  level: 'error' | 'warning';
}

/** "content/office.yaml:12: …", as editors and terminals know to open it. */
export function formatProblem(problem: Problem, dir: string): string {
  const mark = problem.level === 'warning' ? 'warning: ' : '';
  return `${dir}/${problem.file}:${problem.line}: ${mark}${problem.what}`;
}

/** By file and line, so that one file is mended from top to bottom. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}
