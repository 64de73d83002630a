import { median, percentile } from '../percentiles.js';
import type { Report } from '../report.js';
import type { Row } from '../row.js';
import type { Bench } from '../suite.js';
import { NOISES } from './noise.js';
import { askOwn, loadOwn, trainOwn } from './own-run.js';
import type { Cost } from './systems.js';

const AIMS = { message: 1, load: 300, artifact: 15, training: 90, memory: 80 };
const LOADS = 5;

/** What understanding costs: time, memory, disk. Beside stands the cheapest of the peers in that line. */
export async function reportCost(
  report: Report,
  bench: Bench,
  { texts, peers }: { texts: readonly string[]; peers: readonly Cost[] },
): Promise<void> {
  const cacheDir = bench.grounds.newFolder();
  bench.progress('our matcher is trained from nothing');
  const trained = await trainOwn(bench, cacheDir);
  const asked = NOISES.flatMap(({ write }) => texts.map(write));
  const { first, later } = await askOwn(bench, cacheDir, asked);
  const loaded = [];
  for (let nth = 0; nth < (bench.quick ? 2 : LOADS); nth += 1) loaded.push(await loadOwn(bench, cacheDir));

  const row = (what: string, unit: Row['unit'], figure: number, [yardstick, beside]: Beside, most?: number): void =>
    report.row({ what, figure, unit, yardstick, beside, ...(most && { aim: { of: 'figure', atMost: most } }) });
  const cheapest = (of: (cost: Cost) => number): Beside => {
    const [first] = [...peers].sort((one, other) => of(one) - of(other));
    return first ? [first.name, of(first)] : ['none', 0];
  };
  const timeOf = (percent: number) => cheapest(({ ms }) => percentile(ms, percent));
  row('one message, p50', 'ms', later.p50, timeOf(50));
  row('one message, p99', 'ms', later.p99, timeOf(99), AIMS.message);
  const readMs = median(loaded.map((one) => one.readMs));
  row('load', 'ms', median(loaded.map(({ ms }) => ms)), ['the artifact’s bytes alone', readMs], AIMS.load);
  row('artifact', 'MB', trained.megabytes, ['the example sentences', trained.learntMegabytes], AIMS.artifact);
  row(
    'training',
    's',
    trained.seconds,
    cheapest(({ seconds }) => seconds),
    AIMS.training,
  );
  const added = median(loaded.map(({ addedMb }) => addedMb));
  row(
    'memory that it adds',
    'MB',
    added,
    cheapest(({ addedMb }) => addedMb),
    AIMS.memory,
  );

  const of = ({ name, seconds, addedMb, ms }: Cost) =>
    `${name} ${seconds.toFixed(1)} s, ${addedMb.toFixed(0)} MB, ${percentile(ms, 50).toFixed(2)}/${percentile(ms, 99).toFixed(2)} ms`;
  report.note(
    `${asked.length} messages timed, one after the other, in a process that has been asked them once before (then ` +
      `${first.p50.toFixed(2)}/${first.p99.toFixed(2)} ms). Loading: the middle of ${loaded.length} processes, from content ` +
      'in memory until the matcher answers. Memory: resident, after collecting garbage; of the others, package and ' +
      `training together. Training, memory, p50/p99 of a message: ${peers.map(of).join('; ')}.`,
  );
}

type Beside = [yardstick: string, figure: number];
