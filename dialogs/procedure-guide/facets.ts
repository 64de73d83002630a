import type { Paper, Procedure } from '../../src/knowledge/procedure.js';
import type { Facet } from '../../src/understanding/types.js';
import { asPhone } from '../day.js';
import type { Asked } from '../payload.js';
import type { Turn } from '../turn.js';
import { feeLines } from './fee.js';
import { inSentence, lowerFirst } from './prose.js';
import { questionLines } from './questions.js';
import { sourceLines } from './source.js';

type Lines = (turn: Turn, procedure: Procedure) => string[];

const say = (turn: Turn, key: string, procedure: Procedure, values = {}): string =>
  turn.words(`procedure-guide.${key}`, { name: inSentence(procedure.name), ...values });

const paperLine = ({ text, note }: Paper): string => `• ${text}${note ? `\n(${note.replace(/\.$/, '')})` : ''}`;

const bullets = (sentences: readonly string[]): string[] => sentences.map((sentence) => `• ${sentence}`);

const documents: Lines = (turn, procedure) => {
  const group = (key: 'submit' | 'present') => {
    const papers = procedure.documents?.[key] ?? [];
    if (papers.length === 0) return [];
    return [say(turn, `documents.${key}`, procedure), ...papers.map((paper) => paperLine(paper))];
  };
  const copies = procedure.documents?.copies;
  const lines = [
    ...group('submit'),
    ...group('present'),
    ...(copies ? [say(turn, 'documents.copies', procedure, { copies })] : []),
  ];
  return lines.length > 0 ? [say(turn, 'documents.heading', procedure), ...lines] : [];
};

const noLonger: Lines = (turn, procedure) => {
  const papers = procedure.documents?.noLonger ?? [];
  if (papers.length === 0) return [say(turn, 'no-longer.none', procedure)];
  return [say(turn, 'no-longer.heading', procedure), ...papers.map((paper) => paperLine(paper))];
};

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
  documents,
  case: cases,
  'no-longer': noLonger,
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

/** "Dạ" stands once in a message, at its head. */
const withoutDa = (block: string): string => block.replace(/^Dạ, (.)/, (_, letter: string) => letter.toUpperCase());

/** The answer to what was asked of a procedure, with its source; what is not known is said to be unknown. */
export function answerText(turn: Turn, procedure: Procedure, asked: readonly Asked[]): string {
  const blocks = asked
    .map((one) => LINES[one](turn, procedure))
    .map((lines) => (lines.length > 0 ? lines : [unknown(turn)]).join('\n'));
  const [first = '', ...others] = blocks;
  return turn.fill([first, ...others.map(withoutDa), sourceLines(turn, procedure).join('\n')].join('\n\n'));
}

/** The papers of one special case. */
export function caseText(turn: Turn, procedure: Procedure, caseId: string): string | undefined {
  const special = procedure.cases.find((one) => one.id === caseId);
  if (!special) return undefined;
  const papers = special.documents.map((paper) => paperLine(paper));
  const lines = [
    say(turn, 'case.heading', procedure, { when: special.when.replace(/\.$/, '') }),
    ...(papers.length > 0 ? [say(turn, 'case.bring', procedure), ...papers] : []),
    ...(special.advice ? [special.advice] : []),
  ];
  return turn.fill([lines.join('\n'), sourceLines(turn, procedure).join('\n')].join('\n\n'));
}
