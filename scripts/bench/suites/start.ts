import { fillStore } from '../load/filled-store.js';
import { botArguments, botSettings } from '../load/running.js';
import { median } from '../percentiles.js';
import { codeArguments, moduleUrl } from '../programs.js';
import type { Bench, Suite } from '../suite.js';

const MESSAGES_EACH = 10;
const AIM_MS = 2_000;

/** What the bot cannot do without: its three large packages, and the engine by itself. */
const bare = (): string => {
  const packages = ['mongoose', 'express', 'botbuilder'].map((name) => `import '${name}';`).join('\n');
  const loadEngine = JSON.stringify(moduleUrl('src/store/engine/load'));
  return `${packages}
    import { engineOfThisProcess } from ${loadEngine};
    const engine = await engineOfThisProcess();
    await engine.open(process.env.DATA_DIR);
    console.log('open');`;
};

async function startOfBare({ grounds }: Bench): Promise<number> {
  const program = grounds.node(codeArguments(bare()), { DATA_DIR: grounds.newFolder() });
  const { ms } = await program.says(/open/);
  await program.kill();
  return ms;
}

/** Until it says that it is ready, and says so over HTTP too. */
async function startOfBot({ grounds }: Bench, dataDir: string): Promise<number> {
  const program = grounds.node(botArguments(), botSettings(dataDir));
  const { match, ms } = await program.says(/is ready[\s\S]*Health:\s+(\S+)/);
  const { status } = await fetch(match[1] as string);
  await program.stop();
  if (status !== 200) throw new Error(`the bot says that it is ready, but /health answers ${status}`);
  return ms;
}

export const start: Suite = {
  name: 'start',
  what: 'from the start of the process until it is ready, without any setting',
  async run(report, bench) {
    const [times, conversations] = bench.quick ? [2, 200] : [5, 2_000];
    const messages = (conversations * MESSAGES_EACH).toLocaleString('en');
    const filled = bench.grounds.newFolder();
    bench.progress(`a store is filled with ${messages} messages`);
    await fillStore(filled, conversations);
    const took = { bare: [] as number[], empty: [] as number[], filled: [] as number[] };
    for (let nth = 1; nth <= times; nth += 1) {
      bench.progress(`start ${nth} of ${times}`);
      took.bare.push(await startOfBare(bench));
      took.empty.push(await startOfBot(bench, bench.grounds.newFolder()));
      took.filled.push(await startOfBot(bench, filled));
    }
    const row = (what: string, ms: number[]) =>
      report.row({
        what,
        figure: median(ms),
        unit: 'ms',
        yardstick: 'packages and engine alone',
        beside: median(took.bare),
        aim: { of: 'figure', atMost: AIM_MS },
      });
    row('ready, over an empty folder', took.empty);
    row(`ready, over ${messages} messages`, took.filled);
    report.note(
      `The middle of ${times} starts each, in turn. Alone: node imports mongoose, express and botbuilder and opens the ` +
        'engine over an empty folder.',
    );
  },
};
