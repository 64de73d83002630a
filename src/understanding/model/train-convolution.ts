import { type Convolution, WINDOW, Windows } from './convolution.js';
import { Paced, TINY } from './paced.js';
import { normalNumbers, seededRandom, shuffle } from './random.js';
import type { Readings } from './readings.js';
import { inWholeNumbers, toProbabilities } from './rows.js';

export interface ConvolutionTraining {
  units: number;
  /** How often it sees a sample, all in all; at most {@link MOST_EPOCHS} times each. */
  visits: number;
  /** Two networks of different seeds err differently. */
  seed: number;
}

/** Beyond that it learns a small set by heart. */
const MOST_EPOCHS = 4;
const RATE = 0.1;
/** The rate falls evenly to this share of it. */
const LAST_RATE = 0.1;
/** How much slower the units' biases learn. */
const UNIT_BIAS_RATE = 0.1;
/** Share of the words, and of the units, that are left out each time, so that no few of them decide alone. */
const WORDS_LEFT_OUT = 0.15;
const UNITS_LEFT_OUT = 0.2;
const FIRST_ROWS = 0.06;
/** Below this a class learns nothing from a sample. */
const NEGLIGIBLE = 0.01;

/** Stochastic gradient descent with paces that slow down (Adagrad). The same readings give the same network. */
export function trainConvolution(readings: Readings, classes: number, how: ConvolutionTraining): Convolution {
  const learner = new Learner(readings, classes, how);
  const order = Uint32Array.from(readings.labels, (_, sample) => sample);
  const random = seededRandom(how.seed);
  const visits = Math.min(how.visits, order.length * MOST_EPOCHS);
  for (let visit = 0; visit < visits; visit++) {
    const nth = visit % order.length;
    if (nth === 0) shuffle(order, random);
    learner.learn(order[nth]!, RATE * (1 - (1 - LAST_RATE) * (visit / visits)));
  }
  return learner.network();
}

/** Weights and how far each has moved so far, and room to work in that is not made anew for each sample. */
class Learner {
  private readonly random: () => number;
  private readonly columns: number;
  private readonly windows: Windows;
  /** A row slows down as one. */
  private readonly rows: Float32Array;
  private readonly moved: Float64Array;
  private readonly unitBias: Paced;
  private readonly out: Paced;
  private readonly bias: Paced;
  /** What each unit says; 0 where it is left out. */
  private readonly raised: Float64Array;
  private readonly blame: Float64Array;
  private readonly odds: Float64Array;
  /** The classes that a sample was wrong about, and how far. */
  private readonly active: Uint32Array;
  private readonly errors: Float64Array;
  /** Of the words in hand: which are left out, and how far each is to blame. */
  private leftOut = new Uint8Array(0);
  private blameOfWords = new Float64Array(0);

  constructor(
    private readonly readings: Readings,
    private readonly classes: number,
    private readonly how: ConvolutionTraining,
  ) {
    const { units, seed } = how;
    const normal = normalNumbers(seededRandom(seed * 2 + 1));
    this.random = seededRandom(seed * 3 + 2);
    this.columns = units * WINDOW;
    this.windows = new Windows(units);
    this.rows = Float32Array.from({ length: readings.known * this.columns }, () => FIRST_ROWS * normal());
    this.moved = new Float64Array(readings.known);
    this.unitBias = new Paced(units);
    this.out = new Paced(units * classes, () => normal() / Math.sqrt(units));
    this.bias = new Paced(classes);
    this.raised = new Float64Array(units);
    this.blame = new Float64Array(units);
    this.odds = new Float64Array(classes);
    this.active = new Uint32Array(classes);
    this.errors = new Float64Array(classes);
  }

  learn(sample: number, rate: number): void {
    const { starts } = this.readings;
    const words = starts[sample + 1]! - starts[sample]!;
    this.find(starts[sample]!, words);
    this.guess();
    const wrong = this.wrongClasses(sample);
    if (wrong === 0) return;
    this.mendOut(wrong, rate);
    this.blameWords(starts[sample]!, words);
    this.mendRows(starts[sample]!, words, rate);
  }

  network(): Convolution {
    return {
      rows: inWholeNumbers(this.rows, this.columns),
      unitBias: this.unitBias.values,
      out: this.out.values,
      bias: this.bias.values,
    };
  }

  /** What the units find in the windows of a sample, some of its words left out. */
  private find(first: number, words: number): void {
    const { readings, rows, columns, windows, how } = this;
    if (words > this.leftOut.length) {
      this.leftOut = new Uint8Array(words * 2);
      this.blameOfWords = new Float64Array(words * 2);
    }
    windows.begin(words);
    for (let word = 0; word < words; word++) {
      this.leftOut[word] = this.random() < WORDS_LEFT_OUT ? 1 : 0;
      if (this.leftOut[word] === 1) continue;
      const begin = readings.wordStarts[first + word]!;
      const end = readings.wordStarts[first + word + 1]!;
      addRows(rows, columns, readings.rows, begin, end, windows.sums, word * how.units);
    }
    windows.end(words);
  }

  private guess(): void {
    const { raised, odds, windows, unitBias, how, classes } = this;
    const out = this.out.values;
    odds.set(this.bias.values);
    for (let unit = 0; unit < how.units; unit++) {
      raised[unit] = 0;
      if (this.random() < UNITS_LEFT_OUT) continue;
      const value = Math.tanh(windows.most[unit]! + unitBias.values[unit]!) / (1 - UNITS_LEFT_OUT);
      raised[unit] = value;
      const row = unit * classes;
      for (let one = 0; one < classes; one++) odds[one]! += out[row + one]! * value;
    }
    toProbabilities(odds);
  }

  /** Gathers the classes that were said wrongly and how far. @returns how many */
  private wrongClasses(sample: number): number {
    const { odds, active, errors, readings } = this;
    const weight = readings.weights[sample]!;
    odds[readings.labels[sample]!]! -= 1;
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
    const { raised, blame, classes, active, errors, how } = this;
    const { values, moved } = this.out;
    for (let unit = 0; unit < how.units; unit++) {
      const row = unit * classes;
      const value = raised[unit]!;
      blame[unit] = 0;
      if (value === 0) continue;
      let sum = 0;
      for (let nth = 0; nth < wrong; nth++) {
        const at = row + active[nth]!;
        const error = errors[nth]!;
        sum += values[at]! * error;
        const slope = error * value;
        moved[at]! += slope * slope;
        values[at]! -= (rate * slope) / (Math.sqrt(moved[at]!) + TINY);
      }
      const tanh = value * (1 - UNITS_LEFT_OUT);
      blame[unit] = (sum * (1 - tanh * tanh)) / (1 - UNITS_LEFT_OUT);
      this.unitBias.step(unit, blame[unit]!, UNIT_BIAS_RATE * rate);
    }
    for (let nth = 0; nth < wrong; nth++) this.bias.step(active[nth]!, errors[nth]!, rate);
  }

  /** How far each word is to blame: it is for the units that found the most in one of its windows. Its rows slow down. */
  private blameWords(first: number, words: number): void {
    const { blame, blameOfWords, leftOut, moved, readings, how } = this;
    const { where } = this.windows;
    blameOfWords.fill(0, 0, words);
    for (let unit = 0; unit < how.units; unit++) {
      const square = blame[unit]! * blame[unit]!;
      if (square === 0) continue;
      const window = where[unit]!;
      for (let word = firstIn(window); word <= window && word < words; word++) blameOfWords[word]! += square;
    }
    for (let word = 0; word < words; word++) {
      if (leftOut[word] === 1) continue;
      const share = blameOfWords[word]! / how.units;
      const end = readings.wordStarts[first + word + 1]!;
      for (let at = readings.wordStarts[first + word]!; at < end; at++) moved[readings.rows[at]!]! += share;
    }
  }

  private mendRows(first: number, words: number, rate: number): void {
    const { blame, leftOut, moved, rows, columns, readings, how } = this;
    const { where } = this.windows;
    for (let unit = 0; unit < how.units; unit++) {
      const step = rate * blame[unit]!;
      if (step === 0) continue;
      const window = where[unit]!;
      for (let word = firstIn(window); word <= window && word < words; word++) {
        if (leftOut[word] === 1) continue;
        const column = (window - word) * how.units + unit;
        const end = readings.wordStarts[first + word + 1]!;
        for (let at = readings.wordStarts[first + word]!; at < end; at++) {
          const row = readings.rows[at]!;
          rows[row * columns + column]! -= step / (Math.sqrt(moved[row]!) + TINY);
        }
      }
    }
  }
}

/** The first word in a window: it ends with the word of its own number. */
const firstIn = (window: number): number => Math.max(0, window - WINDOW + 1);

/** Adds whole rows, from `begin` up to `end` in `read`, to `into` from `to` on. Two at a time: a word has two or three. */
function addRows(
  table: Float32Array,
  columns: number,
  read: Uint16Array,
  begin: number,
  end: number,
  into: Float64Array,
  to: number,
): void {
  let at = begin;
  for (; at + 1 < end; at += 2) {
    const a = read[at]! * columns;
    const b = read[at + 1]! * columns;
    for (let one = 0; one < columns; one++) into[to + one]! += table[a + one]! + table[b + one]!;
  }
  if (at === end) return;
  const a = read[at]! * columns;
  for (let one = 0; one < columns; one++) into[to + one]! += table[a + one]!;
}
