import { DiceCoefficient } from 'natural/lib/natural/distance/index.js';
import type { Procedure } from '../../src/knowledge/procedure.js';
import { fold } from '../../src/platform/fold.js';
import type { Turn } from '../turn.js';
import { sourceLines } from './source.js';

type Question = Procedure['questions'][number];

/** Words of every question; what is left says which one it is. */
const COMMON = new Set(
  'a ah ai anh ba bac bao cai can chi cho co con cu da day di do duoc em gi ha hay hoi ho khong ko la lam minh nay nen nha nhe nhi o ong phai roi sao the thi thoi toi u va vay voi xin'.split(
    ' ',
  ),
);
/** So alike must the telling words be, and the letters, 0 to 1: on sample questions every wrong one failed one of them. */
const ALIKE = { words: 0.66, letters: 0.7 };

const bare = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const telling = (text: string): Set<string> =>
  new Set(
    bare(text)
      .split(' ')
      .filter((word) => word !== '' && !COMMON.has(word)),
  );

/** Sørensen–Dice over the telling words. */
function likeness(a: Set<string>, b: Set<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

/** The common question that the citizen's words nearly are. */
export function nearestQuestion({ questions }: Procedure, words: string): Question | undefined {
  const asked = telling(words);
  const scored = questions
    .map((question) => ({ question, alike: likeness(asked, telling(question.q)) }))
    .filter(
      ({ question, alike }) => alike >= ALIKE.words && DiceCoefficient(bare(words), bare(question.q)) >= ALIKE.letters,
    );
  return scored.sort((a, b) => b.alike - a.alike)[0]?.question;
}

export const questionText = (turn: Turn, procedure: Procedure, { q, a }: Question): string =>
  turn.fill(
    [
      turn.words('procedure-guide.questions.one', { question: q, answer: a }),
      sourceLines(turn, procedure).join('\n'),
    ].join('\n\n'),
  );

/** All of them, to be read in one go. */
export const questionLines = (turn: Turn, { questions }: Procedure): string[] => [
  turn.words('procedure-guide.questions.heading'),
  ...questions.map(({ q, a }) => turn.words('procedure-guide.questions.row', { question: q, answer: a })),
];
