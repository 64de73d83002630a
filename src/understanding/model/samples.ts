import type { Vector } from './feature-table.js';

/**
 * Many vectors with their labels in few flat arrays: sample s has the places and values from starts[s] up to
 * starts[s + 1].
 */
export interface Samples {
  starts: Uint32Array;
  places: Uint32Array;
  values: Float32Array;
  labels: Uint16Array;
  /** How much each sample counts beside the others. */
  weights: Float32Array;
}

export const countOf = ({ labels }: Samples): number => labels.length;

/** Room for so many features at first. */
const FIRST_ROOM = 1 << 20;
/** Later samples may be longer than the first. */
const TO_SPARE = 1.1;

/** Gathers samples one by one. */
export class SampleList {
  private readonly starts = [0];
  private readonly labels: number[] = [];
  private readonly weights: number[] = [];
  private places = new Uint32Array(FIRST_ROOM);
  private values = new Float32Array(FIRST_ROOM);

  /** @param expected about so many samples will come, so that room for them is made early rather than again and again */
  constructor(private readonly expected = 0) {}

  add({ places, weights }: Vector, label: number, weight = 1): void {
    const from = this.starts[this.labels.length]!;
    const to = from + places.length;
    if (to > this.places.length) this.grow(to);
    this.places.set(places, from);
    this.values.set(weights, from);
    this.starts.push(to);
    this.labels.push(label);
    this.weights.push(weight);
  }

  all(): Samples {
    const features = this.starts[this.labels.length]!;
    return {
      starts: Uint32Array.from(this.starts),
      places: this.places.subarray(0, features),
      values: this.values.subarray(0, features),
      labels: Uint16Array.from(this.labels),
      weights: Float32Array.from(this.weights),
    };
  }

  /** Room for twice as much, or for as much as all that are expected will need when they are like those so far. */
  private grow(least: number): void {
    const soFar = this.labels.length + 1;
    const room = this.expected > soFar ? Math.ceil((least / soFar) * this.expected * TO_SPARE) : least * 2;
    const [places, values] = [new Uint32Array(room), new Float32Array(room)];
    places.set(this.places);
    values.set(this.values);
    [this.places, this.values] = [places, values];
  }
}
