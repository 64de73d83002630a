import { remembering } from '../remembered.js';
import type { Copy } from './copies.js';
import { spell } from './features.js';
import type { Reader } from './reader.js';

/**
 * Many messages as networks read them, with their labels, in few flat arrays, the long ones shared by threads: sample s has
 * the words from starts[s] up to starts[s + 1], word w the rows from wordStarts[w] up to wordStarts[w + 1].
 */
export interface Readings {
  starts: Uint32Array;
  wordStarts: Uint32Array;
  rows: Uint16Array;
  /** How many different rows there are. */
  known: number;
  labels: Uint16Array;
  /** How much each sample counts beside the others. */
  weights: Float32Array;
}

/** As written, without marks, and the class. */
const MOST_ROWS_OF_A_WORD = 3;
const REMEMBERED = 20_000;

const shared = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(bytes);

export function readingsOf(copies: readonly Copy[], reader: Reader): Readings {
  const known = remembering(REMEMBERED, (word) => reader.known(spell(word)));
  const words = copies.reduce((sum, copy) => sum + copy.words.length, 0);
  const starts = new Uint32Array(shared((copies.length + 1) * 4));
  const wordStarts = new Uint32Array(shared((words + 1) * 4));
  const rows = new Uint16Array(shared(words * MOST_ROWS_OF_A_WORD * 2));
  let [word, row] = [0, 0];
  copies.forEach((copy, sample) => {
    const { ends, rows: read } = reader.read(copy.words.map(known));
    for (const end of ends) wordStarts[++word] = row + end;
    rows.set(read, row);
    row += read.length;
    starts[sample + 1] = word;
  });
  const labels = Uint16Array.from(copies, ({ label }) => label);
  const weights = Float32Array.from(copies, ({ weight }) => weight);
  return { starts, wordStarts, rows: rows.subarray(0, row), known: reader.table.features.length, labels, weights };
}
