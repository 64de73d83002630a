import { addMultiples, KeptFeatures } from './kept-features.js';
import type { Network } from './network.js';
import { seededRandom, shuffle } from './random.js';
import { inWholeNumbers, toProbabilities } from './rows.js';
import { countOf, type Samples } from './samples.js';

export interface NetworkTraining {
  units: number;
  /** How often it sees a sample, all in all. */
  visits: number;
  /** Two networks of different seeds err differently. */
  seed: number;
  /** Share of a sample's features that are left out each time it is seen. */
  leftOut: number;
}

const RATE = 0.07;
/** The rate falls evenly to this share of it. */
const LAST_RATE = 0.1;
/** How much slower the units' biases learn. */
const UNIT_BIAS_RATE = 0.1;
/** Vectors have length 1, which would hardly move a unit. */
const GAIN = 3;
/** Features begin near nothing, units well apart. */
const FIRST_ROWS = 0.01;
const TINY = 1e-6;
/** Below this a class learns nothing from a sample. */
const NEGLIGIBLE = 3e-3;

/** Stochastic gradient descent with paces that slow down (Adagrad). The same samples give the same network. */
export function trainNetwork(samples: Samples, features: number, classes: number, how: NetworkTraining): Network {
  const learner = new Learner(samples, features, classes, how);
  const order = Uint32Array.from({ length: countOf(samples) }, (_, sample) => sample);
  const random = seededRandom(how.seed);
  for (let visit = 0; visit < how.visits; visit++) {
    const nth = visit % order.length;
    if (nth === 0) shuffle(order, random);
    learner.learn(order[nth]!, RATE * (1 - (1 - LAST_RATE) * (visit / how.visits)));
  }
  return learner.network();
}

/** Weights and how far each has moved so far, and room to work in that is not made anew for each sample. */
class Learner {
  private readonly units: number;
  private readonly kept: KeptFeatures;
  private readonly rows: Paced;
  private readonly unitBias: Paced;
  private readonly out: Paced;
  private readonly bias: Paced;
  private readonly hidden: Float64Array;
  private readonly blame: Float64Array;
  private readonly odds: Float64Array;
  /** The classes that a sample was wrong about, and how far. */
  private readonly active: Uint32Array;
  private readonly errors: Float64Array;
  /** Where the row of each unit begins in `out`. */
  private readonly outRows: Uint32Array;

  constructor(
    private readonly samples: Samples,
    features: number,
    private readonly classes: number,
    { units, seed, leftOut }: NetworkTraining,
  ) {
    this.units = units;
    const normal = normalNumbers(seededRandom(seed * 2 + 1));
    this.kept = new KeptFeatures(samples, units, leftOut, GAIN, seededRandom(seed * 3 + 2));
    this.rows = new Paced(features * units, features, () => FIRST_ROWS * normal());
    this.unitBias = new Paced(units);
    this.out = new Paced(units * classes, units * classes, () => normal() / Math.sqrt(units));
    this.bias = new Paced(classes);
    this.outRows = Uint32Array.from({ length: units }, (_, unit) => unit * classes);
    this.hidden = new Float64Array(units);
    this.blame = new Float64Array(units);
    this.odds = new Float64Array(classes);
    this.active = new Uint32Array(classes);
    this.errors = new Float64Array(classes);
  }

  learn(sample: number, rate: number): void {
    const count = this.kept.keep(sample);
    this.raise(count);
    this.guess();
    const wrong = this.wrongClasses(sample);
    if (wrong === 0) return;
    this.mendOut(wrong, rate);
    this.mendRows(count, rate);
  }

  network(): Network {
    const { rows, unitBias, out, bias, units } = this;
    for (let at = 0; at < rows.values.length; at++) rows.values[at]! *= GAIN;
    return {
      rows: inWholeNumbers(rows.values, units),
      unitBias: unitBias.values,
      out: out.values,
      bias: bias.values,
    };
  }

  private raise(count: number): void {
    const { hidden, units, kept } = this;
    hidden.set(this.unitBias.values);
    addMultiples(this.rows.values, kept.starts, kept.values, count, hidden);
    for (let unit = 0; unit < units; unit++) hidden[unit] = Math.tanh(hidden[unit]!);
  }

  private guess(): void {
    const { hidden, odds, units } = this;
    odds.set(this.bias.values);
    addMultiples(this.out.values, this.outRows, hidden, units, odds);
    toProbabilities(odds);
  }

  /** Gathers the classes that were said wrongly and how far. @returns how many */
  private wrongClasses(sample: number): number {
    const { odds, active, errors } = this;
    const weight = this.samples.weights[sample]!;
    odds[this.samples.labels[sample]!]! -= 1;
    let count = 0;
    for (let one = 0; one < this.classes; one++) {
      if (Math.abs(odds[one]!) < NEGLIGIBLE) continue;
      active[count] = one;
      errors[count++] = odds[one]! * weight;
    }
    return count;
  }

  /** Mends what the units say for these classes, and notes how far each unit is to blame. */
  private mendOut(wrong: number, rate: number): void {
    const { hidden, blame, classes, units, active, errors } = this;
    const { values, moved } = this.out;
    for (let unit = 0; unit < units; unit++) {
      const row = unit * classes;
      const raised = hidden[unit]!;
      let sum = 0;
      for (let nth = 0; nth < wrong; nth++) {
        const at = row + active[nth]!;
        const error = errors[nth]!;
        sum += values[at]! * error;
        const slope = error * raised;
        moved[at]! += slope * slope;
        values[at]! -= (rate * slope) / (Math.sqrt(moved[at]!) + TINY);
      }
      blame[unit] = sum * (1 - raised * raised);
    }
    for (let nth = 0; nth < wrong; nth++) this.bias.step(active[nth]!, errors[nth]!, rate);
  }

  /** A row slows down as one: a pace for each of its weights takes twice as long and gains hardly anything. */
  private mendRows(count: number, rate: number): void {
    const { blame, units, kept } = this;
    const { values, moved } = this.rows;
    let blamed = 0;
    for (let unit = 0; unit < units; unit++) blamed += blame[unit]! * blame[unit]!;
    for (let at = 0; at < count; at++) {
      const row = kept.starts[at]!;
      const value = kept.values[at]!;
      const pace = row / units;
      moved[pace]! += (blamed * value * value) / units;
      const step = (rate * value) / (Math.sqrt(moved[pace]!) + TINY);
      for (let unit = 0; unit < units; unit++) values[row + unit]! -= step * blame[unit]!;
    }
    for (let unit = 0; unit < units; unit++) this.unitBias.step(unit, blame[unit]!, UNIT_BIAS_RATE * rate);
  }
}

/** Weights that each slow down the further they have moved. */
class Paced {
  readonly values: Float32Array;
  /** Sums of squared slopes. */
  readonly moved: Float32Array;

  constructor(length: number, paces = length, first?: () => number) {
    this.values = new Float32Array(length);
    this.moved = new Float32Array(paces);
    if (first) for (let at = 0; at < length; at++) this.values[at] = first();
  }

  step(at: number, slope: number, rate: number): void {
    this.moved[at]! += slope * slope;
    this.values[at]! -= (rate * slope) / (Math.sqrt(this.moved[at]!) + TINY);
  }
}

/** Numbers of the normal distribution (Box and Muller). */
const normalNumbers =
  (random: () => number): (() => number) =>
  () =>
    Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random());
