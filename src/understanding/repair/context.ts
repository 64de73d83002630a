import { fold } from '../../platform/fold.js';
import { remembering } from '../remembered.js';
import { OneSlip } from './one-slip.js';
import { COST, costOf, LEAST_COST, surchargeOn } from './slips.js';
import { EDGE, PairTable, type WordPairs } from './word-pairs.js';

/** Words seen less often are nothing a slip is mended towards. */
const CANDIDATE_SEEN = 3;
const PIECE_SEEN = 5;
const LONGEST_WORD = 8;
const LONGEST_JOINED = 14;
/** Readings of a clause that are followed at once. */
const READINGS = 4;
const REMEMBERED = 5_000;

/** What may have been meant by one word, or two: words by number, and what the slip costs. */
interface Candidate {
  words: readonly number[];
  spelled: readonly string[];
  cost: number;
}

/** The words of a clause as written, without marks, and by number. */
interface Clause {
  words: readonly string[];
  plain: readonly string[];
  numbers: readonly number[];
  isFixed(word: string): boolean;
}

/** One way to read a clause up to some word. */
interface Reading {
  score: number;
  last: number;
  /** The last words as they are to be written. */
  words: readonly string[];
  before: Reading | undefined;
}

/**
 * Mends slips that gave another word ("nộp ở dâu", "lam giay khai shin"): a clause is read so that its words follow each
 * other as in the examples, at the price of as few slips as possible (a noisy channel over pairs of words). Only
 * words that follow, or are followed, as never in the examples are doubted.
 */
export class Context {
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly pairCount: PairTable;
  /**
   * A bit for each pair of words that was seen: most of what is asked here, in little room (there are no more than some
   * thousand syllables).
   */
  private readonly seen: Uint8Array;
  private readonly total: number;
  /** Numbers of the words that a slip may be mended towards, and which of them are near a word. */
  private readonly meant: readonly number[];
  private readonly slips: OneSlip;
  private readonly edge: number;

  constructor(private readonly known: WordPairs) {
    const { words, counts, pairs, pairCounts } = known;
    this.numbers = new Map(words.map((word, at) => [word, at]));
    this.pairCount = new PairTable(pairs, pairCounts);
    this.seen = new Uint8Array(Math.ceil(words.length ** 2 / 8));
    for (const pair of pairs) this.seen[pair >>> 3]! |= 1 << (pair & 7);
    this.total = counts.reduce((sum, count) => sum + count, 0) + UNSEEN_TOTAL;
    this.edge = this.numbers.get(EDGE) ?? UNKNOWN;
    const isMeant = (number: number): boolean =>
      counts[number]! >= CANDIDATE_SEEN && PLAIN_LETTERS.test(words[number]!);
    this.meant = [...words.keys()].filter(isMeant);
    this.slips = new OneSlip(this.meant.map((number) => words[number]!));
  }

  /**
   * @param words of one clause
   * @param isFixed whether a word must stay as it is, be it a name or a code
   * @returns the words as they were meant; what was mended has no marks
   */
  mend(words: readonly string[], isFixed: (word: string) => boolean): readonly string[] {
    const plain = fold(words.join(' ')).split(' ');
    const numbers = plain.map((word) => this.numbers.get(word) ?? UNKNOWN);
    if (!numbers.some((_, at) => this.isDoubtful(numbers, at))) return words;
    const clause = { words, plain, numbers, isFixed };
    const meant: string[] = [];
    // Readings up to this word, up to the next, and up to the one after it; none as long as nothing competes.
    let here: Reading[] = [];
    let next: Reading[] = [];
    let afterNext: Reading[] = [];
    let settled = this.edge;
    for (let at = 0; at < words.length; at++) {
      const [only] = here;
      if (only && here.length === 1 && next.length === 0) {
        meant.push(...wordsOf(only));
        settled = only.last;
        here = [];
      }
      if (here.length === 0) {
        if (!this.doubts(settled, numbers[at]!, numbers[at + 1] ?? this.edge)) {
          meant.push(words[at]!);
          settled = numbers[at]!;
          continue;
        }
        here = [{ score: 0, last: settled, words: [], before: undefined }];
      }
      for (const before of best(here)) this.readOn(clause, at, before, next, afterNext);
      [here, next, afterNext] = [next, afterNext, []];
    }
    return here.length > 0 ? [...meant, ...wordsOf(this.likeliest(here))] : meant;
  }

  /** Reads the word at `at` as it stands and as whatever else may have been meant. */
  private readOn(clause: Clause, at: number, before: Reading, next: Reading[], afterNext: Reading[]): void {
    const { words, plain, numbers, isFixed } = clause;
    const [word, number] = [words[at]!, numbers[at]!];
    const follower = numbers[at + 1] ?? this.edge;
    this.follow(next, before, [number], 0, [word]);
    if (isFixed(word) || !this.doubts(before.last, number, follower)) return;
    const surcharge = this.surchargeOn(word);
    const mostWon = -this.chance(before.last, number) - this.chance(number, follower) - surcharge;
    if (mostWon > LEAST_COST) {
      for (const { words: other, spelled, cost } of this.candidatesFor(plain[at]!)) {
        if (cost >= mostWon) break;
        if (this.fits(before.last, other, follower)) this.follow(next, before, other, cost + surcharge, spelled);
      }
    }
    if (at + 1 === words.length || isFixed(words[at + 1]!)) return;
    const joined = this.numbers.get(plain[at]! + plain[at + 1]!);
    if (joined === undefined || this.known.counts[joined]! < PIECE_SEEN) return;
    if (this.fits(before.last, [joined], numbers[at + 2] ?? this.edge))
      this.follow(afterNext, before, [joined], COST.joined, this.spelled([joined]));
  }

  /** Of those that have read the whole clause. */
  private likeliest(readings: readonly Reading[]): Reading {
    const scores = readings.map(({ score, last }) => score + this.chance(last, this.edge));
    return readings[scores.indexOf(Math.max(...scores))]!;
  }

  /** Goes on reading with these words, unless another way to the same last word is likelier. */
  private follow(
    readings: Reading[],
    before: Reading,
    meant: readonly number[],
    cost: number,
    words: readonly string[],
  ): void {
    let { score, last } = before;
    score -= cost;
    for (const word of meant) {
      score += this.chance(last, word);
      last = word;
    }
    let rival = 0;
    while (rival < readings.length && readings[rival]!.last !== last) rival += 1;
    if (rival === readings.length || readings[rival]!.score < score) readings[rival] = { score, last, words, before };
  }

  private spelled = (numbers: readonly number[]): string[] => numbers.map((number) => this.known.words[number]!);

  private isDoubtful(numbers: readonly number[], at: number): boolean {
    return this.doubts(numbers[at - 1] ?? this.edge, numbers[at]!, numbers[at + 1] ?? this.edge);
  }

  private doubts(before: number, word: number, after: number): boolean {
    return !this.follows(before, word) || !this.follows(word, after);
  }

  /** Whether a word beside it speaks for a reading; the edges of a clause do not. */
  private fits(before: number, meant: readonly number[], after: number): boolean {
    return (
      (before !== this.edge && this.follows(before, meant[0]!)) ||
      (after !== this.edge && this.follows(meant[meant.length - 1]!, after))
    );
  }

  /** Whether the second word was ever seen after the first. */
  private follows(first: number, second: number): boolean {
    if (first === UNKNOWN || second === UNKNOWN) return false;
    const pair = first * this.known.words.length + second;
    return (this.seen[pair >>> 3]! & (1 << (pair & 7))) !== 0;
  }

  private pairsOf(first: number, second: number): number {
    if (first === UNKNOWN || second === UNKNOWN) return 0;
    return this.pairCount.of(first * this.known.words.length + second);
  }

  /** Logarithm of how likely the second word follows the first, by pairs where they were seen, else by itself. */
  private chance(first: number, second: number): number {
    const { counts } = this.known;
    const firsts = first === UNKNOWN ? 0 : counts[first]!;
    const seconds = second === UNKNOWN ? 0 : counts[second]!;
    const trust = firsts / (firsts + 3);
    const together = Math.max(0, this.pairsOf(first, second) - DISCOUNT) / Math.max(1, firsts);
    const alone = (seconds + UNSEEN) / this.total;
    return Math.log(trust * together + (1 - 0.8 * trust) * 0.6 * alone + 1e-9);
  }

  private readonly surchargeOn = remembering(REMEMBERED, (word) => surchargeOn(word, fold(word)));

  /** The cheapest first. */
  private readonly candidatesFor = remembering(REMEMBERED, (word): readonly Candidate[] => {
    if (!PLAIN_LETTERS.test(word)) return [];
    return [...this.oneSlipFrom(word), ...this.splitsOf(word)].sort((a, b) => a.cost - b.cost);
  });

  private oneSlipFrom(word: string): Candidate[] {
    if (word.length > LONGEST_WORD) return [];
    return [...this.slips.near(word)].flatMap((at) => {
      const number = this.meant[at]!;
      const cost = costOf(word, this.known.words[number]!);
      return cost === undefined ? [] : [{ words: [number], spelled: this.spelled([number]), cost }];
    });
  }

  private splitsOf(word: string): Candidate[] {
    if (word.length < 3 || word.length > LONGEST_JOINED) return [];
    const frequent = (piece: string): number | undefined => {
      const number = this.numbers.get(piece);
      return number !== undefined && this.known.counts[number]! >= PIECE_SEEN ? number : undefined;
    };
    return Array.from({ length: word.length - 1 }, (_, at): Candidate[] => {
      const [left, right] = [frequent(word.slice(0, at + 1)), frequent(word.slice(at + 1))];
      if (left === undefined || right === undefined) return [];
      return [{ words: [left, right], spelled: this.spelled([left, right]), cost: COST.split }];
    }).flat();
  }
}

/** The best of the readings, as many as are followed. */
const best = (readings: Reading[]): readonly Reading[] =>
  readings.length === 1 ? readings : readings.sort((a, b) => b.score - a.score).slice(0, READINGS);

/** All words of a reading since the last that was settled. */
function wordsOf(reading: Reading): string[] {
  const parts: (readonly string[])[] = [];
  for (let part: Reading | undefined = reading; part; part = part.before) parts.unshift(part.words);
  return parts.flat();
}

const PLAIN_LETTERS = /^[a-z]+$/;
const UNKNOWN = -1;
/** A word that was never seen counts as this much of one, and all of them as so many. */
const UNSEEN = 0.05;
const UNSEEN_TOTAL = 1_000;
/** Taken off each pair for those that were never seen. */
const DISCOUNT = 0.4;
