import { describe, expect, it } from 'vitest';
import { fromRoot } from '../../../src/platform/paths.js';
import { type Convolution, convolutionOdds, Windows } from '../../../src/understanding/model/convolution.js';
import { FeatureTable } from '../../../src/understanding/model/feature-table.js';
import { featureOfClass, featuresOfWord, spell } from '../../../src/understanding/model/features.js';
import { networksBeside } from '../../../src/understanding/model/networks-beside.js';
import { Reader } from '../../../src/understanding/model/reader.js';
import { readingsOf } from '../../../src/understanding/model/readings.js';
import { toProbabilities } from '../../../src/understanding/model/rows.js';
import { trainConvolution } from '../../../src/understanding/model/train-convolution.js';
import { layOut } from '../../../src/understanding/model/word-classes.js';

const CLASSES = 2;
const wordClasses = layOut([['kin', ['ông nội', 'mẹ']]]);
const KNOWN = ['không', 'có', 'mất', 'thẻ', 'rồi', 'à', 'mẹ', 'nội', 'ông'];
const features = new Set([...KNOWN.flatMap((word) => featuresOfWord(spell(word))), featureOfClass(0)]);
const reader = new Reader(new FeatureTable(Uint32Array.from(features)), wordClasses);
const read = (text: string) => reader.read(text.split(' ').map((word) => reader.known(spell(word))));

/** The same words, another order: what cannot be told by counting them. */
const TAUGHT = [
  ...['thẻ mất không có', 'à thẻ mất không có', 'thẻ mất không có rồi à', 'rồi thẻ mất không có'],
  ...['thẻ có không mất', 'à thẻ có không mất', 'thẻ có không mất rồi à', 'rồi thẻ có không mất'],
].map((text, at) => ({ text, label: at < 4 ? 0 : 1 }));
const copies = Array.from({ length: 40 }, () => TAUGHT)
  .flat()
  .map(({ text, label }) => ({ words: text.split(' '), label, weight: 1, original: true }));
const readings = readingsOf(copies, reader);
const training = { units: 24, visits: 4_000, seed: 1 };

function said(network: Convolution, text: string): Float64Array {
  const odds = new Float64Array(CLASSES);
  convolutionOdds(network, read(text), new Windows(network.unitBias.length), odds);
  toProbabilities(odds);
  return odds;
}

describe('a reader', () => {
  const rowOf = (feature: number): number => [...features].indexOf(feature);

  it('gives the rows of each word as written, without its marks, and of its class', () => {
    const [marked, bare] = featuresOfWord(spell('mẹ')).map(rowOf);
    expect(read('mẹ')).toEqual({ ends: [3], rows: [marked, bare, rowOf(featureOfClass(0))] });
  });

  it('gives each word of a phrase the class of the phrase, and a word that nobody knows nothing', () => {
    const { ends, rows } = read('xyz ông nội');
    expect(ends).toEqual([0, 3, 6]);
    expect([rows[2], rows[5]]).toEqual([rowOf(featureOfClass(0)), rowOf(featureOfClass(0))]);
  });
});

describe('a network that reads words in windows', () => {
  const network = trainConvolution(readings, CLASSES, training);

  it('learns what the order of words says', () => {
    for (const { text, label } of TAUGHT) expect(said(network, text)[label], text).toBeGreaterThan(0.9);
  });

  it('finds it in the midst of many other words too', () => {
    const others = Array.from({ length: 30 }, () => 'mẹ').join(' ');
    expect(said(network, `${others} thẻ mất không có ${others}`)[0]).toBeGreaterThan(0.8);
    expect(said(network, `${others} thẻ có không mất ${others}`)[1]).toBeGreaterThan(0.8);
  });

  it('says something of no words, and the same of a message whatever came before', () => {
    const windows = new Windows(training.units);
    const odds = [new Float64Array(CLASSES), new Float64Array(CLASSES)] as const;
    convolutionOdds(network, read('thẻ có không mất rồi à'), windows, odds[0]);
    convolutionOdds(network, { ends: [], rows: [] }, windows, odds[0]);
    expect([...odds[0]].every(Number.isFinite)).toBe(true);
    convolutionOdds(network, read('thẻ mất'), windows, odds[0]);
    convolutionOdds(network, read('thẻ mất'), new Windows(training.units), odds[1]);
    expect(odds[0]).toEqual(odds[1]);
  });

  it('comes out the same from the same messages, and another from another seed', () => {
    expect(trainConvolution(readings, CLASSES, training)).toEqual(network);
    expect(trainConvolution(readings, CLASSES, { ...training, seed: 2 })).not.toEqual(network);
  });

  it('comes out the same from a second thread, as the built program trains it', async () => {
    const built = fromRoot('dist', 'src', 'understanding', 'model', 'networks-beside.js');
    const { networksBeside: besideAsBuilt } = (await import(built)) as { networksBeside: typeof networksBeside };
    expect(besideAsBuilt(readings, CLASSES, [training])()).toEqual([network]);
    expect(networksBeside(readings, CLASSES, [training])()).toEqual([network]);
  });

  it('that cannot be trained is told, not waited for', async () => {
    const built = fromRoot('dist', 'src', 'understanding', 'model', 'networks-beside.js');
    const { networksBeside: besideAsBuilt } = (await import(built)) as { networksBeside: typeof networksBeside };
    expect(besideAsBuilt(readings, CLASSES, [{ ...training, units: -1 }])).toThrow(/training a network failed/);
  });
});
