import { TOUCHING } from '../../../src/understanding/repair/keyboard.js';
import { withoutMarks } from './keys.js';

/**
 * Haste: slips of the finger and short forms. Written apart from what the matcher trains on
 * (`src/understanding/model/mistype.ts`), so that it is not examined in what it has practised.
 */

/** About so many words are touched. */
const TOUCHED = 0.2;
/** Where a short form exists, a word that is touched is as often shortened as mistyped. */
const SHORTENED = 0.5;

/** How people shorten, each with what it stands for. Longer phrases first: the first that fits is taken. */
const SHORT_FORMS: readonly (readonly [words: readonly string[], shorts: readonly string[]])[] = [
  ['đăng ký kết hôn', 'đkkh'],
  ['đăng ký khai sinh', 'đkks'],
  ['căn cước công dân', 'cccd'],
  ['chứng minh nhân dân', 'cmnd'],
  ['ủy ban nhân dân', 'ubnd'],
  ['bảo hiểm y tế', 'bhyt'],
  ['như thế nào', 'ntn'],
  ['giấy khai sinh', 'gks'],
  ['giấy chứng nhận', 'gcn'],
  ['sổ hộ khẩu', 'shk'],
  ['bao nhiêu', 'bn'],
  ['thời gian', 'tgian'],
  ['hộ khẩu', 'hk'],
  ['tài khoản', 'tk'],
  ['mọi người', 'mn'],
  ['hồ sơ', 'hs'],
  ['không', 'ko k'],
  ['được', 'dc đc'],
  ['gì', 'j'],
  ['em', 'e'],
  ['anh', 'a'],
  ['chị', 'c'],
  ['với', 'vs'],
].map(([words, shorts]) => [words!.split(' '), shorts!.split(' ')]);

type Random = () => number;
const below = (count: number, random: Random): number => Math.floor(random() * count);

const SLIPS: readonly { upTo: number; slip: (word: string, random: Random) => string }[] = [
  { upTo: 0.3, slip: adjacentKey },
  { upTo: 0.55, slip: swapped },
  { upTo: 0.8, slip: dropped },
  { upTo: 0.9, slip: doubled },
  { upTo: 1, slip: split },
];
/** So often two words are joined instead. */
const JOINED = 0.15;

const ONLY_LETTERS = /^\p{L}{2,}$/u;
const EDGES = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su;

/** The message as somebody types it who is in a hurry. The same `random` gives the same words. */
export function hasty(text: string, random: Random): string {
  const words = text.normalize('NFC').split(/\s+/).filter(Boolean);
  let written = '';
  for (let at = 0; at < words.length; ) {
    const touched = random() < TOUCHED;
    const short = touched && random() < SHORTENED ? shortened(words, at, random) : undefined;
    const joined = touched && !short && random() < JOINED;
    const [word, taken] = short ?? [touched && !joined ? slipped(words[at]!, random) : words[at]!, 1];
    at += taken;
    written += word + (at < words.length && !joined ? ' ' : '');
  }
  return written;
}

/** The short form of the words from here on, and how many it stands for. */
function shortened(words: readonly string[], at: number, random: Random): [string, number] | undefined {
  for (const [long, shorts] of SHORT_FORMS) {
    const said = words.slice(at, at + long.length);
    const [, , end = ''] = EDGES.exec(said.at(-1)!)!.slice(1);
    const bare = said.map((word, place) =>
      place === said.length - 1 ? word.slice(0, word.length - end.length) : word,
    );
    if (bare.length < long.length || !bare.every((word, place) => isWord(word.toLowerCase(), long[place]!))) continue;
    return [shorts[below(shorts.length, random)]! + end, long.length];
  }
  return undefined;
}

/** Written with all its marks or with none. */
const isWord = (said: string, word: string): boolean => said === word || said === withoutMarks(word);

/** Numbers, codes and addresses are left alone: a slip there is no question of language. */
function slipped(said: string, random: Random): string {
  const [, before = '', word = '', after = ''] = EDGES.exec(said)!;
  if (!ONLY_LETTERS.test(word)) return said;
  const chance = random();
  const { slip } = SLIPS.find(({ upTo }) => chance < upTo)!;
  return before + slip(word, random) + after;
}

function adjacentKey(word: string, random: Random): string {
  const at = below(word.length, random);
  const near = TOUCHING.get(withoutMarks(word[at]!).toLowerCase()) ?? word[at]!;
  return word.slice(0, at) + near[below(near.length, random)]! + word.slice(at + 1);
}

function swapped(word: string, random: Random): string {
  const at = below(word.length - 1, random);
  return word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2);
}

function dropped(word: string, random: Random): string {
  const at = below(word.length, random);
  return word.slice(0, at) + word.slice(at + 1);
}

function doubled(word: string, random: Random): string {
  const at = below(word.length, random);
  return word.slice(0, at + 1) + word.slice(at);
}

function split(word: string, random: Random): string {
  const at = 1 + below(word.length - 1, random);
  return `${word.slice(0, at)} ${word.slice(at)}`;
}
