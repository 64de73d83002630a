import type { Rehearsal } from '../../../src/conversation/rehearsal.js';
import type { Matcher } from '../../../src/understanding/types.js';
import { type Rehearsals, rehearsals } from '../load/rehearsals.js';
import { citizensSentences } from '../load/sentences.js';
import { percentile } from '../percentiles.js';
import type { Suite } from '../suite.js';

const SENTENCES_EACH = 5;
const WARM_UP_TURNS = 500;
const AIM_MS = 5;
/** Between two messages of a citizen, in milliseconds. */
const THINKING = 20_000;

interface Taken {
  /** Milliseconds by the clock on the wall. */
  wall: number[];
  /** Milliseconds of the processors, which others on the machine do not lengthen. */
  processor: number[];
}

interface Times {
  turns: Taken;
  matcher: Taken;
}

async function timed({ wall, processor }: Taken, what: () => unknown): Promise<void> {
  const [began, used] = [performance.now(), process.cpuUsage()];
  await what();
  const { user, system } = process.cpuUsage(used);
  wall.push(performance.now() - began);
  processor.push((user + system) / 1_000);
}

/** One citizen: some sentences, then the first button that is offered, then a sticker. */
async function converse(chat: Rehearsal, matcher: Matcher, sentences: readonly string[], times: Times): Promise<void> {
  for (const sentence of sentences) {
    await timed(times.turns, () => chat.say(sentence));
    await timed(times.matcher, () => matcher.understand(sentence));
  }
  const [button] = chat.titles();
  if (button) await timed(times.turns, () => chat.press(button));
  await timed(times.turns, () => chat.send('sticker'));
}

async function rehearse({ begin, matcher }: Rehearsals, turns: number): Promise<Times> {
  const times: Times = { turns: { wall: [], processor: [] }, matcher: { wall: [], processor: [] } };
  const sentences = citizensSentences();
  let clock = Date.now();
  const now = () => {
    clock += THINKING;
    return new Date(clock);
  };
  for (let at = 0; times.turns.wall.length < turns; at += SENTENCES_EACH) {
    const said = Array.from({ length: SENTENCES_EACH }, (_, n) => sentences[(at + n) % sentences.length] as string);
    await converse(begin(now, at % 2 === 0 ? 'zalo' : 'messenger'), matcher, said, times);
  }
  return times;
}

export const turn: Suite = {
  name: 'turn',
  what: 'a turn by itself: understanding, dialog and wording, without store and network',
  async run(report, { quick, progress }) {
    const turns = quick ? 500 : 5_000;
    progress(`${turns} turns rehearsed`);
    const rehearsal = await rehearsals();
    await rehearse(rehearsal, WARM_UP_TURNS);
    const times = await rehearse(rehearsal, turns);
    const row = (of: keyof Taken, percent: number, what: string) => ({
      what: `one turn, ${what}p${percent}`,
      figure: percentile(times.turns[of], percent),
      unit: 'ms' as const,
      yardstick: `the matcher alone, ${what}p${percent}`,
      beside: percentile(times.matcher[of], percent),
    });
    report.row(row('wall', 50, ''));
    report.row({ ...row('wall', 99, ''), aim: { of: 'figure', atMost: AIM_MS } });
    report.row(row('processor', 99, 'processor time '));
    report.note(
      `${times.turns.wall.length} turns: the sentences of the matcher’s test set, ${SENTENCES_EACH} to a citizen, then a ` +
        'pressed button and a sticker. The matcher is timed on each sentence right after its turn. Processor time leaves ' +
        'out what other programs on the machine take, and counts what V8 does beside.',
    );
  },
};
