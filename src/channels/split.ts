/** What both channels take in one bubble is 2,000 characters; the rest is a margin for how they count. */
export const BUBBLE_MAX = 1_900;

/** A boundary this early in the piece would leave a scrap of text in a bubble of its own. */
const EARLIEST = 1 / 3;

const BOUNDARIES = [/\n\s*\n/g, /\n/g, /[.!?…;:]["”’)\]]*\s/g];

const lastEnd = (text: string, boundary: RegExp): number =>
  Math.max(0, ...[...text.matchAll(boundary)].map((match) => match.index + match[0].length));

const isFirstHalf = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

function cut(text: string, max: number): number {
  const piece = text.slice(0, max);
  for (const boundary of BOUNDARIES) {
    const end = lastEnd(piece, boundary);
    if (end > max * EARLIEST) return end;
  }
  const word = lastEnd(piece, /\s/g);
  if (word > 0) return word;
  return isFirstHalf(text.charCodeAt(max - 1)) ? max - 1 : max;
}

/**
 * Splits a text into bubbles: after a paragraph, else a line, else a sentence, else a word.
 * @param max in UTF-16 units, after NFC: the most pessimistic of the ways in which channels may count
 */
export function splitText(text: string, max: number = BUBBLE_MAX): string[] {
  const pieces: string[] = [];
  let rest = text.normalize('NFC').trim();
  while (rest.length > max) {
    const end = cut(rest, max);
    pieces.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest === '' ? pieces : [...pieces, rest];
}

/**
 * The longest end of a text that fits and begins after a paragraph, else a line, a sentence, a word; and what goes
 * before it (empty where the whole text fits).
 */
export function splitTail(text: string, max: number): { head: string; tail: string } {
  const whole = text.normalize('NFC').trim();
  const from = whole.length - max;
  if (from <= 0) return { head: '', tail: whole };
  const starts = [...BOUNDARIES, /\s/g].map((boundary) =>
    [...whole.matchAll(boundary)].map((match) => match.index + match[0].length).find((end) => end >= from),
  );
  const hard = isFirstHalf(whole.charCodeAt(from - 1)) ? from + 1 : from;
  const start = starts.find((end) => end !== undefined) ?? hard;
  return { head: whole.slice(0, start).trimEnd(), tail: whole.slice(start) };
}
