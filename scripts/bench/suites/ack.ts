import type { SimulatorAccounts } from '../../../src/channels/simulator/accounts.js';
import { simulatorAccounts } from '../../../src/channels/simulator/accounts.js';
import { Client } from '../load/client.js';
import { eventOf } from '../load/events.js';
import { type Answers, paced } from '../load/paced.js';
import { startBot, startYardstick } from '../load/running.js';
import { percentile } from '../percentiles.js';
import type { Bench, Suite } from '../suite.js';

const PER_SECOND = 200;
const WARM_UP_SECONDS = 3;

async function answersOf(base: string, accounts: SimulatorAccounts, seconds: number): Promise<Answers> {
  const client = new Client(base);
  const event = eventOf(accounts);
  const call = async (n: number) => (await client.post(event(n))) === 200;
  const answers = await paced({ perSecond: PER_SECOND, warmUpSeconds: WARM_UP_SECONDS, seconds, call });
  client.close();
  return answers;
}

async function ofYardstick({ grounds, progress }: Bench, seconds: number): Promise<Answers> {
  progress(`${PER_SECOND} events a second to the bare endpoint, ${seconds} s`);
  const yardstick = await startYardstick(grounds);
  const answers = await answersOf(yardstick.base, simulatorAccounts(), seconds);
  await yardstick.end();
  return answers;
}

async function ofBot({ grounds, progress }: Bench, seconds: number): Promise<Answers & { replies: number }> {
  progress(`${PER_SECOND} events a second to the bot, ${seconds} s`);
  const bot = await startBot(grounds, { brake: true });
  const answers = await answersOf(bot.base, bot.platforms.accounts, seconds);
  const { sends: replies } = bot.platforms;
  await bot.end();
  return { ...answers, replies };
}

export const ack: Suite = {
  name: 'ack',
  what: `a webhook call is acknowledged, at ${PER_SECOND} events a second of 2,000 citizens on both channels`,
  async run(report, bench) {
    const seconds = bench.quick ? 4 : 30;
    // Half before and half after: what the machine does meanwhile falls on both alike.
    const before = await ofYardstick(bench, seconds / 2);
    const bot = await ofBot(bench, seconds);
    const after = await ofYardstick(bench, seconds / 2);
    const bare = [...before.ms, ...after.ms];
    const yardstick = 'bare durable insert';
    const row = (percent: number) => ({
      what: `acknowledged, p${percent}`,
      figure: percentile(bot.ms, percent),
      unit: 'ms' as const,
      yardstick: `${yardstick}, p${percent}`,
      beside: percentile(bare, percent),
    });
    report.row(row(50));
    report.row({ ...row(99), aim: { of: 'ratio', atMost: 1.5 } });
    report.note(
      `${bot.ms.length} calls, ${bot.failed} failed; bare ${bare.length}, ${before.failed + after.failed} failed. ` +
        'Timed from the moment a call was due, so a stall is charged in full. Meanwhile the bot takes turns and sends ' +
        `(${bot.replies} bubbles arrived): its brake lets 30 messages a second out, so most answers still wait at the end.`,
    );
    report.note('Bare: express and one insert of the same document, w:1 j:true, no signature, no index, no turn.');
  },
};
