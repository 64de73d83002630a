import type { Paper, Procedure } from '../../src/knowledge/procedure.js';
import { fold } from '../../src/platform/fold.js';
import type { Turn } from '../turn.js';
import { say, withoutDa } from './prose.js';

export const paperLine = ({ text, note }: Paper): string => `• ${text}${note ? `\n(${note.replace(/\.$/, '')})` : ''}`;

/** What to bring, and what need not be brought any more: that comes first where the citizen names one of those papers. */
export function documentLines(turn: Turn, procedure: Procedure): string[] {
  const needed = neededLines(turn, procedure);
  const spared = procedure.documents?.noLonger ?? [];
  if (spared.length === 0) return needed;
  const asked = turn.message.text ?? '';
  if (!spared.some((paper) => isNamed(paper, asked)))
    return [...needed, say(turn, 'documents.no-longer', procedure), ...spared.map(paperLine)];
  const [heading, ...papers] = needed;
  return [...noLongerLines(turn, procedure), ...(heading ? ['', withoutDa(heading), ...papers] : [])];
}

export function noLongerLines(turn: Turn, procedure: Procedure): string[] {
  const papers = procedure.documents?.noLonger ?? [];
  if (papers.length === 0) return [say(turn, 'no-longer.none', procedure)];
  return [say(turn, 'no-longer.heading', procedure), ...papers.map(paperLine)];
}

function neededLines(turn: Turn, procedure: Procedure): string[] {
  const group = (key: 'submit' | 'present') => {
    const papers = procedure.documents?.[key] ?? [];
    return papers.length > 0 ? [say(turn, `documents.${key}`, procedure), ...papers.map(paperLine)] : [];
  };
  const copies = procedure.documents?.copies;
  const lines = [
    ...group('submit'),
    ...group('present'),
    ...(copies ? [say(turn, 'documents.copies', procedure, { copies })] : []),
  ];
  return lines.length > 0 ? [say(turn, 'documents.heading', procedure), ...lines] : [];
}

/** Pairs of words that are in the names of many papers and tell none of them from the others. */
const OF_ANY_PAPER = new Set(
  'giay chung|chung nhan|giay xac|xac nhan|ban chinh|ban giay|ban sao|giay to|to da|cua cha|cha me'.split('|'),
);

/** Whether words speak of this paper: two words of its name that stand side by side in them ("kết hôn", "hộ khẩu"). */
function isNamed({ text }: Paper, words: string): boolean {
  const said = new Set(pairsOf(words));
  return pairsOf(text).some((pair) => said.has(pair) && !OF_ANY_PAPER.has(pair));
}

function pairsOf(text: string): string[] {
  const words = fold(text).match(/[a-z0-9]+/g) ?? [];
  return words.slice(1).map((word, at) => `${words[at]} ${word}`);
}
