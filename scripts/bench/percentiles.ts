/**
 * The smallest of the values that at least `percent` of them do not exceed (nearest rank): always a value that was seen.
 * @throws RangeError where there are none
 */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const found = sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)];
  if (found === undefined) throw new RangeError('nothing was measured');
  return found;
}

/** The middle value; of an even count the lower of the two. */
export const median = (values: readonly number[]): number => percentile(values, 50);
