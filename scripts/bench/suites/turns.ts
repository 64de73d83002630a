import { Crowd } from '../load/crowd.js';
import { insertWhile } from '../load/inserts.js';
import { rehearsals } from '../load/rehearsals.js';
import { startBot, startYardstick } from '../load/running.js';
import { rehearsedScripts, type Scripts } from '../load/scripts.js';
import { percentile } from '../percentiles.js';
import type { Bench, Suite } from '../suite.js';

const AT_ONCE = 50;

interface Talked {
  turnsPerSecond: number;
  waits: number[];
  sendsPerSecond: number;
}

/** How fast a full crowd is answered, once everything runs as it will. */
async function talk(bench: Bench, scripts: Scripts, brake: boolean, seconds: number): Promise<Talked> {
  const bot = await startBot(bench.grounds, { brake });
  const crowd = new Crowd(bot.platforms, scripts);
  const begin = performance.now() + WARM_UP_SECONDS * 1_000;
  const end = begin + seconds * 1_000;
  let sendsBefore = 0;
  setTimeout(() => {
    sendsBefore = bot.platforms.sends;
  }, WARM_UP_SECONDS * 1_000);
  let sendsAfter = 0;
  setTimeout(
    () => {
      sendsAfter = bot.platforms.sends;
    },
    (WARM_UP_SECONDS + seconds) * 1_000,
  );
  await crowd.talkWhile(() => performance.now() < end, AT_ONCE);
  const counted = crowd.answers.filter(({ at }) => at >= begin && at < end);
  await bot.end();
  return {
    turnsPerSecond: counted.length / seconds,
    waits: counted.map(({ waited }) => waited),
    sendsPerSecond: (sendsAfter - sendsBefore) / seconds,
  };
}
const WARM_UP_SECONDS = 5;

export const turns: Suite = {
  name: 'turns',
  what: '',
  async run(report, bench) {
    const scripts = await rehearsedScripts(await rehearsals());
    for (const n of [false, true]) {
      const t = await talk(bench, scripts, n, 15);
      console.error(n, t.turnsPerSecond, t.sendsPerSecond, percentile(t.waits, 50), percentile(t.waits, 99));
    }
    const y = await startYardstick(bench.grounds);
    const t0 = performance.now();
    const n = await insertWhile(y.base, () => performance.now() < t0 + 10_000, AT_ONCE);
    console.error('inserts/s', n / 10);
  },
};
