import { describe, expect, it } from 'vitest';
import { fromRoot } from '../../../src/platform/paths.js';
import type { Vector } from '../../../src/understanding/model/feature-table.js';
import { networkOdds } from '../../../src/understanding/model/network.js';
import { networksBeside } from '../../../src/understanding/model/networks-beside.js';
import { toProbabilities } from '../../../src/understanding/model/rows.js';
import { SampleList } from '../../../src/understanding/model/samples.js';
import { linearOdds, trainSoftmax } from '../../../src/understanding/model/softmax.js';
import { trainNetwork } from '../../../src/understanding/model/train-network.js';

const FEATURES = 4;
const CLASSES = 2;
/** Either of two, but not both: what no linear model can tell. */
const eitherOr = [
  { places: [0, 2], label: 0 },
  { places: [1, 3], label: 0 },
  { places: [0, 3], label: 1 },
  { places: [1, 2], label: 1 },
];
const vectorOf = (places: readonly number[]): Vector => ({
  places,
  weights: [0.7, 0.7],
});

const list = new SampleList();
for (const { places, label } of eitherOr) list.add(vectorOf(places), label);
const samples = list.all();
const training = { units: 32, visits: 40_000, seed: 1, leftOut: 0 };

const wrong = (say: (vector: Vector, into: Float64Array) => void): number =>
  eitherOr.filter(({ places, label }) => {
    const said = new Float64Array(CLASSES);
    say(vectorOf(places), said);
    toProbabilities(said);
    expect(said[0]! + said[1]!).toBeCloseTo(1, 6);
    return said[label]! < 0.9;
  }).length;

describe('a network', () => {
  const network = trainNetwork(samples, FEATURES, CLASSES, training);

  it('learns what a linear model cannot', () => {
    const linear = trainSoftmax(samples, FEATURES, CLASSES, { epochs: 50, rate: 1, averaged: 2, leftOut: 0 });
    expect(wrong((vector, into) => linearOdds(linear, vector, into))).toBeGreaterThan(0);
    expect(wrong((vector, into) => networkOdds(network, vector, new Float64Array(training.units), into))).toBe(0);
  });

  it('comes out the same from the same samples, and another from another seed', () => {
    expect(trainNetwork(samples, FEATURES, CLASSES, training)).toEqual(network);
    expect(trainNetwork(samples, FEATURES, CLASSES, { ...training, seed: 2 })).not.toEqual(network);
  });

  it('comes out the same from a second thread, as the built program trains it', async () => {
    const built = fromRoot('dist', 'src', 'understanding', 'model', 'networks-beside.js');
    const { networksBeside: besideAsBuilt } = (await import(built)) as { networksBeside: typeof networksBeside };
    expect(besideAsBuilt(samples, FEATURES, CLASSES, [training])()).toEqual([network]);
    expect(networksBeside(samples, FEATURES, CLASSES, [training])()).toEqual([network]);
  });

  it('that cannot be trained is told, not waited for', async () => {
    const built = fromRoot('dist', 'src', 'understanding', 'model', 'networks-beside.js');
    const { networksBeside: besideAsBuilt } = (await import(built)) as { networksBeside: typeof networksBeside };
    expect(besideAsBuilt(samples, FEATURES, CLASSES, [{ ...training, units: -1 }])).toThrow(
      /training a network failed/,
    );
  });
});
