import { BREVES, composeSyllable, HORNS, ROOFS, shapeLast, type Tone } from './compose.js';
import { isMarkedSyllable } from './syllable.js';

const TONES: readonly Tone[] = ['sharp', 'falling', 'asking', 'tumbling', 'heavy'];
const SHAPES = new Map([
  ['6', ROOFS],
  ['7', HORNS],
  ['8', BREVES],
  ['9', new Map([['d', 'đ']])],
]);

/** The syllable that raw VNI keys stand for ("d9a8ng" is "đăng"), or undefined where they stand for none. */
export function decodeVni(word: string): string | undefined {
  if (word.length > 10 || !/^[a-z][a-z1-9]*[1-9][a-z1-9]*$/.test(word) || !/[a-z].*[a-z]/.test(word)) return undefined;
  const letters: string[] = [];
  let tone: Tone | undefined;
  for (const key of word) {
    if (key >= '1' && key <= '5') tone = TONES[Number(key) - 1];
    else if (key >= '6' && key <= '9') {
      if (!shapeLast(letters, SHAPES.get(key)!)) return undefined;
    } else letters.push(key);
  }
  const syllable = composeSyllable(letters, tone);
  return isMarkedSyllable(syllable) ? syllable : undefined;
}
