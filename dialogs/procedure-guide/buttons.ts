import type { Procedure } from '../../src/knowledge/procedure.js';
import type { Choice } from '../../src/platform/messages.js';
import type { Facet } from '../../src/understanding/types.js';
import { press } from '../payload.js';
import type { Turn } from '../turn.js';

/** Buttons under one bubble: Zalo takes five. */
const PAGE = 5;

/** What people ask next, the most asked first. */
const ORDER: readonly Facet[] = [
  'documents',
  'who',
  'fee',
  'time',
  'online',
  'case',
  'where',
  'form',
  'deadline',
  'no-longer',
  'mistakes',
  'result',
  'legal-basis',
];

function has(procedure: Procedure, facet: Facet): boolean {
  switch (facet) {
    case 'documents':
      return procedure.documents !== undefined;
    case 'case':
      return procedure.cases.length > 1;
    case 'no-longer':
      return (procedure.documents?.noLonger.length ?? 0) > 0;
    case 'where':
      return procedure.where.length > 0;
    case 'legal-basis':
      return procedure.legalBasis.length > 0;
    case 'mistakes':
      return procedure.mistakes.length > 0;
    case 'deadline':
      return procedure.who?.deadline !== undefined;
    default:
      return procedure[facet] !== undefined;
  }
}

const caseButton = (procedure: Procedure, at: number): Choice[] => {
  const special = procedure.cases[at];
  return special ? [{ title: special.title, payload: press.procedure(procedure.id, 'case', special.id) }] : [];
};

/** Pages of four and "Xem thêm"; the last page is as long as it is, and ends with a person to ask. */
function page(all: Choice[], at: number, more: Choice, last: Choice): Choice[] {
  const shown = PAGE - 1;
  const from = (at - 1) * shown;
  const rest = all.length - from;
  return rest > PAGE
    ? [...all.slice(from, from + shown), more]
    : [...all.slice(from, from + shown), last].slice(0, PAGE);
}

/** What to ask next about a procedure, without what was just answered. */
export function nextChoices(turn: Turn, procedure: Procedure, answered: readonly Facet[], at = 1): Choice[] {
  const title = (key: string) => turn.words(`procedure-guide.buttons.${key}`);
  const facets = ORDER.filter((facet) => has(procedure, facet) && !answered.includes(facet)).map((facet) => ({
    title: title(facet),
    payload: press.procedure(procedure.id, facet),
  }));
  const all = answered.includes('case') ? facets : [...caseButton(procedure, 0), ...facets];
  const more = { title: title('more'), payload: press.procedure(procedure.id, 'more', at + 1) };
  return page(all, at, more, { title: title('human'), payload: press.plain('human') });
}

/** The special cases themselves, to choose one. */
export function caseChoices(procedure: Procedure): Choice[] {
  return procedure.cases.slice(0, PAGE).flatMap((_, at) => caseButton(procedure, at));
}
