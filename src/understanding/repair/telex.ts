import { BREVES, composeSyllable, HORNS, ROOFS, shapeLast, type Tone } from './compose.js';
import { isMarkedSyllable } from './syllable.js';

const TONE_KEYS: ReadonlyMap<string, Tone> = new Map([
  ['s', 'sharp'],
  ['f', 'falling'],
  ['r', 'asking'],
  ['x', 'tumbling'],
  ['j', 'heavy'],
]);
const VOWEL = /[aeiouyăâêôơư]/;

/** The syllable that raw Telex keys stand for ("ddawng" is "đăng"), or undefined where they stand for none. */
export function decodeTelex(word: string): string | undefined {
  if (word.length < 2 || word.length > 10 || !/^[a-z]+$/.test(word)) return undefined;
  const letters: string[] = [];
  let tone: Tone | undefined;
  let keys = 0;
  for (const key of word) {
    const afterVowel = letters.some((letter) => VOWEL.test(letter));
    const toneKey = afterVowel ? TONE_KEYS.get(key) : undefined;
    if (toneKey) tone = toneKey;
    else if (!shape(letters, key)) {
      letters.push(key);
      continue;
    }
    keys++;
  }
  const syllable = composeSyllable(letters, tone);
  return keys > 0 && isMarkedSyllable(syllable) ? syllable : undefined;
}

function shape(letters: string[], key: string): boolean {
  if (key === 'd' && letters[0] === 'd') {
    letters[0] = 'đ';
    return true;
  }
  const roof = ROOFS.get(key);
  if (roof && letters.includes(key)) return shapeLast(letters, new Map([[key, roof]]));
  if (key !== 'w') return false;
  const breve = !/[ou]/.test(letters.join('')) || /oa/.test(letters.join(''));
  if (!shapeLast(letters, breve ? BREVES : HORNS)) letters.push('ư');
  return true;
}
