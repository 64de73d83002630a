import { setTimeout as pause } from 'node:timers/promises';

interface Pacing {
  perSecond: number;
  /** Calls that are made but not counted, until everything runs as it will. */
  warmUpSeconds: number;
  seconds: number;
  /** @returns whether the `n`-th call succeeded */
  call(n: number): Promise<boolean>;
}

export interface Answers {
  /** How long each call took, in milliseconds. */
  ms: number[];
  failed: number;
}

/**
 * Makes calls at a steady rate, whether or not earlier ones were answered. Each is timed from the moment it was due: a
 * server that stalls is charged for everybody who would have come meanwhile.
 */
export async function paced({ perSecond, warmUpSeconds, seconds, call }: Pacing): Promise<Answers> {
  const answers: Answers = { ms: [], failed: 0 };
  const under: Promise<void>[] = [];
  const uncounted = warmUpSeconds * perSecond;
  const start = performance.now();
  const one = async (n: number, due: number): Promise<void> => {
    const succeeded = await call(n);
    if (n < uncounted) return;
    answers.ms.push(performance.now() - due);
    if (!succeeded) answers.failed += 1;
  };
  for (let n = 0; n < uncounted + seconds * perSecond; n += 1) {
    const due = start + (n * 1_000) / perSecond;
    const early = due - performance.now();
    if (early > 0) await pause(early);
    under.push(one(n, due));
  }
  await Promise.all(under);
  return answers;
}
