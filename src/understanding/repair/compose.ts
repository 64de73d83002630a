const TONE_MARKS = { sharp: '\u0301', falling: '\u0300', asking: '\u0309', tumbling: '\u0303', heavy: '\u0323' };
export type Tone = keyof typeof TONE_MARKS;

const VOWEL = /[aăâeêioôơuưy]/;
const SHAPED = /[ăâêôơư]/;

/**
 * Puts the tone on the vowel that carries it: "trương" with `falling` becomes "trường". Of two horns at the end only
 * the last is real ("thuở").
 */
export function composeSyllable(typed: readonly string[], tone: Tone | undefined): string {
  const letters = typed.slice(-2).join('') === 'ươ' ? [...typed.slice(0, -2), 'u', 'ơ'] : typed;
  if (!tone) return letters.join('');
  const at = toneAt(letters);
  if (at < 0) return letters.join('');
  const marked = [...letters];
  marked[at] = (letters[at]! + TONE_MARKS[tone]).normalize('NFC');
  return marked.join('');
}

function toneAt(letters: readonly string[]): number {
  let from = letters.findIndex((letter) => VOWEL.test(letter));
  if (from < 0) return -1;
  let to = from;
  while (to + 1 < letters.length && VOWEL.test(letters[to + 1]!)) to++;
  const opensWithGlide = from > 0 && to > from && `${letters[from - 1]}${letters[from]}`.match(/^(qu|gi)$/);
  if (opensWithGlide) from++;
  for (let at = to; at >= from; at--) if (SHAPED.test(letters[at]!)) return at;
  const closed = to < letters.length - 1;
  if (closed) return to;
  return to - from === 1 ? from : Math.floor((from + to) / 2);
}

/** A letter that takes a shape (roof, horn, breve) from a key typed after it; the nearest one before that can. */
export function shapeLast(letters: string[], shapes: ReadonlyMap<string, string>): boolean {
  for (let at = letters.length - 1; at >= 0; at--) {
    const shaped = shapes.get(letters[at]!);
    if (!shaped) continue;
    letters[at] = shaped;
    const pairedHorn = shaped === 'ơ' && letters[at - 1] === 'u' && letters[at - 2] !== 'q';
    if (pairedHorn) letters[at - 1] = 'ư';
    return true;
  }
  return false;
}

export const ROOFS = new Map([
  ['a', 'â'],
  ['e', 'ê'],
  ['o', 'ô'],
]);
export const HORNS = new Map([
  ['o', 'ơ'],
  ['u', 'ư'],
]);
export const BREVES = new Map([['a', 'ă']]);
