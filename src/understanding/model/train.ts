import { fold } from '../../platform/fold.js';
import type { Lexicon } from '../lexicon.js';
import { countWords, Repairer } from '../repair/repairer.js';
import { FeatureTable, type Vector, vectorOf } from './feature-table.js';
import { type Features, featuresOf, topicFeaturesOf } from './features.js';
import { mistype } from './mistype.js';
import type { Model } from './model.js';
import { indexSentences } from './nearest.js';
import { seededRandom } from './random.js';
import { type Sample, trainSoftmax } from './softmax.js';
import { BACKGROUND, type TrainingSet } from './training-set.js';
import { wordsOf } from './words.js';

/** Bounds the artifact: so many rows of weights at most. */
const MOST_FEATURES = 80_000;
const SEEN_AT_LEAST = 2;
const EPOCHS = 3;
/** The background is large and only has to keep strangers out. */
const BACKGROUND_WEIGHT = 0.25;

export type Progress = (line: string) => void;

/** Trains on each sentence as written, without marks, mistyped, and mistyped without marks. Deterministic. */
export function trainModel(set: TrainingSet, lexicon: Lexicon, progress: Progress = () => undefined): Model {
  const repairer = new Repairer(lexicon);
  const counts = new Map<string, number>();
  for (const { text } of set.sentences) countWords(repairer.repair(text), counts);
  const copies = copiesOf(set, new Repairer(lexicon, counts));
  const documents = copies.map(({ words }) => featuresOf(words));
  const { table, idf } = chooseFeatures(documents);
  const samples: Sample[] = copies.map(({ label, weight }, at) => ({
    vector: vectorOf(documents[at]!, table, idf),
    label,
    weight,
  }));
  progress(`${set.sentences.length} sentences, ${samples.length} copies, ${table.features.length} features`);
  const linear = trainSoftmax(samples, table.features.length, set.classes.length, {
    epochs: EPOCHS,
    rate: 3,
    averaged: 2,
    leftOut: 0.5,
    onEpoch: (epoch, loss) => progress(`epoch ${epoch}/${EPOCHS}, loss ${loss.toFixed(3)}`),
  });
  const originals = copies.filter(({ original }) => original);
  return { classes: set.classes, counts, table, idf, linear, nearest: nearestOf(originals, set.classes.length) };
}

interface Copy {
  words: string[];
  label: number;
  weight: number;
  original: boolean;
}

function copiesOf(set: TrainingSet, repairer: Repairer): Copy[] {
  const random = seededRandom(7);
  const background = set.classes.indexOf(BACKGROUND);
  return set.sentences.flatMap(({ text, label }) => {
    const weight = label === background ? BACKGROUND_WEIGHT : 1;
    const copy = (repaired: string, original = false): Copy => ({ words: wordsOf(repaired), label, weight, original });
    const written = repairer.repair(text);
    const plain = repairer.repair(fold(text));
    if (label === background) return [copy(written, true), copy(plain)];
    const slipped = repairer.repair(mistype(text, random));
    const plainSlipped = repairer.repair(fold(mistype(text, random)));
    return [copy(written, true), copy(plain), copy(slipped), copy(plainSlipped)];
  });
}

function chooseFeatures(documents: readonly Features[]): { table: FeatureTable; idf: Float32Array } {
  const seenIn = new Map<number, number>();
  for (const document of documents) {
    for (const feature of new Set([...document.words, ...document.letters]))
      seenIn.set(feature, (seenIn.get(feature) ?? 0) + 1);
  }
  const chosen = [...seenIn]
    .filter(([, count]) => count >= SEEN_AT_LEAST)
    .sort(([a, seenA], [b, seenB]) => seenB - seenA || a - b)
    .slice(0, MOST_FEATURES);
  const idf = Float32Array.from(chosen, ([, count]) => Math.log((1 + documents.length) / (1 + count)) + 1);
  return { table: new FeatureTable(Uint32Array.from(chosen, ([feature]) => feature)), idf };
}

function nearestOf(originals: readonly Copy[], classes: number): Model['nearest'] {
  const documents = originals.map(({ words }) => topicFeaturesOf(words));
  const { table, idf } = chooseFeatures(documents);
  const vectors: Vector[] = documents.map((document) => vectorOf(document, table, idf));
  return indexSentences(
    vectors,
    originals.map(({ label }) => label),
    classes,
    table,
    idf,
  );
}
