import type { FacetExample } from '../facets/facet-examples.js';
import { classOf, FACET_CLASSES, RULE_ROWS, withRules } from '../facets/facet-model.js';
import { facetsIn } from '../facets/facets.js';
import type { Lexicon } from '../lexicon.js';
import { phraseLine } from '../phrases.js';
import { remembering } from '../remembered.js';
import { clausesOf, countWords, Repairer } from '../repair/repairer.js';
import { countPairs } from '../repair/word-pairs.js';
import { type Copy, copiesOf, writings } from './copies.js';
import { DocumentCounts } from './document-counts.js';
import { FeatureTable } from './feature-table.js';
import { type SpelledWord, spell, TopicFeatures, WordFeatures } from './features.js';
import type { Model } from './model.js';
import { indexSentences, Topics } from './nearest.js';
import { networksBeside } from './networks-beside.js';
import { seededRandom } from './random.js';
import { Reader, readableIn } from './reader.js';
import { readingsOf } from './readings.js';
import { countOf, SampleList } from './samples.js';
import { type Linear, trainSoftmax } from './softmax.js';
import type { ConvolutionTraining } from './train-convolution.js';
import type { TrainingSet } from './training-set.js';
import { Vectorizer } from './vectorizer.js';
import { layOut, type WordClasses } from './word-classes.js';
import { wordsOf } from './words.js';

/** Bounds the artifact: so many rows of weights at most. */
const MOST_FEATURES = 44_000;
const SEEN_AT_LEAST = 2;
/** Which features are common shows in one copy of three, some of each way of writing. */
const isCounted = (_: unknown, at: number): boolean => at % 3 === 0;
/** Words that stand in more sentences make none nearer to a message than the others, and are a sixth of the index. */
const COMMON = 0.1;
const REMEMBERED = 20_000;
const EPOCHS = 3;
/** Words that networks know, with their marks, without, and as classes. */
const MOST_READABLE = 8_000;
/** Networks beside the linear model: they err differently from it and from each other. */
const NETWORKS: readonly ConvolutionTraining[] = [
  { units: 80, visits: 300_000, seed: 1 },
  { units: 80, visits: 300_000, seed: 2 },
];
/** From fewer samples a network learns them by heart. */
const ENOUGH_FOR_NETWORKS = 20_000;

export type Progress = (line: string) => void;

/** Trains on the copies of each sentence. Deterministic. */
export function trainModel(set: TrainingSet, lexicon: Lexicon, progress: Progress = () => undefined): Model {
  const repairer = new Repairer(lexicon);
  const counts = new Map<string, number>();
  for (const { text } of set.sentences) countWords(repairer.repair(text), counts);
  const mender = new Repairer(lexicon, counts);
  const pairs = countPairs(set.sentences.map(({ text }) => clausesOf(mender.repair(text))));
  const copies = copiesOf(set, mender);
  const wordClasses = layOut(lexicon.wordClasses());
  const counted = copies.filter(isCounted);
  const reader = new Reader(readableWords(counted, wordClasses), wordClasses);
  const trainings = copies.length < ENOUGH_FOR_NETWORKS ? [] : NETWORKS;
  const networks = networksBeside(readingsOf(copies, reader), set.classes.length, trainings);
  const { table, idf } = chooseFeatures(counted, featuresWith(wordClasses), MOST_FEATURES);
  const vectorizer = new Vectorizer(table, idf, wordClasses, reader);
  const [features, classes] = [vectorizer.size, set.classes.length];
  const list = new SampleList(copies.length);
  for (const { words, label, weight } of copies) list.add(vectorizer.vectorOf(vectorizer.spell(words)), label, weight);
  const samples = list.all();
  progress(`${set.sentences.length} sentences, ${countOf(samples)} copies, ${features} features`);
  const linear = trainSoftmax(samples, features, classes, {
    epochs: EPOCHS,
    rate: 3,
    averaged: 2,
    leftOut: 0.5,
    onEpoch: (epoch, loss) => progress(`epoch ${epoch}/${EPOCHS}, loss ${loss.toFixed(3)}`),
  });
  const originals = copies.filter(({ original }) => original);
  const facets = set.facets.length > 0 && trainFacets(set.facets, mender, vectorizer);
  const nearest = nearestOf(originals, classes);
  progress('the networks beside');
  const model = { classes: set.classes, counts, pairs, vectorizer, linear, networks: networks(), nearest };
  return { ...model, ...(facets && { facets }) };
}

/** What is asked, learnt over the features that were chosen for telling the matters apart. */
function trainFacets(examples: readonly FacetExample[], mender: Repairer, vectorizer: Vectorizer): Linear {
  const random = seededRandom(5);
  const samples = new SampleList();
  for (const { text, facets } of examples) {
    for (const written of writings(text, 1, random)) {
      const repaired = mender.repair(written);
      const plain = vectorizer.vectorOf(vectorizer.spell(wordsOf(repaired)));
      const vector = withRules(plain, facetsIn(phraseLine(repaired)), vectorizer.size);
      const labels = facets.length > 0 ? facets.map(classOf) : [classOf(undefined)];
      for (const label of labels) samples.add(vector, label, 1 / labels.length);
    }
  }
  return trainSoftmax(samples.all(), vectorizer.size + RULE_ROWS, FACET_CLASSES, {
    epochs: 4,
    rate: 2,
    averaged: 2,
    leftOut: 0.4,
  });
}

/** All features of a sentence. */
type Featured = (words: readonly SpelledWord[]) => ArrayLike<number>[];

function featuresWith(wordClasses: WordClasses): Featured {
  const features = new WordFeatures(wordClasses);
  return (words) => [features.of(words).all(), ...words.map(({ letters }) => letters)];
}

function readableWords(copies: readonly Copy[], wordClasses: WordClasses): FeatureTable {
  const read = readableIn(wordClasses);
  return chooseFeatures(copies, (words) => [read(words)], MOST_READABLE).table;
}

/** The features that tell sentences apart, so many at most. @param common share of the sentences above which a feature says nothing */
function chooseFeatures(
  copies: readonly Copy[],
  featured: Featured,
  most: number,
  common = 1,
): { table: FeatureTable; idf: Float32Array } {
  const counts = new DocumentCounts();
  const spelled = remembering(REMEMBERED, spell);
  for (const { words } of copies) counts.add(...featured(words.map(spelled)));
  const often = counts.documents * common;
  const chosen = counts.commonest(most, SEEN_AT_LEAST).filter(({ count }) => count <= often);
  const idf = Float32Array.from(chosen, ({ count }) => Math.log((1 + counts.documents) / (1 + count)) + 1);
  return { table: new FeatureTable(Uint32Array.from(chosen, ({ feature }) => feature)), idf };
}

function nearestOf(originals: readonly Copy[], classes: number): Model['nearest'] {
  const features = new TopicFeatures();
  const { table, idf } = chooseFeatures(originals, (words) => [features.of(words).all()], MOST_FEATURES, COMMON);
  const topics = new Topics({ table, idf });
  const vectors = originals.map(({ words }) => topics.vectorOf(words.map(spell)));
  return indexSentences(
    vectors,
    originals.map(({ label }) => label),
    classes,
    table,
    idf,
  );
}
