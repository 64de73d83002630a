import { type FeatureTable, type Vector, Weigher } from './feature-table.js';
import { type SpelledWord, TopicFeatures } from './features.js';

/**
 * Which example sentence of a class is nearest to a message: cosine over plain words and pairs of words. Sentences are
 * numbered class after class, so that those of one class are found without looking at the others.
 */
export interface SentenceIndex {
  table: FeatureTable;
  idf: Float32Array;
  /** Sentences of class c have the numbers firsts[c] up to firsts[c + 1]. */
  firsts: Uint32Array;
  /** Sentence numbers in rising order, feature after feature; those of feature f stand at starts[f] up to starts[f + 1]. */
  sentences: Uint16Array;
  /** Their parts of the cosine, 255 for 1. */
  weights: Uint8Array;
  starts: Uint32Array;
}

const WHOLE = 255;
const MOST_SENTENCES = 65_535;

/**
 * @param vectors one for each sentence, over `table`, class after class
 * @param labels the class of each, never falling
 * @throws Error where there are more sentences than can be numbered
 */
export function indexSentences(
  vectors: readonly Vector[],
  labels: readonly number[],
  classes: number,
  table: FeatureTable,
  idf: Float32Array,
): SentenceIndex {
  if (vectors.length > MOST_SENTENCES)
    throw new Error(`at most ${MOST_SENTENCES} example sentences can be learnt from`);
  const starts = new Uint32Array(table.features.length + 1);
  for (const { places } of vectors) for (const place of places) starts[place + 1]!++;
  for (let at = 1; at < starts.length; at++) starts[at]! += starts[at - 1]!;
  const next = starts.slice();
  const total = starts[starts.length - 1]!;
  const sentences = new Uint16Array(total);
  const weights = new Uint8Array(total);
  vectors.forEach(({ places, weights: values }, sentence) => {
    places.forEach((place, at) => {
      const slot = next[place]!++;
      sentences[slot] = sentence;
      weights[slot] = Math.round(values[at]! * WHOLE);
    });
  });
  const firsts = new Uint32Array(classes + 1);
  for (const label of labels) firsts[label + 1]!++;
  for (let at = 1; at < firsts.length; at++) firsts[at]! += firsts[at - 1]!;
  return { table, idf, firsts, sentences, weights, starts };
}

/** Turns the words of a message into what two sentences must share to be near each other. */
export class Topics {
  private readonly weigher: Weigher;
  private readonly features = new TopicFeatures();

  constructor({ table, idf }: Pick<SentenceIndex, 'table' | 'idf'>) {
    this.weigher = new Weigher(table, idf);
  }

  vectorOf(words: readonly SpelledWord[]): Vector {
    this.weigher.addWords(this.features.of(words));
    return this.weigher.vector();
  }
}

/** Asks how near the sentences of a class are to a message. */
export class Nearness {
  private readonly cosines: Float32Array;

  constructor(private readonly index: SentenceIndex) {
    const { firsts } = index;
    const most = firsts.reduce((all, first, label) => Math.max(all, first - (firsts[label - 1] ?? 0)), 0);
    this.cosines = new Float32Array(most);
  }

  /** The cosine (0 to 1) of the sentence of this class that is nearest. @param topic of the message, as {@link Topics} makes it */
  of(label: number, topic: Vector): number {
    const { firsts, sentences, weights, starts } = this.index;
    const { cosines } = this;
    const [first, end] = [firsts[label]!, firsts[label + 1]!];
    cosines.fill(0, 0, end - first);
    let best = 0;
    for (let at = 0; at < topic.places.length; at++) {
      const place = topic.places[at]!;
      const value = topic.weights[at]! / WHOLE;
      const stop = starts[place + 1]!;
      for (let slot = slotOf(sentences, first, starts[place]!, stop); slot < stop; slot++) {
        const sentence = sentences[slot]!;
        if (sentence >= end) break;
        const cosine = cosines[sentence - first]! + value * weights[slot]!;
        cosines[sentence - first] = cosine;
        if (cosine > best) best = cosine;
      }
    }
    return Math.min(best, 1);
  }
}

/** The first slot of `from` up to `end` whose sentence is not below this number. */
function slotOf(sentences: Uint16Array, sentence: number, from: number, end: number): number {
  let low = from;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sentences[middle]! < sentence) low = middle + 1;
    else high = middle;
  }
  return low;
}
