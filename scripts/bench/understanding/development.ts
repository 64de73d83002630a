import type { MatcherOptions } from '../../../src/understanding/load-matcher.js';
import type { Matcher } from '../../../src/understanding/types.js';
import type { Report } from '../report.js';
import type { Aim, Row } from '../row.js';
import type { Bench } from '../suite.js';
import { calibration } from './calibration.js';
import { ENTITY_KINDS, entitiesFound } from './entity-figures.js';
import { figuresOf, intentRight, percentOf, type Seen, type Share, share } from './figures.js';
import type { Labelled } from './labelled.js';
import { CLEAN, HASTE, HASTE_NO_MARKS, NOISES, type Noise } from './noise.js';
import { OTHERS } from './peers/peers.js';
import { predictionOf, understood } from './predictions.js';
import { atMostOfEach, learntSentences } from './sentences.js';
import { askPeer, type Cost, levels, type System, strongest } from './systems.js';

const AIMS = { intent: 92, topThree: 98, wrongProcedure: 3, strangersAnswered: 3 };
/** Points that may be lost to haste, and to what is only another way of writing the same letters. */
const MAY_LOSE = { haste: 3, keys: 1 };
const QUICK_SENTENCES = 10;

export interface Development {
  ours: System<Seen>;
  peers: readonly (System<Seen> & { cost: Cost })[];
}

const intentOf = (seen: readonly Seen[]): Share => share(seen, intentRight);

export async function askedDevelopment(
  matcher: Matcher,
  options: MatcherOptions,
  labelled: readonly Labelled[],
  bench: Bench,
): Promise<Development> {
  const ours: System<Seen> = {
    name: 'ours',
    byNoise: new Map(NOISES.map((noise) => [noise.name, understood(matcher, labelled, noise)])),
  };
  const all = learntSentences(options);
  const learnt = bench.quick ? atMostOfEach(all, QUICK_SENTENCES) : all;
  const texts = labelled.map(({ text }) => text);
  const judge = (ranked: readonly string[], at: number): Seen => ({ wanted: labelled[at]!, got: predictionOf(ranked) });
  const peers: Development['peers'][number][] = [];
  for (const peer of OTHERS) peers.push(await askPeer(bench, peer, learnt, texts, NOISES, judge));
  return { ours, peers };
}

const atLeast = (percent: number): Aim => ({ of: 'figure', atLeast: percent });
const atMost = (percent: number): Aim => ({ of: 'figure', atMost: percent });

export function reportDevelopment(report: Report, { ours, peers }: Development): void {
  const best = strongest(peers, CLEAN, intentOf);
  const seenBy = ({ byNoise }: System<Seen>, noise: Noise): readonly Seen[] => byNoise.get(noise.name) ?? [];
  const clean = seenBy(ours, CLEAN);
  const [our, their] = [figuresOf(clean), figuresOf(seenBy(best, CLEAN))];
  const row = (what: string, figure: Share, beside: Share, aim?: Aim, yardstick = best.name): void => {
    const measured: Row = { what, figure: percentOf(figure), unit: '%', yardstick, beside: percentOf(beside) };
    report.row({ ...measured, ...(aim && { aim }) });
  };
  row('main intent right', our.intent, their.intent, atLeast(AIMS.intent));
  row('among the first three', our.topThree, their.topThree, atLeast(AIMS.topThree));
  row('wrong procedure, of what is answered', our.wrongProcedure, their.wrongProcedure, atMost(AIMS.wrongProcedure));
  const strangers = 'out of scope, answered as a procedure';
  row(strangers, our.strangersAnswered, their.strangersAnswered, atMost(AIMS.strangersAnswered));
  for (const of of ['clarify', 'decline'] as const) {
    row(`${of}, precision`, our[of].precision, their[of].precision);
    row(`${of}, recall`, our[of].recall, their[of].recall);
  }
  const guess = commonestFacet(clean);
  row('first facet is one of those asked', our.facetAsked, guess, undefined, 'always the commonest facet');
  row('exactly the facets asked', our.facetsExact, noFacets(clean), undefined, 'never a facet');
  const [entities, none] = [entitiesFound(clean), { part: 0, whole: 0 }];
  row('entities, precision', entities.precision, none, undefined, 'none: the others find no entities');
  row('entities, recall', entities.recall, none, undefined, 'none: the others find no entities');

  const lost = (system: System<Seen>, noise: Noise) =>
    percentOf(intentOf(seenBy(system, CLEAN))) - percentOf(intentOf(seenBy(system, noise)));
  for (const noise of NOISES.filter((one) => one !== CLEAN)) {
    const most = noise === HASTE || noise === HASTE_NO_MARKS ? MAY_LOSE.haste : MAY_LOSE.keys;
    const [figure, beside] = [lost(ours, noise), lost(best, noise)];
    report.row({ what: `lost: ${noise.name}`, figure, unit: 'pts', yardstick: best.name, beside, aim: atMost(most) });
  }
  tellMore(report, { ours, peers }, clean);
}

/** What one would be right in who always answered the facet that is asked most often. */
function commonestFacet(seen: readonly Seen[]): Share {
  const asking = seen.filter(({ wanted }) => wanted.facets.length > 0);
  const counts = new Map<string, number>();
  for (const { wanted } of asking) for (const facet of wanted.facets) counts.set(facet, (counts.get(facet) ?? 0) + 1);
  return { part: Math.max(0, ...counts.values()), whole: asking.length };
}

const noFacets = (seen: readonly Seen[]): Share => share(seen, ({ wanted }) => wanted.facets.length === 0);

function tellMore(report: Report, { ours, peers }: Development, clean: readonly Seen[]): void {
  const inTopic = clean.filter(({ wanted }) => wanted.about !== undefined).length;
  report.note(
    `${clean.length} labelled messages (tests/understanding/development.tsv), ${inTopic} of them within a conversation, ` +
      'which the others are not told. Everyone learns from the same sentences: examples, names of procedures, ' +
      'follow-ups, background. The others answer whatever they rank first; beside stands the one with most intents right.',
  );
  report.note(`main intent right, ${NOISES.map(({ name }) => name).join(' / ')}:`);
  for (const system of [ours, ...peers]) report.note(levels(system, NOISES, intentOf));
  const bands = calibration(clean).filter(({ right }) => right.whole > 0);
  const told = bands.map(({ from, to, right }) => `${from}-${to} ${percentOf(right).toFixed(0)} % of ${right.whole}`);
  report.note(`rightly answered among our answers, by confidence: ${told.join(', ')}`);
  const kinds = ENTITY_KINDS.map((kind) => {
    const { precision, recall } = entitiesFound(clean, [kind]);
    return `${kind} ${percentOf(precision).toFixed(0)}/${percentOf(recall).toFixed(0)} of ${recall.whole}`;
  });
  report.note(`entities, precision/recall: ${kinds.join(', ')}`);
}
