import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { trainIfMissing } from '../src/understanding/load-matcher.js';
import { Grounds } from './bench/grounds.js';
import { machine, watchLoad } from './bench/machine.js';
import { startedFrom } from './bench/programs.js';
import { Report, type Section } from './bench/report.js';
import type { Bench, Suite } from './bench/suite.js';
import { SUITES } from './bench/suites.js';
import { table } from './bench/table.js';
import { configuredMatcherOptions } from './matcher-options.js';

/** `npm run bench [-- <suite…>]`: one table, each row beside a yardstick measured in the same run. */

async function sectionOf(suite: Suite, bench: Bench): Promise<Section> {
  const report = new Report(suite.name, suite.what);
  const progress = (what: string) => bench.progress(`${suite.name}: ${what}`);
  try {
    await suite.run(report, { ...bench, progress });
  } catch (error) {
    report.section.failure = (error as Error).message;
    process.exitCode = 1;
  } finally {
    bench.grounds.endPrograms();
  }
  return report.section;
}

function chosen(names: readonly string[], command: Command): readonly Suite[] {
  const unknown = names.filter((name) => !SUITES.some((suite) => suite.name === name));
  if (unknown.length > 0) command.error(`no suite ${unknown.join(', ')}; there are ${SUITES.map(({ name }) => name)}`);
  return names.length === 0 ? SUITES : SUITES.filter(({ name }) => names.includes(name));
}

const command = new Command('bench')
  .description('Measures, each row beside a yardstick measured in the same run. A missed aim is no error.')
  .argument('[suite...]', `all where none is named: ${SUITES.map(({ name }) => name).join(', ')}`)
  .option('--quick', 'a short run that only shows that everything works')
  .option('--json <file>', 'writes the figures to a file too')
  .parse();
const { quick = false, json } = command.opts<{ quick?: boolean; json?: string }>();

const suites = chosen(command.args, command);
const progress = (what: string) => process.stderr.write(`${what}\n`);
const bench: Bench = { grounds: new Grounds(), quick, progress };
const load = watchLoad();
// Otherwise the bot would train beside what is measured.
trainIfMissing(configuredMatcherOptions(), (what) => progress(`matcher: ${what}`));

const sections: Section[] = [];
for (const suite of suites) sections.push(await sectionOf(suite, bench));

const heading = [`${machine()}; ${load()}`, `of ${startedFrom()}${quick ? '; QUICK: the figures mean little' : ''}`];
process.stdout.write(`${heading.join('\n')}\n\n${table(sections)}\n`);
if (json)
  writeFileSync(
    json,
    `${JSON.stringify({ at: new Date(), machine: machine(), load: load(), quick, sections }, null, 2)}\n`,
  );
process.exit();
