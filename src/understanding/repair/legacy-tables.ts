import type { Tone } from './compose.js';

/** What both encodings use beyond ASCII. */
export const HIGH = /[\u00A1-\u00AE\u00B5-\u00B9\u00BB-\u00FF]/;

/** The tones in the order of both tables. */
export const TONES: readonly [mark: string, tone: Tone][] = [
  ['\u0301', 'sharp'],
  ['\u0300', 'falling'],
  ['\u0309', 'asking'],
  ['\u0303', 'tumbling'],
  ['\u0323', 'heavy'],
];

/**
 * TCVN3 (ABC, .VnTime), as Latin-1 shows it: the letter without a tone, then with each of the five. Capitals have no
 * codes of their own but for the seven in the last column: the font draws them (.VnTimeH), or the plain capital stands
 * before the small code ("A¸" is "Á").
 */
const TCVN3_CODES: readonly [letter: string, codes: string, capital?: string][] = [
  ['a', 'a ¸ µ ¶ · ¹'],
  ['ă', '¨ ¾ » ¼ ½ Æ', '¡'],
  ['â', '© Ê Ç È É Ë', '¢'],
  ['đ', '®', '§'],
  ['e', 'e Ð Ì Î Ï Ñ'],
  ['ê', 'ª Õ Ò Ó Ô Ö', '£'],
  ['i', 'i Ý × Ø Ü Þ'],
  ['o', 'o ã ß á â ä'],
  ['ô', '« è å æ ç é', '¤'],
  ['ơ', '¬ í ê ë ì î', '¥'],
  ['u', 'u ó ï ñ ò ô'],
  ['ư', '\u00AD ø õ ö ÷ ù', '¦'],
  ['y', 'y ý ú û ü þ'],
];

/** VNI-Windows (VNI-Times), in the same order: most letters are the plain one and a mark; capitals are both large. */
const VNI_CODES: readonly [letter: string, codes: string][] = [
  ['a', 'a aù aø aû aõ aï'],
  ['ă', 'aê aé aè aú aü aë'],
  ['â', 'aâ aá aà aå aã aä'],
  ['đ', 'ñ'],
  ['e', 'e eù eø eû eõ eï'],
  ['ê', 'eâ eá eà eå eã eä'],
  ['i', 'i í ì æ ó ò'],
  ['o', 'o où oø oû oõ oï'],
  ['ô', 'oâ oá oà oå oã oä'],
  ['ơ', 'ô ôù ôø ôû ôõ ôï'],
  ['u', 'u uù uø uû uõ uï'],
  ['ư', 'ö öù öø öû öõ öï'],
  ['y', 'y yù yø yû yõ î'],
];

export const fromTcvn3 = replacer(tcvn3Table());
export const fromVni = replacer(vniTable());

function tcvn3Table(): Map<string, string> {
  const table = new Map<string, string>();
  for (const [letter, codes, capital] of TCVN3_CODES) {
    const large = letter.toUpperCase();
    if (capital !== undefined) table.set(capital, large);
    for (const [code, meant] of withTones(letter, codes)) {
      table.set(code, meant);
      if (meant !== letter) table.set((capital ?? large) + code, meant.toUpperCase());
    }
  }
  return table;
}

function vniTable(): Map<string, string> {
  const table = new Map<string, string>();
  for (const [letter, codes] of VNI_CODES) {
    for (const [code, meant] of withTones(letter, codes)) {
      table.set(code, meant);
      table.set(code[0]!.toUpperCase() + code.slice(1), meant.toUpperCase());
      table.set(code.toUpperCase(), meant.toUpperCase());
    }
  }
  return table;
}

function withTones(letter: string, codes: string): [code: string, meant: string][] {
  const marks = ['', ...TONES.map(([mark]) => mark)];
  return codes.split(' ').map((code, at) => [code, (letter + marks[at]).normalize('NFC')]);
}

/** Replaces the codes of the table, pairs before single ones. */
function replacer(table: ReadonlyMap<string, string>): (text: string) => string {
  const codes = [...table.keys()].filter((code) => HIGH.test(code)).sort((a, b) => b.length - a.length);
  const pattern = new RegExp(codes.join('|'), 'g');
  return (text) => text.replace(pattern, (code) => table.get(code)!);
}
