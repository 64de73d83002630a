import type { Procedure, SpecialCase } from '../../src/knowledge/procedure.js';
import type { Facet } from '../../src/understanding/types.js';
import { asPhone } from '../day.js';
import type { Asked } from '../payload.js';
import type { Turn } from '../turn.js';
import { feeLines } from './fee.js';
import { documentLines, noLongerLines, paperLine } from './papers.js';
import { inOneMessage, lowerFirst, say } from './prose.js';
import { questionLines } from './questions.js';
import { sourceLines } from './source.js';

type Lines = (turn: Turn, procedure: Procedure) => string[];

const bullets = (sentences: readonly string[]): string[] => sentences.map((sentence) => `• ${sentence}`);

const time: Lines = (turn, procedure) => {
  if (!procedure.time) return [];
  const cutoff = turn.release.office.sameDayCutoff.replace(/:00$/, ' giờ').replace(':', ' giờ ');
  const lines = [say(turn, 'time.heading', procedure), procedure.time.text];
  const saysSo = /nộp sau \d|nhận sau \d/i.test(procedure.time.text);
  return procedure.time.sameDay && !saysSo ? [...lines, say(turn, 'time.same-day', procedure, { cutoff })] : lines;
};

const fee: Lines = (turn, procedure) => {
  if (!procedure.fee) return [];
  const { exemptions, online } = procedure.fee;
  const exempt = exemptions.map(lowerFirst).join('; ');
  return [
    say(turn, 'fee.heading', procedure),
    ...bullets([
      ...feeLines(turn, procedure),
      ...(exempt ? [say(turn, 'fee.exemptions', procedure, { list: exempt })] : []),
      ...(online ? [online] : []),
    ]),
  ];
};

const place: Lines = (turn, procedure) => {
  if (procedure.where.length === 0) return [];
  const { centre } = turn.release.office;
  const own = { centre: centre.name, address: centre.address, phone: asPhone(centre.phone) };
  return [
    say(turn, 'place.heading', procedure),
    ...bullets(procedure.where),
    say(turn, 'place.centre', procedure, own),
  ];
};

const who: Lines = (turn, procedure) => {
  if (!procedure.who) return [];
  const { text, deadline: by } = procedure.who;
  return [
    say(turn, 'who.heading', procedure),
    text,
    ...(by ? [say(turn, 'who.deadline', procedure, { text: by })] : []),
  ];
};

const deadline: Lines = (turn, procedure) => {
  const by = procedure.who?.deadline;
  return by ? [say(turn, 'deadline.heading', procedure), by] : [say(turn, 'deadline.none', procedure)];
};

const one =
  (key: Facet, text: (procedure: Procedure) => readonly string[] | undefined): Lines =>
  (turn, procedure) => {
    const lines = text(procedure) ?? [];
    return lines.length > 0 ? [say(turn, `${key}.heading`, procedure), ...lines] : [];
  };

const legalBasis: Lines = (turn, procedure) => {
  const lines = one('legal-basis', (of) => bullets(of.legalBasis))(turn, procedure);
  return procedure.changes
    ? [...lines, say(turn, 'legal-basis.changes', procedure, { text: procedure.changes })]
    : lines;
};

const cases: Lines = (turn, procedure) =>
  procedure.cases.length > 0
    ? [say(turn, 'case.list', procedure), ...bullets(procedure.cases.map((special) => special.when))]
    : [say(turn, 'case.none', procedure)];

/** How far a dossier is, the guide cannot say: it says who can. */
const status: Lines = (turn) => {
  const { name: centre, address, phone } = turn.release.office.centre;
  return [turn.words('pointers.dossier-status', { centre, address, phone: asPhone(phone) })];
};

const LINES: Record<Asked, Lines> = {
  questions: questionLines,
  documents: documentLines,
  case: cases,
  'no-longer': noLongerLines,
  time,
  fee,
  place,
  who,
  deadline,
  online: one('online', (of) => of.online && [of.online.text]),
  form: one('form', (of) => of.form && [of.form.text, ...(of.form.url ? [of.form.url] : [])]),
  result: one('result', (of) => (of.result ? [of.result] : [])),
  'legal-basis': legalBasis,
  mistake: one('mistake', (of) => bullets(of.mistakes)),
  status,
};

const unknown = (turn: Turn): string =>
  turn.words('procedure-guide.unknown', { phone: asPhone(turn.release.office.centre.phone) });

/** Asked of a special case, these are answered by what is said of it. */
const OF_THE_CASE: ReadonlySet<Asked> = new Set(['case', 'documents']);

/** The answer to what was asked of a procedure, with its source. */
export const answerText = (turn: Turn, procedure: Procedure, asked: readonly Asked[], special?: SpecialCase): string =>
  turn.fill(inOneMessage([...blocksOf(turn, procedure, asked, special), sourceLines(turn, procedure).join('\n')]));

/**
 * Block by block what was asked of a procedure; what is not known is said to be unknown.
 * @param special the special case that it was asked for: what it needs besides comes first
 */
export function blocksOf(turn: Turn, procedure: Procedure, asked: readonly Asked[], special?: SpecialCase): string[] {
  const others = special ? asked.filter((one) => !OF_THE_CASE.has(one)) : asked;
  const blocks = others
    .map((one) => LINES[one](turn, procedure))
    .map((lines) => (lines.length > 0 ? lines : [unknown(turn)]).join('\n'));
  return special ? [caseLines(turn, special).join('\n'), ...blocks] : blocks;
}

/** What one special case needs besides, and what to mind. */
function caseLines(turn: Turn, { when, documents: papers, without, advice }: SpecialCase): string[] {
  const bring = without.length > 0 ? 'bring-instead' : 'bring';
  return [
    turn.words('procedure-guide.case.heading', { when: when.replace(/\.$/, '') }),
    ...(papers.length > 0 ? [turn.words(`procedure-guide.case.${bring}`), ...papers.map(paperLine)] : []),
    ...(advice ? [advice] : []),
  ];
}
