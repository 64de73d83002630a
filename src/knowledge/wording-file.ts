import { basename } from 'node:path';
import type { Problem } from './problems.js';
import { problemAt } from './shape-problems.js';
import type { Path, YamlFile } from './yaml-file.js';

/** One sentence of `content/wording/<dialog>.yaml`. */
export interface Sentence {
  /** The dialog and the keys on the way, joined by dots: "menu.greeting". */
  key: string;
  path: Path;
  text: string;
}

const KEY = /^[A-Za-z0-9]+([-_][A-Za-z0-9]+)*$/;

/** Flattens a wording file; what is neither a sentence nor a mapping of sentences is a problem. */
export function readSentences(yaml: YamlFile, value: unknown, problems: Problem[]): Sentence[] {
  const dialog = basename(yaml.path, '.yaml');
  const sentences: Sentence[] = [];
  const visit = (inner: unknown, path: string[]): void => {
    const wrong = (what: string) => problems.push(problemAt(yaml, path, what));
    const bad = path.find((step) => !KEY.test(step));
    if (bad !== undefined) {
      wrong(`the key "${bad}" may hold only letters, digits, "-" and "_"`);
    } else if (typeof inner === 'string' && inner.trim() !== '') {
      sentences.push({ key: [dialog, ...path].join('.'), path, text: inner.trim() });
    } else if (isMapping(inner)) {
      for (const [step, next] of Object.entries(inner)) visit(next, [...path, step]);
    } else {
      wrong(`"${path.join('.') || dialog}" must be a sentence (in quotes if it is a number or yes/no)`);
    }
  };
  visit(value, []);
  return sentences;
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
