import type { Procedure, SpecialCase } from '../../src/knowledge/procedure.js';
import type { Choice } from '../../src/platform/messages.js';
import { pageOf } from '../pages.js';
import { type Asked, press } from '../payload.js';
import type { Turn } from '../turn.js';

/** What people ask next, the most asked first. */
const ORDER: readonly Asked[] = [
  'documents',
  'who',
  'fee',
  'time',
  'online',
  'case',
  'place',
  'questions',
  'form',
  'deadline',
  'no-longer',
  'mistake',
  'result',
  'legal-basis',
];

function has(procedure: Procedure, asked: Asked): boolean {
  switch (asked) {
    case 'documents':
      return procedure.documents !== undefined;
    case 'case':
      return procedure.cases.length > 1;
    case 'no-longer':
      return (procedure.documents?.noLonger.length ?? 0) > 0;
    case 'place':
      return procedure.where.length > 0;
    case 'legal-basis':
      return procedure.legalBasis.length > 0;
    case 'questions':
      return procedure.questions.length > 0;
    case 'mistake':
      return procedure.mistakes.length > 0;
    case 'deadline':
      return procedure.who?.deadline !== undefined;
    case 'status':
      return false;
    default:
      return procedure[asked] !== undefined;
  }
}

const caseChoice = (procedure: Procedure, { id, title }: SpecialCase): Choice => ({
  title,
  payload: press.procedure(procedure.id, 'case', id),
});

const moreButton = (turn: Turn, payload: string): Choice => ({
  title: turn.words('procedure-guide.buttons.more'),
  payload,
});

/** Everything that can be asked about a procedure, the most asked first; what citizens need next stands last. */
function allChoices(turn: Turn, procedure: Procedure, without: readonly Asked[]): Choice[] {
  const button = (asked: Asked) => ({
    title: turn.words(`procedure-guide.buttons.${asked}`),
    payload: press.procedure(procedure.id, asked),
  });
  const first = procedure.cases.slice(0, without.includes('case') ? 0 : 1);
  const related = procedure.related.flatMap((id) => {
    const other = turn.release.procedure(id, turn.today);
    return other?.status === 'guide' ? [{ title: other.short, payload: press.procedure(id) }] : [];
  });
  return [
    ...first.map((special) => caseChoice(procedure, special)),
    ...ORDER.filter((asked) => has(procedure, asked) && !without.includes(asked)).map(button),
    ...related,
  ];
}

/** What to ask next, without what was just answered. */
export function nextChoices(turn: Turn, procedure: Procedure, answered: readonly Asked[]): Choice[] {
  return pageOf(allChoices(turn, procedure, answered), 1, moreButton(turn, press.procedure(procedure.id, 'more', 2)));
}

/** The further pages; their order never changes, so that each leads to the next. */
export function furtherChoices(turn: Turn, procedure: Procedure, page: number): Choice[] {
  const more = moreButton(turn, press.procedure(procedure.id, 'more', page + 1));
  return pageOf(allChoices(turn, procedure, ['documents']), page, more);
}

/** The special cases, to choose one. */
export function caseChoices(turn: Turn, procedure: Procedure, page = 1): Choice[] {
  const all = procedure.cases.map((special) => caseChoice(procedure, special));
  return pageOf(all, page, moreButton(turn, press.procedure(procedure.id, 'case', page + 1)));
}
