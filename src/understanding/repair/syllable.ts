import { fold } from '../../platform/fold.js';

/**
 * The structure of the Vietnamese syllable: onset + rime, a tone over the rime; a rime that ends in a stop takes only
 * the sharp and the heavy tone. From the tables of the language's orthography as taught at school, but without the rime
 * of "xoong": raw Telex writes "không" with it.
 */
const ONSETS = new Set('b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' '));

const RIMES = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
   e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
   i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
   o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong op ot
   ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
   u ua uâng uân uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut
   uy uya uych uyên uyêt uynh uyt uyu
   ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
   y yêm yên yêng yêt yêu ych ynh yt`.split(/\s+/),
);
const PLAIN_RIMES = new Set([...RIMES].map(fold));
const PLAIN_ONSETS = new Set([...ONSETS].map(fold));

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const STOP = /(?:c|ch|p|t)$/;
const SHARP_OR_HEAVY = /[\u0301\u0323]/;

/** Whether the word (small letters, NFC) can be one Vietnamese syllable, with its marks or with none at all. */
export function isSyllable(word: string): boolean {
  if (word.length > 7) return false;
  return word === fold(word) ? splits(word, PLAIN_ONSETS, PLAIN_RIMES) : isMarkedSyllable(word);
}

/** Whether the word is one syllable written in full: "việt", not "viet" or "viêt". */
export function isMarkedSyllable(word: string): boolean {
  const parts = word.normalize('NFD');
  const tones = parts.match(TONES) ?? [];
  if (tones.length > 1) return false;
  const toneless = parts.replace(TONES, '').normalize('NFC');
  if (STOP.test(toneless) && !SHARP_OR_HEAVY.test(tones[0] ?? '')) return false;
  return splits(toneless, ONSETS, RIMES);
}

function splits(word: string, onsets: ReadonlySet<string>, rimes: ReadonlySet<string>): boolean {
  if (rimes.has(word)) return true;
  for (let length = Math.min(3, word.length - 1); length >= 1; length--) {
    if (onsets.has(word.slice(0, length)) && rimes.has(word.slice(length))) return true;
  }
  return false;
}

/** "hoà", "thuý" and "kí" become "hòa", "thúy" and "ký": one spelling for one syllable. */
export function oneSpelling(word: string): string {
  const end = LATE_TONE.exec(word);
  if (end?.[1] && !word.endsWith(`q${end[1]}`)) return word.slice(0, -2) + EARLY_TONE.get(end[1]);
  return /^[klmt][ìíỉĩị]$/.test(word) ? word[0]! + 'ỳýỷỹỵ'['ìíỉĩị'.indexOf(word[1]!)]! : word;
}

const pairs: [string, string][] = [
  ...zip('oà oá oả oã oạ', 'òa óa ỏa õa ọa'),
  ...zip('oè oé oẻ oẽ oẹ', 'òe óe ỏe õe ọe'),
  ...zip('uỳ uý uỷ uỹ uỵ', 'ùy úy ủy ũy ụy'),
];
const EARLY_TONE = new Map(pairs);
const LATE_TONE = new RegExp(`(${[...EARLY_TONE.keys()].join('|')})$`);

function zip(from: string, to: string): [string, string][] {
  const targets = to.split(' ');
  return from.split(' ').map((word, index) => [word, targets[index]!]);
}
