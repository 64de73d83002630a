import type { z } from 'zod';
import type { Problem } from './problems.js';
import type { Path, YamlFile } from './yaml-file.js';

type Issue = z.core.$ZodIssue;

/** What a schema found, in an official's words and at the line where it stands. */
export function shapeProblems(file: YamlFile, value: unknown, issues: readonly Issue[]): Problem[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(file, issue.path, key));
    return [problemAt(file, issue.path, say(issue, valueAt(value, issue.path)))];
  });
}

/** A problem with the value at `path`. */
export function problemAt(file: YamlFile, path: Path, what: string, level: Problem['level'] = 'error'): Problem {
  return { file: file.path, ...file.placeOfValue(path), what, level };
}

function unknownKey(file: YamlFile, path: Path, key: string): Problem {
  return { file: file.path, ...file.placeOfValue([...path, key]), what: `unknown key "${key}"`, level: 'error' };
}

function say(issue: Issue, found: unknown): string {
  const name = issue.path.length === 0 ? 'the file' : `"${issue.path.map(String).join('.')}"`;
  if (found === undefined) return `${name} is missing`;
  if (found === null) return `${name} is empty`;
  if (issue.code === 'invalid_type') return wrongType(name, issue.expected, found);
  if (issue.code === 'invalid_value') return `${name} must be one of: ${issue.values.join(', ')}`;
  if (issue.code === 'invalid_key') return `${name}: ${issue.issues[0]?.message ?? issue.message}`;
  return `${name}: ${issue.message}`;
}

/** YAML reads a bare 1.001193, 2026 or +8423… as a number: the commonest slip, so the way out is said. */
function wrongType(name: string, expected: string, found: unknown): string {
  if (expected === 'string' && typeof found !== 'object') {
    return `${name} must be text, YAML reads it as a ${typeof found}: put it in quotes`;
  }
  return `${name} must be a ${expected === 'array' ? 'list' : expected}`;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, step) => (inner as Record<PropertyKey, unknown> | null)?.[step], value);
}
