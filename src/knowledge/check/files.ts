import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../problems.js';
import { YamlFile } from '../yaml-file.js';

/** What each folder holds; anything else lies there unread. */
const ENDINGS: Readonly<Record<string, string>> = {
  procedures: '.yaml',
  calendar: '.yaml',
  wording: '.yaml',
  intents: '.txt',
};

const isNote = (name: string): boolean => name.startsWith('.') || name.endsWith('.md');

/** Files that nobody will read because of their ending: the guide that an official saved and never sees. */
export function unreadFiles(contentDir: string): Problem[] {
  return Object.entries(ENDINGS).flatMap(([folder, ending]) => {
    const full = join(contentDir, folder);
    if (!existsSync(full)) return [];
    return readdirSync(full)
      .filter((name) => !name.endsWith(ending) && !isNote(name))
      .map((name) => ({
        file: `${folder}/${name}`,
        line: 1,
        what: `not read: files here end in ${ending}`,
        level: 'warning',
      }));
  });
}

/** Syntax of the YAML files that other parts of the house read (lexicon, letters, survey). */
export function syntaxElsewhere(contentDir: string, read: ReadonlySet<string>): Problem[] {
  return readdirSync(contentDir, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.yaml') && !read.has(path))
    .sort()
    .flatMap((path) => new YamlFile(path, readFileSync(join(contentDir, path), 'utf8')).syntaxProblems());
}
