import type { Procedure } from '../../src/knowledge/procedure.js';
import { dayOf } from '../day.js';
import type { Turn } from '../turn.js';

/** "2026-01-16" -> "16/01/2026", "2026-07" -> "07/2026". */
const sourceDate = (date: string): string => date.split('-').reverse().join('/');

/** Where the facts come from and when they were last checked: the last line of every answer about a procedure. */
export function sourceLines(turn: Turn, procedure: Procedure): string[] {
  const [first] = procedure.sources;
  if (!first) return [];
  const source = turn.words('procedure-guide.source', {
    title: first.title,
    date: sourceDate(first.date),
    checked: dayOf(procedure.checkedOn),
  });
  return procedure.confidence === 'high' ? [source] : [turn.words('procedure-guide.confidence'), source];
}
