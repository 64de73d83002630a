import { setTimeout as pause } from 'node:timers/promises';
import type { ChildProgram } from '../child-program.js';
import { Crowd } from '../load/crowd.js';
import { insertWhile } from '../load/inserts.js';
import { rehearsals } from '../load/rehearsals.js';
import { startBot, startYardstick } from '../load/running.js';
import { rehearsedScripts } from '../load/scripts.js';
import type { Bench, Suite } from '../suite.js';

const AT_ONCE = 50;
const AIM_MB = 350;
/** What counts as flat: less than the heap of an idle process moves by itself. */
const FLAT_MB = 20;
/** Rest before the memory is read, in milliseconds. */
const REST = 5_000;

interface Memory {
  atStart: number;
  half: number;
  whole: number;
}

/** Memory at the start, after half of the work and after all of it, in MB. */
async function watched(program: ChildProgram, half: () => Promise<void>): Promise<Memory> {
  const resting = async () => {
    await pause(REST);
    return program.residentMb();
  };
  const atStart = await resting();
  await half();
  const afterHalf = await resting();
  await half();
  return { atStart, half: afterHalf, whole: await resting() };
}

async function ofBot({ grounds, progress }: Bench, half: number): Promise<Memory> {
  const scripts = await rehearsedScripts(await rehearsals());
  const bot = await startBot(grounds, { brake: false });
  const crowd = new Crowd(bot.platforms, scripts);
  let turns = 0;
  const memory = await watched(bot.program, async () => {
    progress(`${half} turns, memory watched`);
    turns += half;
    await crowd.talkWhile(() => crowd.answers.length < turns, AT_ONCE);
    crowd.complain();
  });
  await bot.end();
  return memory;
}

async function ofYardstick({ grounds, progress }: Bench, half: number): Promise<Memory> {
  const yardstick = await startYardstick(grounds);
  let first = 0;
  const memory = await watched(yardstick.program, async () => {
    progress(`${half} inserts into the bare endpoint, memory watched`);
    first += await insertWhile(yardstick.base, (taken) => taken < half, AT_ONCE, first);
  });
  await yardstick.end();
  return memory;
}

export const memory: Suite = {
  name: 'memory',
  what: 'resident memory of the process, MongoDB’s engine inside',
  async run(report, bench) {
    const half = bench.quick ? 100 : 5_000;
    const [bot, bare] = [await ofBot(bench, half), await ofYardstick(bench, half)];
    const count = (turns: number) => turns.toLocaleString('en');
    const row = (what: string, yardstick: string, of: (memory: Memory) => number, aimMb?: number) =>
      report.row({
        what,
        figure: of(bot),
        unit: 'MB',
        yardstick,
        beside: of(bare),
        ...(aimMb !== undefined && { aim: { of: 'figure', atMost: aimMb } }),
      });
    row('at the start', 'bare endpoint', ({ atStart }) => atStart);
    row(`after ${count(half)} turns`, `after ${count(half)} inserts`, (seen) => seen.half, AIM_MB);
    row(`after ${count(2 * half)} turns`, `after ${count(2 * half)} inserts`, (seen) => seen.whole, AIM_MB);
    row('growth from the one to the other', 'the same', (seen) => seen.whole - seen.half, FLAT_MB);
    report.note(
      'Turns of many citizens as in `turns`, the brake on sending off; VmRSS read after five seconds of rest. The store ' +
        'grows too, and MongoDB keeps what it has read and written in memory.',
    );
  },
};
