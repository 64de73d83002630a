import { fold } from '../../platform/fold.js';

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const NEIGHBOURS = new Map(
  ROWS.flatMap((row) =>
    Array.from(row, (key, at): [string, string] => [key, (row[at - 1] ?? '') + (row[at + 1] ?? '')]),
  ),
);
/** How citizens shorten; only what the lexicon does not write out again would be lost, so these are other forms. */
const ENDINGS: [RegExp, string][] = [
  [/ng$/, 'g'],
  [/nh$/, 'h'],
  [/^ph/, 'f'],
  [/^qu/, 'q'],
];

/** The sentence as a hurried thumb types it: about one word in five goes wrong, some lose their marks or their space. */
export function mistype(sentence: string, random: () => number): string {
  const typed = sentence.replace(/[\p{L}]{2,}/gu, (word) => {
    const chance = random();
    if (chance < 0.2) return slip(word, random);
    if (chance < 0.28) return fold(word);
    return word;
  });
  return typed.replace(/ /g, () => (random() < 0.03 ? '' : ' '));
}

function slip(word: string, random: () => number): string {
  const at = Math.floor(random() * word.length);
  const kind = random();
  if (kind < 0.3) return word.slice(0, at) + word.slice(at + 1);
  if (kind < 0.5 && at > 0) return word.slice(0, at - 1) + word[at]! + word[at - 1]! + word.slice(at + 1);
  if (kind < 0.6) return word.slice(0, at) + word[at]! + word.slice(at);
  if (kind < 0.75) {
    const [pattern, short] = ENDINGS[Math.floor(random() * ENDINGS.length)]!;
    return word.replace(pattern, short);
  }
  const near = NEIGHBOURS.get(word[at]!);
  if (!near) return fold(word);
  return word.slice(0, at) + near[Math.floor(random() * near.length)]! + word.slice(at + 1);
}
