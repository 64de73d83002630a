import type { Procedure } from './procedure.js';

/** What is no sentence, or nothing that a citizen would ask by. */
const LEFT_OUT: ReadonlySet<string> = new Set<keyof Procedure | 'url' | 'level' | 'provinceKey'>([
  ...(['id', 'status', 'field', 'code', 'valid', 'checkedOn', 'confidence', 'related', 'sources', 'verify'] as const),
  ...(['url', 'level', 'provinceKey'] as const),
]);

/** All sentences and names of a procedure, in no particular order: what a search looks through. */
export const guideText = (procedure: Procedure): string[] => stringsIn(procedure);

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => (LEFT_OUT.has(key) ? [] : stringsIn(one)));
}
