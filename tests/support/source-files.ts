import { readdirSync, readFileSync } from 'node:fs';
import { fromRoot } from '../../src/platform/paths.js';

/** The project's files below a folder with this ending, as paths from the root. */
export const filesBelow = (folder: string, ending: string): string[] =>
  readdirSync(fromRoot(folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`)
    .sort();

export const textOf = (file: string): string => readFileSync(fromRoot(file), 'utf8');
