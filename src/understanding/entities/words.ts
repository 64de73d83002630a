import { fold } from '../../platform/fold.js';
import { LETTERS } from '../../platform/letters.js';

/** No letter and no figure before, none after: a whole word. */
export const BEFORE = `(?<![${LETTERS}\\d])`;
export const AFTER = `(?![${LETTERS}\\d])`;

/**
 * A pattern that meets words with their marks or with none, never with other marks: "hôm qua" meets "hom qua" and not
 * "hôm quá".
 */
export function either(phrase: string): string {
  const forms = phrase.split(' ').map((word) => (fold(word) === word ? word : `(?:${word}|${fold(word)})`));
  return forms.join(' ');
}

/** One of several phrases, given with commas between; the longer ones are tried first. */
export function anyOf(phrases: string): string {
  const list = phrases.trim().split(/,\s*/);
  return `(?:${list
    .sort((a, b) => b.length - a.length)
    .map(either)
    .join('|')})`;
}

/** One of several phrases as they are written only, for messages with marks. */
export const exactly = (phrases: string): string =>
  `(?:${phrases
    .trim()
    .split(/,\s*/)
    .sort((a, b) => b.length - a.length)
    .join('|')})`;

/** Whether a text carries marks at all; where it has none its words are read with more care. */
export const hasMarks = (text: string): boolean => /[à-ỹđ]/i.test(text);

/** What stands just before and just after a find, for rules on the neighbours. */
export function around(text: string, from: number, to: number): { before: string; after: string } {
  return { before: text.slice(Math.max(0, from - REACH), from), after: text.slice(to, to + REACH) };
}
const REACH = 28;
