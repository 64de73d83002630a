import { isSyllable } from './repair/syllable.js';

const WORD = /[\p{L}\p{N}]+/gu;
/** A word that the examples hold so often is known, also where it is no Vietnamese syllable ("online", "vneid"). */
const SEEN = 2;
/** English words that are Vietnamese syllables too; they count as English beside others of its kind. */
const ENGLISH = new Set('a i the to do you my me can we in on at be he no so go this that them than'.split(' '));

/**
 * Whether the words can be Vietnamese at all. A message of which less than half is, is not understood, whatever the
 * model finds in the rest of it: keys hit at random, or another language.
 * @param counts how often each word stands in the mended examples
 */
export function isReadable(repaired: string, counts: ReadonlyMap<string, number>): boolean {
  const words = (repaired.match(WORD) ?? []).filter((word) => !/^\d/.test(word));
  if (words.length === 0) return true;
  const strange = words.filter((word) => (counts.get(word) ?? 0) < SEEN && !isSyllable(word));
  const english = strange.length > 0 ? words.filter((word) => ENGLISH.has(word)).length : 0;
  return (strange.length + english) * 2 <= words.length;
}
