import { LETTERS } from '../../platform/letters.js';
import { spokenAt } from './spoken.js';

/** "h42 chấm mười lăm gạch 261105 gạch 0031": how a code is read out. */
const READ_OUT = new RegExp(`(?<![${LETTERS}\\d])[hg] ?\\d{2},? (?:chấm|cham|phẩy|gạch|gach)(?![${LETTERS}])`, 'iu');
const SIGNS: ReadonlyMap<string, string> = new Map([
  ...['chấm', 'cham', 'phẩy'].map((word) => [word, '.'] as const),
  ...['gạch', 'gach'].map((word) => [word, '-'] as const),
  ...['ngang', 'nối', 'dưới', 'noi', 'duoi'].map((word) => [word, ''] as const),
]);
/** A code is read out in no more words than these. */
const LONGEST = 40;

/** The code that is read out from the first such place on, with signs and figures; absent where there is none. */
export function codeWithFigures(text: string): string | undefined {
  const match = READ_OUT.exec(text);
  if (!match) return undefined;
  const words = text
    .slice(match.index)
    .toLowerCase()
    .split(/[\s,]+/)
    .slice(0, LONGEST);
  let code = '';
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const sign = SIGNS.get(word) ?? (word === 'không' || word === 'khong' ? '0' : undefined);
    const number = sign === undefined ? spokenAt(words, at) : undefined;
    if (sign === undefined && number === undefined && !/^[hg]?\d+$/.test(word)) break;
    code += sign ?? number?.value ?? word;
    if (number) at = number.end - 1;
  }
  return code;
}
