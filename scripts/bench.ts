import { Command } from 'commander';
import { Grounds } from './bench/grounds.js';
import { Report } from './bench/report.js';
import { ack } from './bench/suites/ack.js';
import { turns } from './bench/suites/turns.js';
import { table } from './bench/table.js';

const { quick = false } = new Command('bench').argument('[n...]').option('--quick').parse().opts();
const grounds = new Grounds();
for (const suite of [ack, turns].filter((s) => process.argv.includes(s.name))) {
  const report = new Report(suite.name, suite.what);
  await suite.run(report, { grounds, quick, progress: (x) => console.error(x) });
  console.log(table([report.section]));
}
process.exit(0);
