import { TOUCHING } from './keyboard.js';
import { isMarkedSyllable } from './syllable.js';

/** Natural logarithms of how unlikely each slip is; chosen so that of a hundred right sentences two are touched at most. */
export const COST = {
  left: 7.5,
  doubled: 8,
  swapped: 7.5,
  neighbour: 7.5,
  other: 10,
  added: 9.5,
  split: 7.5,
  joined: 8,
};
export const LEAST_COST = Math.min(...Object.values(COST));
/** A syllable that is written with all its marks was hardly written by mistake; nor a letter by itself. */
export const MARKED = 6;
const LONE = 2;

/** What more it costs to read this word otherwise. */
export function surchargeOn(word: string, plain: string): number {
  if (word !== plain && isMarkedSyllable(word)) return MARKED;
  return word.length === 1 ? LONE : 0;
}

/** What it costs to read `word` as `meant`; undefined where one slip does not lead from one to the other. */
export function costOf(word: string, meant: string): number | undefined {
  if (word === meant) return undefined;
  let head = 0;
  while (head < word.length && word[head] === meant[head]) head++;
  const [rest, wanted] = [word.slice(head), meant.slice(head)];
  if (rest === wanted.slice(1)) return COST.left;
  if (rest.slice(1) === wanted) return rest[0] === word[head - 1] || rest[0] === wanted[0] ? COST.doubled : COST.added;
  if (rest.slice(1) === wanted.slice(1))
    return TOUCHING.get(wanted[0]!)?.includes(rest[0]!) ? COST.neighbour : COST.other;
  const swapped = rest[0] === wanted[1] && rest[1] === wanted[0] && rest.slice(2) === wanted.slice(2);
  return swapped ? COST.swapped : undefined;
}
