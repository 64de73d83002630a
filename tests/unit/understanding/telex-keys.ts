const SHAPES: Readonly<Record<string, string>> = { ă: 'aw', â: 'aa', ê: 'ee', ô: 'oo', ơ: 'ow', ư: 'uw', đ: 'dd' };
const TONES: Readonly<Record<string, string>> = {
  '\u0301': 's',
  '\u0300': 'f',
  '\u0309': 'r',
  '\u0303': 'x',
  '\u0323': 'j',
};

/** The keys a person presses in Telex for these words: what arrives where the input method is off. */
export function telexKeys(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(/\p{L}+/gu, keysOf);
}

function keysOf(word: string): string {
  let tone = '';
  const letters = word.normalize('NFD').replace(/[\u0300\u0301\u0303\u0309\u0323]/g, (mark) => {
    tone = TONES[mark]!;
    return '';
  });
  return Array.from(letters.normalize('NFC'), (letter) => SHAPES[letter] ?? letter).join('') + tone;
}
