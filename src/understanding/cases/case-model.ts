import type { Vector } from '../model/feature-table.js';
import { toProbabilities } from '../model/rows.js';
import { SampleList } from '../model/samples.js';
import { type Linear, linearOdds, trainSoftmax } from '../model/softmax.js';
import type { NamedProcedure } from '../model/training-set.js';
import type { CaseExample } from './case-examples.js';

/** What tells the special cases of one procedure apart, and from the ordinary one. */
export interface CaseModel {
  procedure: string;
  /** Ids; the class behind the last of them is the ordinary case. */
  cases: string[];
  /** Places of the features that count here, ascending. */
  places: Uint16Array;
  /** A row for each of them. */
  linear: Linear;
}

/** A case is believed from this probability on: a paper that is not needed sends a citizen on a way for nothing. */
const SURE_ENOUGH = 0.65;
/** Where the message names it, from this one on. */
const NOT_UNLIKELY = 0.02;
/** What citizens write of the same case of another procedure ("bà nội đi thay") counts for so much. */
const OF_ANOTHER = 0.3;
/** A feature must stand in so many samples to count. */
const SEEN_AT_LEAST = 3;
/** A procedure's bare name tells of no case, nor does asking for it by name; both count for so much. */
const NAME = 0.3;
const askedFor = (name: string): string[] => [name, `làm ${name} cần gì`];
/** Of the sentences that ask for a procedure one in so many is enough, and quick. */
const ONE_IN = 8;
/** Most of them tell of no case, but some do: each counts for so little. */
const ORDINARY = 0.02;
/** Rows whose largest weight is below this share of the largest of all are left out. */
const HARDLY = 0.15;
const TRAINING = { epochs: 16, rate: 3, averaged: 5, leftOut: 0.5 };

/** Each way in which a sentence may be written, as a vector over all features. */
export type Written = (text: string) => readonly Vector[];

/** What the cases of a procedure are learnt from. */
export interface CaseLessons {
  examples: readonly CaseExample[];
  procedures: readonly NamedProcedure[];
  /** Sentences that ask for a procedure; most of them tell of no case. */
  sentencesOf: (procedure: string) => readonly string[];
  /** What continues a conversation about whatever procedure. */
  followUps: readonly string[];
  written: Written;
}

interface Sample {
  vectors: readonly Vector[];
  label: number;
  weight: number;
}

/** Learns the cases of each procedure that examples were given of. The same lessons give the same models. */
export function trainCases({ examples, procedures, sentencesOf, followUps, written }: CaseLessons): CaseModel[] {
  const vectors = new Map(examples.map((example) => [example, written(example.text)]));
  return procedures.flatMap(({ id: procedure, name, aliases, cases }) => {
    const ids = cases.map(({ id }) => id);
    const own = examples.filter((example) => example.procedure === procedure && isCaseOf(ids, example));
    if (own.length === 0) return [];
    const kin = examples.filter((one) => one.procedure !== procedure && one.caseId && ids.includes(one.caseId));
    const sample = (one: CaseExample, weight: number): Sample => ({
      vectors: vectors.get(one)!,
      label: one.caseId ? ids.indexOf(one.caseId) : ids.length,
      weight,
    });
    const told = [
      ...own.map((one) => sample(one, 1)),
      ...kin.map((one) => sample(one, OF_ANOTHER)),
      ...cases.flatMap(({ named }, label) => named.map((one) => ({ vectors: written(one), label, weight: 1 }))),
      ...[name, ...aliases]
        .flatMap(askedFor)
        .map((one) => ({ vectors: written(one), label: ids.length, weight: NAME })),
    ];
    const ordinary = [...sentencesOf(procedure), ...followUps]
      .filter((_, at) => at % ONE_IN === 0)
      .map((text): Sample => ({ vectors: written(text).slice(0, 2), label: ids.length, weight: ORDINARY }));
    return [train(procedure, ids, told, ordinary)];
  });
}

/** Features that stand only in ordinary sentences tell no case. */
function train(
  procedure: string,
  cases: string[],
  told: readonly Sample[],
  ordinary: readonly Sample[] = [],
): CaseModel {
  const places = placesOf(told.flatMap(({ vectors }) => vectors));
  const narrow = narrowing(places);
  const list = new SampleList();
  for (const { vectors, label, weight } of [...told, ...ordinary])
    for (const vector of vectors) list.add(narrow(vector), label, weight);
  return telling({
    procedure,
    cases,
    places,
    linear: trainSoftmax(list.all(), places.length, cases.length + 1, TRAINING),
  });
}

/** The model without the features that hardly say anything. */
function telling({ places, linear: { rows, bias }, ...rest }: CaseModel): CaseModel {
  const { columns, weights, scales } = rows;
  const least = HARDLY * Math.max(...scales);
  const kept = Array.from(scales.keys()).filter((row) => scales[row]! >= least);
  const rowsOf = <T>(list: ArrayLike<T>, row: number, width: number): T[] =>
    Array.from({ length: width }, (_, at) => list[row * width + at]!);
  return {
    ...rest,
    places: Uint16Array.from(kept, (row) => places[row]!),
    linear: {
      rows: {
        columns,
        weights: Int8Array.from(kept.flatMap((row) => rowsOf(weights, row, columns))),
        scales: Float32Array.from(kept, (row) => scales[row]!),
      },
      bias,
    },
  };
}

const isCaseOf = (ids: readonly string[], { caseId }: CaseExample): boolean =>
  caseId === undefined || ids.includes(caseId);

function placesOf(vectors: readonly Vector[]): Uint16Array {
  const counts = new Map<number, number>();
  for (const { places } of vectors) for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  const seen = [...counts].filter(([, count]) => count >= SEEN_AT_LEAST).map(([place]) => place);
  return Uint16Array.from(seen).sort();
}

/** A vector over those features only, by their number among them. */
function narrowing(places: Uint16Array): (vector: Vector) => Vector {
  // One more than its number; 0 for those that do not count.
  const numbers = new Uint16Array((places.at(-1) ?? 0) + 1);
  places.forEach((place, number) => {
    numbers[place] = number + 1;
  });
  return (vector) => {
    const kept = { places: [] as number[], weights: [] as number[] };
    vector.places.forEach((place, at) => {
      const number = numbers[place] ?? 0;
      if (number === 0) return;
      kept.places.push(number - 1);
      kept.weights.push(vector.weights[at]!);
    });
    return kept;
  };
}

/** Tells which case of a procedure a message is about. */
export class LearntCases {
  private readonly models: ReadonlyMap<string, CaseModel>;
  /** Made when a procedure is asked about for the first time. */
  private readonly narrowed = new Map<string, (vector: Vector) => Vector>();

  constructor(models: readonly CaseModel[]) {
    this.models = new Map(models.map((model) => [model.procedure, model]));
  }

  /** Whether the cases of this procedure were taught. */
  knows(procedure: string): boolean {
    return this.models.has(procedure);
  }

  /**
   * The case that is likely enough; undefined for the ordinary one, and for procedures whose cases were not taught.
   * @param named a case whose name stands in the message: it need only not be unlikely
   */
  find(procedure: string, vector: Vector, named?: string): string | undefined {
    const ids = this.models.get(procedure)?.cases ?? [];
    const likely = this.likely(procedure, vector);
    const best = likely.indexOf(Math.max(...likely));
    if (best < ids.length && likely[best]! >= SURE_ENOUGH) return ids[best];
    return named && likely[ids.indexOf(named)]! >= NOT_UNLIKELY ? named : undefined;
  }

  /** Of each case, and of the ordinary one behind them; none where the cases were not taught. */
  private likely(procedure: string, vector: Vector): Float64Array {
    const model = this.models.get(procedure);
    if (!model) return new Float64Array(0);
    const likely = new Float64Array(model.cases.length + 1);
    linearOdds(model.linear, this.narrow(model, vector), likely);
    toProbabilities(likely);
    return likely;
  }

  private narrow({ procedure, places }: CaseModel, vector: Vector): Vector {
    const narrow = this.narrowed.get(procedure) ?? narrowing(places);
    this.narrowed.set(procedure, narrow);
    return narrow(vector);
  }
}
