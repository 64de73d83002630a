/** Keeps the first step from being endless. */
export const TINY = 1e-6;

/** Weights that each slow down the further they have moved. */
export class Paced {
  readonly values: Float32Array;
  /** Sums of squared slopes. */
  readonly moved: Float32Array;

  constructor(length: number, first: () => number = () => 0) {
    this.values = Float32Array.from({ length }, first);
    this.moved = new Float32Array(length);
  }

  step(at: number, slope: number, rate: number): void {
    this.moved[at]! += slope * slope;
    this.values[at]! -= (rate * slope) / (Math.sqrt(this.moved[at]!) + TINY);
  }
}
