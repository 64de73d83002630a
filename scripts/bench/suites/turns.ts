import { setTimeout as pause } from 'node:timers/promises';
import { LIMITS } from '../../../src/conversation/limits.js';
import { Crowd } from '../load/crowd.js';
import { insertWhile } from '../load/inserts.js';
import { rehearsals } from '../load/rehearsals.js';
import { startBot, startYardstick } from '../load/running.js';
import { rehearsedScripts, type Scripts } from '../load/scripts.js';
import { percentile } from '../percentiles.js';
import type { Bench, Suite } from '../suite.js';

const AT_ONCE = 50;
/** Messages a second that the bot allows itself towards one Zalo account and one Page together. */
const BRAKE_PER_SECOND = 30;

interface Spans {
  warmUpSeconds: number;
  seconds: number;
}

interface Talked {
  turnsPerSecond: number;
  sendsPerSecond: number;
  /** How long citizens waited for an answer, in milliseconds. */
  waits: number[];
}

/**
 * How many more citizens are needed so that 50 are at work and not merely held: the bot lets every message lie for a
 * moment in case an earlier one is still under way.
 */
const held = (turnsPerSecond: number): number =>
  Math.min(AT_ONCE, Math.ceil(turnsPerSecond * (LIMITS.reorderHold / 1_000)));

/** How fast a crowd is answered, once everything runs as it will. */
async function talk(
  bench: Bench,
  scripts: Scripts,
  brake: boolean,
  { warmUpSeconds, seconds }: Spans,
): Promise<Talked> {
  const bot = await startBot(bench.grounds, { brake });
  const { platforms } = bot;
  const crowd = new Crowd(platforms, scripts);
  let going = true;
  const talking = [crowd.talkWhile(() => going, AT_ONCE)];
  await pause(warmUpSeconds * 1_000);
  talking.push(crowd.talkWhile(() => going, held(crowd.answers.length / warmUpSeconds)));
  await pause(warmUpSeconds * 1_000);

  const before = { answers: crowd.answers.length, sends: platforms.sends, at: performance.now() };
  await pause(seconds * 1_000);
  const waits = crowd.answers.slice(before.answers).map(({ waited }) => waited);
  const took = (performance.now() - before.at) / 1_000;
  const sends = platforms.sends - before.sends;

  going = false;
  await Promise.all(talking);
  await bot.end();
  crowd.complain();
  return { turnsPerSecond: waits.length / took, sendsPerSecond: sends / took, waits };
}

async function insertsPerSecond({ grounds }: Bench, { warmUpSeconds, seconds }: Spans): Promise<number> {
  const yardstick = await startYardstick(grounds);
  const insertFor = (span: number, first: number) => {
    const end = performance.now() + span * 1_000;
    return insertWhile(yardstick.base, () => performance.now() < end, AT_ONCE, first);
  };
  const warmedUp = await insertFor(warmUpSeconds, 0);
  const inserts = await insertFor(seconds, warmedUp);
  await yardstick.end();
  return inserts / seconds;
}

const waited = (waits: readonly number[]): string =>
  `${(percentile(waits, 50) / 1_000).toFixed(1)} s in the middle, ${(percentile(waits, 99) / 1_000).toFixed(1)} s at p99`;

export const turns: Suite = {
  name: 'turns',
  what: `whole turns: message accepted, understood, answered, and the answer on the fake phone; ${AT_ONCE} conversations`,
  async run(report, bench) {
    const { quick, progress } = bench;
    const scripts = await rehearsedScripts(await rehearsals());
    const spans: Spans = quick ? { warmUpSeconds: 1, seconds: 3 } : { warmUpSeconds: 5, seconds: 20 };
    const halves = { ...spans, seconds: spans.seconds / 2 };

    progress(`${AT_ONCE} inserts at once into the bare endpoint`);
    const insertsBefore = await insertsPerSecond(bench, halves);
    progress(`${AT_ONCE} conversations, the brake on sending off`);
    const free = await talk(bench, scripts, false, spans);
    progress(`${AT_ONCE} inserts at once into the bare endpoint`);
    const insertsAfter = await insertsPerSecond(bench, halves);
    progress(`${AT_ONCE} conversations with the bot as it is`);
    const asShipped = await talk(bench, scripts, true, spans);

    report.row({
      what: 'turns, the brake on sending off',
      figure: free.turnsPerSecond,
      unit: '/s',
      yardstick: `bare durable inserts, ${AT_ONCE} at once`,
      beside: (insertsBefore + insertsAfter) / 2,
    });
    report.row({
      what: 'messages sent, as shipped',
      figure: asShipped.sendsPerSecond,
      unit: '/s',
      yardstick: 'what its own brake allows',
      beside: BRAKE_PER_SECOND,
    });
    report.note(
      'Each citizen says the next sentence when the answer is there, 4 or 5 to a conversation, and makes room for ' +
        'another: nobody is asked for patience. The bot holds every message for 400 ms in case an earlier one is late, ' +
        `so as many citizens more take part as are held at a time. Wait for an answer: ${waited(free.waits)}.`,
    );
    report.note(
      'As shipped the bot sends at most 10 messages a second to Zalo and 20 to Facebook, and a new citizen gets two ' +
        `(${asShipped.turnsPerSecond.toFixed(1)} turns a second). Wait for an answer: ${waited(asShipped.waits)}.`,
    );
  },
};
