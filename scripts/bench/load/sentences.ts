import { readFileSync } from 'node:fs';
import { fromRoot } from '../../../src/platform/paths.js';

/** What citizens write, as the matcher's test set has it: with and without diacritics, typed in haste, off the subject. */
export function citizensSentences(): string[] {
  const lines = readFileSync(fromRoot('tests/understanding/development.tsv'), 'utf8').split('\n');
  const [, ...rows] = lines.filter(Boolean);
  return rows.map((line) => line.split('\t')[0] as string);
}
