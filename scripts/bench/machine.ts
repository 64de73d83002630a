import { cpus, loadavg, release, totalmem, type } from 'node:os';

const load = (): string => (loadavg()[0] ?? 0).toFixed(1);

/** The kind of machine the figures come from. */
export function machine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${first?.model ?? 'unknown processor'}, ${memory} GB, ${type()} ${release()}, Node.js ${process.version}`;
}

/** How many processes wanted the processors at the beginning; the second call says how many at the end. */
export function watchLoad(): () => string {
  const before = load();
  return () => `load ${before} before, ${load()} after`;
}
