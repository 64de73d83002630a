import type { Procedure } from '../../src/knowledge/procedure.js';
import { asDate } from '../day.js';
import type { Turn } from '../turn.js';

/** Where the facts come from and when they were last checked: the last line of every answer about a procedure. */
export function sourceLines(turn: Turn, procedure: Procedure): string[] {
  const [first] = procedure.sources;
  if (!first) return [];
  const source = turn.words('procedure-guide.source', {
    title: first.title,
    date: asDate(first.date),
    checked: asDate(procedure.checkedOn),
  });
  return procedure.confidence === 'high' ? [source] : [turn.words('procedure-guide.confidence'), source];
}
