import { fold } from '../../platform/fold.js';
import { isProcedure } from '../labels.js';
import type { Repairer } from '../repair/repairer.js';
import { GRIEVANCES } from '../safety/suspicion.js';
import { mistype } from './mistype.js';
import { seededRandom } from './random.js';
import { BACKGROUND, FOLLOW_UP, type TrainingSet } from './training-set.js';
import { wordsOf } from './words.js';

/** How often each sentence is mistyped, with its marks and without. */
const SLIPS = 3;
/** The background is large and only has to keep strangers out. */
const BACKGROUND_WEIGHT = 0.25;
const DANGER = 'emergency';
/** How many errands each cry for help is paired with, and what such a copy weighs. Chosen on labelled messages. */
const PAIRED = { each: 2, weight: 0.5, longest: 14, errandFirst: 0.7 };
/** The model's own classes are no procedures; a grievance told with a cry for help is hardly an errand. */
const NO_ERRANDS: ReadonlySet<string> = new Set([BACKGROUND, FOLLOW_UP, ...GRIEVANCES]);
const JOINED = [', ', '. ', ' ', ' mà '];
const FULL_STOP = /[.?!]+$/;

/** A sentence in one of the ways people write, as the model learns it. */
export interface Copy {
  words: string[];
  label: number;
  weight: number;
  /** As it stands in the file. */
  original: boolean;
}

/** A sentence as written, without marks, and so many times mistyped, with its marks and without. */
export const writings = (text: string, slips: number, random: () => number): string[] => [
  text,
  fold(text),
  ...Array.from({ length: slips }, () => [mistype(text, random), fold(mistype(text, random))]).flat(),
];

/** Every sentence in several writings, and every cry for help beside an errand too. The same set gives the same copies. */
export function copiesOf(set: TrainingSet, repairer: Repairer): Copy[] {
  const random = seededRandom(7);
  const background = set.classes.indexOf(BACKGROUND);
  const copiesOfOne = (written: readonly string[], label: number, weight: number, original: boolean): Copy[] =>
    written.map((one, at) => ({
      words: wordsOf(repairer.repair(one)),
      label,
      weight,
      original: original && at === 0,
    }));
  const weights = weightsByMarks(set);
  const alone = set.sentences.flatMap(({ text, label }) =>
    label === background
      ? copiesOfOne([text, fold(text)], label, BACKGROUND_WEIGHT, true)
      : copiesOfOne(writings(text, SLIPS, random), label, weights[label]![hasMarks(text) ? 'marked' : 'plain'], true),
  );
  const paired = pairs(set).flatMap(({ text, label }) => copiesOfOne([text, fold(text)], label, PAIRED.weight, false));
  return [...alone, ...paired];
}

const hasMarks = (text: string): boolean => fold(text) !== text.toLowerCase();

/** What a sentence weighs that was written with marks, and one without. */
interface Weights {
  marked: number;
  plain: number;
}

/** How much more or less than one with marks a sentence without them may weigh. */
const MOST_APART = 3;

/**
 * What the sentences of each class weigh: so that those without marks are as large a part of each as of all, and none is
 * likelier for being written without them. Together they weigh as much as they are.
 */
function weightsByMarks({ classes, sentences }: TrainingSet): Weights[] {
  const counts = classes.map(() => ({ marked: 0, plain: 0 }));
  const all = { marked: 0, plain: 0 };
  for (const { text, label } of sentences) {
    const kind = hasMarks(text) ? 'marked' : 'plain';
    counts[label]![kind] += 1;
    all[kind] += 1;
  }
  return counts.map(({ marked, plain }) => {
    const wanted = (marked * all.plain) / Math.max(1, plain * all.marked);
    const ratio = Math.min(MOST_APART, Math.max(1 / MOST_APART, wanted));
    const share = (marked + plain) / Math.max(1, marked + ratio * plain);
    return { marked: share, plain: ratio * share };
  });
}

/**
 * "Làm thẻ cho bé mất mấy ngày, ủa bé nuốt viên pin rồi": whoever came for a paper and is in danger names the paper too,
 * and danger weighs more. Few would be written down that way. As many errands are put beside another of the same
 * procedure, or two sentences together would look like danger.
 */
function pairs({ classes, sentences }: TrainingSet): { text: string; label: number }[] {
  const random = seededRandom(77);
  const oneOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const pair = (first: string, second: string): string => first.replace(FULL_STOP, '') + oneOf(JOINED) + second;
  const isErrand = classes.map((name) => isProcedure(name) && !NO_ERRANDS.has(name));
  const errands = sentences.filter(({ text, label }) => isErrand[label] && text.split(' ').length <= PAIRED.longest);
  if (errands.length === 0) return [];
  const ofLabel = classes.map((_, label) => errands.filter((errand) => errand.label === label));
  const danger = sentences.filter(({ label }) => label === classes.indexOf(DANGER));
  return danger.flatMap(({ text, label }) =>
    Array.from({ length: PAIRED.each }, () => {
      const errand = oneOf(errands);
      const endangered = random() < PAIRED.errandFirst ? pair(errand.text, text) : pair(text, errand.text);
      const harmless = pair(errand.text, oneOf(ofLabel[errand.label]!).text);
      return [
        { text: endangered, label },
        { text: harmless, label: errand.label },
      ];
    }).flat(),
  );
}
