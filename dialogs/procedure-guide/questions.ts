import { DiceCoefficient } from 'natural/lib/natural/distance/index.js';
import type { Procedure } from '../../src/knowledge/procedure.js';
import { fold } from '../../src/platform/fold.js';
import type { Turn } from '../turn.js';
import { sourceLines } from './source.js';

type Question = Procedure['questions'][number];

/** So alike must the words be, 0 to 1: other questions of the same procedure were seen up to 0.67. */
const ALIKE = 0.75;

const bare = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9 ]+/g, ' ')
    .trim();

/** The common question that the citizen's words nearly are. */
export function nearestQuestion({ questions }: Procedure, words: string): Question | undefined {
  const asked = bare(words);
  const scored = questions.map((question) => ({ question, alike: DiceCoefficient(asked, bare(question.q)) }));
  const best = scored.sort((a, b) => b.alike - a.alike)[0];
  return best && best.alike >= ALIKE ? best.question : undefined;
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
