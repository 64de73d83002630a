import { seededRandom } from '../../../src/understanding/model/random.js';
import { hasty } from './haste.js';
import { telex, vni, withoutMarks } from './keys.js';

/** One way in which messages arrive other than as a textbook has them. */
export interface Noise {
  name: string;
  /** The message as it arrives. The same message always arrives alike. */
  write(text: string): string;
}

const SEED = 2026;

/** Each message has a seed of its own, so that it does not matter which others are measured. */
function randomOf(text: string): () => number {
  let hash = SEED;
  for (const unit of text.normalize('NFC')) hash = Math.imul(hash ^ (unit.codePointAt(0) as number), 0x01000193);
  return seededRandom(hash);
}

const inHaste = (text: string): string => hasty(text, randomOf(text));

export const CLEAN: Noise = { name: 'clean', write: (text) => text };
export const NO_MARKS: Noise = { name: 'no diacritics', write: withoutMarks };
export const RAW_TELEX: Noise = { name: 'raw Telex, tone last', write: (text) => telex(text, 'tone last') };
export const HASTE: Noise = { name: 'typos and abbreviations', write: inHaste };
export const HASTE_NO_MARKS: Noise = { name: 'the same, no diacritics', write: (text) => withoutMarks(inHaste(text)) };

/** All of them, the clean text first. */
export const NOISES: readonly Noise[] = [
  CLEAN,
  NO_MARKS,
  { name: 'raw Telex, marks after the vowel', write: (text) => telex(text, 'after the vowel') },
  RAW_TELEX,
  { name: 'raw Telex, marks at the end', write: (text) => telex(text, 'at the end') },
  { name: 'raw VNI', write: vni },
  HASTE,
  HASTE_NO_MARKS,
];

/** Those by which systems are compared on other sets. */
export const FEWER_NOISES: readonly Noise[] = [CLEAN, NO_MARKS, RAW_TELEX, HASTE, HASTE_NO_MARKS];
