import type { Paper, Procedure, SpecialCase } from '../../src/knowledge/procedure.js';
import { asPhone } from '../day.js';
import type { Turn } from '../turn.js';
import { ownFee } from './fee.js';
import { firstSentences, inOneMessage, inSentence, lowerFirst } from './prose.js';
import { sourceLines } from './source.js';

/** What one bubble may hold and still be read on a small telephone; both channels take 2,000. */
const BUBBLE_MAX = 1500;

type Say = (key: string, values?: Record<string, string>) => string;
type Special = SpecialCase | undefined;

/** A part of the bubble; the ones with the highest `spare` go first when it gets too long. */
interface Part {
  lines: string[];
  spare: number;
}

const paperLine = (paper: Paper, index: number, withNote: boolean): string =>
  `${index + 1}. ${paper.text}${withNote && paper.note ? `\n(${firstSentences(paper.note, 1).replace(/\.$/, '')})` : ''}`;

function papers(say: Say, { documents, name, preface }: Procedure, special: Special, withNotes: boolean): string[] {
  const all = [...(documents?.submit ?? []), ...(documents?.present ?? [])].filter(
    ({ text }) => !special?.without.includes(text),
  );
  const heading = say('heading', { name: inSentence(name) });
  if (all.length === 0) return [say('nothing-to-submit', { name: inSentence(name) })];
  return [...(preface ? [preface] : []), heading, ...all.map((paper, index) => paperLine(paper, index, withNotes))];
}

function fee(turn: Turn, say: Say, procedure: Procedure): string[] {
  if (!procedure.fee) return [];
  const { phone } = turn.release.office.centre;
  const own = ownFee(turn, procedure);
  const text = firstSentences(procedure.fee.text, 2);
  const unknown = procedure.fee.provinceKey && !own ? [say('ask-fee', { phone: asPhone(phone) })] : [];
  return [[say('fee', { text }), ...(own ? [own] : unknown)].join(' ')];
}

function where(turn: Turn, say: Say, { id, online }: Procedure): string[] {
  const { name, address } = turn.release.office.centre;
  const key = online?.level === 'only' ? 'online-only' : online?.level === 'full' ? 'where-or-online' : 'where';
  const { onCall } = turn.release.office;
  const outOfHours = onCall?.procedures.includes(id) ? [say('on-call', { phone: asPhone(onCall.phone) })] : [];
  return [say(key, { centre: name, address }), ...outOfHours];
}

/** What the guide as a whole is given for. */
interface Whole {
  /** The case that the citizen is in: papers that it does without are left out. */
  special?: Special;
  /** Blocks that come first. */
  first?: readonly string[];
}

function parts(turn: Turn, procedure: Procedure, { special, first = [] }: Whole, withNotes: boolean): Part[] {
  const say: Say = (key, values = {}) => turn.words(`procedure-guide.summary.${key}`, values);
  const noLonger = procedure.documents?.noLonger.map(({ text }) => lowerFirst(text)).join('; ');
  return [
    ...first.map((block) => ({ spare: 0, lines: [block] })),
    { spare: 0, lines: papers(say, procedure, special, withNotes) },
    { spare: 2, lines: noLonger ? [say('no-longer', { list: noLonger })] : [] },
    { spare: 0, lines: procedure.time ? [say('time', { text: firstSentences(procedure.time.text, 2) })] : [] },
    { spare: 0, lines: fee(turn, say, procedure) },
    { spare: 0, lines: where(turn, say, procedure) },
    { spare: 1, lines: procedure.cases.length > 0 && !special ? [say('cases')] : [] },
    { spare: 0, lines: sourceLines(turn, procedure) },
  ];
}

const join = (all: Part[]): string =>
  inOneMessage(all.filter((part) => part.lines.length > 0).map((part) => part.lines.join('\n')));

/**
 * Papers, time, fee, where to go, source and date in one bubble. What is dropped when it gets too long (first the notes,
 * then the least needed parts) is a button away.
 */
export function summary(turn: Turn, procedure: Procedure, whole: Whole): string {
  const full = join(parts(turn, procedure, whole, true));
  if (full.length <= BUBBLE_MAX) return turn.fill(full);
  let kept = parts(turn, procedure, whole, false);
  for (const spare of [2, 1]) if (join(kept).length > BUBBLE_MAX) kept = kept.filter((part) => part.spare !== spare);
  return turn.fill(join(kept));
}

const bullet = (line: string): string => `• ${line}`;

/** The same in one line each: the papers by their names, where to go, the fee, the time. */
export function briefly(turn: Turn, procedure: Procedure, special: Special): string {
  const say: Say = (key, values = {}) => turn.words(`procedure-guide.brief.${key}`, values);
  const { documents, name, fee: costs, time } = procedure;
  const list = [...(documents?.submit ?? []), ...(documents?.present ?? []), ...(special?.documents ?? [])]
    .filter(({ text }) => !special?.without.includes(text))
    .map(({ text }) => lowerFirst(text))
    .join('; ');
  const lines = [
    say('heading', { name: inSentence(name) }),
    list ? say('bring', { list }) : say('nothing'),
    ...where(turn, (key, values = {}) => turn.words(`procedure-guide.summary.${key}`, values), procedure).map(bullet),
    ...(costs ? [say('fee', { text: firstSentences(costs.text, 1) })] : []),
    ...(time ? [say('time', { text: firstSentences(time.text, 1) })] : []),
    say('ask'),
  ];
  return turn.fill([lines.join('\n'), sourceLines(turn, procedure).join('\n')].join('\n\n'));
}
