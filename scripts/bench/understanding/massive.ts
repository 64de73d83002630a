import type { Report } from '../report.js';
import type { Bench } from '../suite.js';
import { percentOf, type Share, share } from './figures.js';
import { CLEAN, FEWER_NOISES, HASTE, HASTE_NO_MARKS, NO_MARKS, RAW_TELEX } from './noise.js';
import { OTHERS } from './peers/peers.js';
import { atMostOfEach, evenly, massiveSentences } from './sentences.js';
import { askPeer, levels, type System, strongest } from './systems.js';

const AIMS = new Map([
  [CLEAN, 86],
  [NO_MARKS, 85.5],
  [RAW_TELEX, 85.5],
  [HASTE, 84],
  [HASTE_NO_MARKS, 83.5],
]);
const QUICK = { learntOfEach: 10, asked: 80 };

const rightOf = (answers: readonly boolean[]): Share => share(answers, (right) => right);

/** Our model and the peers on a public set: trained on its training part, asked its test part. */
export async function reportMassive(report: Report, bench: Bench): Promise<void> {
  const [train, test] = [massiveSentences('train'), massiveSentences('test')];
  const learnt = bench.quick ? atMostOfEach(train, QUICK.learntOfEach) : train;
  const asked = bench.quick ? evenly(test, QUICK.asked) : test;
  const texts = asked.map(({ text }) => text);
  const judge = (ranked: readonly string[], at: number): boolean => ranked[0] === asked[at]!.intent;
  const ours = await askPeer(bench, 'own', learnt, texts, FEWER_NOISES, judge);
  const peers: System<boolean>[] = [];
  for (const peer of OTHERS) peers.push(await askPeer(bench, peer, learnt, texts, FEWER_NOISES, judge));

  for (const noise of FEWER_NOISES) {
    const rightIn = ({ byNoise }: System<boolean>) => percentOf(rightOf(byNoise.get(noise.name) ?? []));
    const best = strongest(peers, noise, rightOf);
    const aim = AIMS.get(noise);
    report.row({
      what: `MASSIVE vi, ${noise.name}`,
      figure: rightIn(ours),
      unit: '%',
      yardstick: best.name,
      beside: rightIn(best),
      ...(aim !== undefined && { aim: { of: 'figure', atLeast: aim } }),
    });
  }
  report.note(
    `MASSIVE vi: ${learnt.length} sentences learnt, ${asked.length} asked (tests/understanding/massive-vi); ours is the ` +
      'model alone, without background, rules and decisions. Beside stands whoever is best in that line. ' +
      `Right, ${FEWER_NOISES.map(({ name }) => name).join(' / ')}:`,
  );
  for (const system of [ours, ...peers]) report.note(levels(system, FEWER_NOISES, rightOf));
}
