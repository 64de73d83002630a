/** The keys that a person presses for Vietnamese words: what arrives where the input method is off. */

interface Method {
  shapes: Readonly<Record<string, string>>;
  tones: Readonly<Record<string, string>>;
}

const [ROOF, BREVE, HORN] = ['\u0302', '\u0306', '\u031b'];
/** Sắc, huyền, hỏi, ngã, nặng. */
const TONES = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];
const tonesOn = (keys: string): Record<string, string> =>
  Object.fromEntries(TONES.map((tone, at) => [tone, keys[at] as string]));

/** In Telex a roof is the vowel's key once more, and đ is d twice. */
const AGAIN = 'again';
const TELEX: Method = { shapes: { [ROOF]: AGAIN, [BREVE]: 'w', [HORN]: 'w', đ: AGAIN }, tones: tonesOn('sfrxj') };
const VNI: Method = { shapes: { [ROOF]: '6', [HORN]: '7', [BREVE]: '8', đ: '9' }, tones: tonesOn('12345') };

/** When the keys for the marks are pressed; all input methods take all three. */
export type Order =
  /** Each right after the letter that bears the mark: `dduwowjc`. */
  | 'after the vowel'
  /** The tone when the syllable stands: `dduwowcj`. */
  | 'tone last'
  /** Everything when the syllable stands: `duocdwj`. */
  | 'at the end';

const WORD = /\p{L}+/gu;

function keysOf(word: string, { shapes, tones }: Method, order: Order): string {
  let body = '';
  const shapedLast = new Set<string>();
  let toneLast = '';
  for (const letter of word) {
    const plain = letter === 'đ' ? 'd' : letter === 'Đ' ? 'D' : letter.normalize('NFD').charAt(0);
    body += plain;
    for (const mark of plain === letter ? '' : letter.normalize('NFD').slice(1) || 'đ') {
      const tone = tones[mark];
      const shape = shapes[mark] === AGAIN ? plain.toLowerCase() : shapes[mark];
      if (tone && order === 'after the vowel') body += tone;
      else if (tone) toneLast = tone;
      else if (shape && order === 'at the end') shapedLast.add(shape);
      else body += shape ?? '';
    }
  }
  return body + [...shapedLast].join('') + toneLast;
}

const typed = (text: string, method: Method, order: Order): string =>
  text.normalize('NFC').replace(WORD, (word) => keysOf(word, method, order));

export const telex = (text: string, order: Order): string => typed(text, TELEX, order);

export const vni = (text: string): string => typed(text, VNI, 'tone last');

/** Without marks, the capitals kept. */
export const withoutMarks = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
