import { isProcedure } from '../../../src/understanding/labels.js';
import type { Report } from '../report.js';
import type { Bench } from '../suite.js';
import { percentOf, share } from './figures.js';
import type { Labelled } from './labelled.js';
import { findUntaught } from './own-run.js';

/** Guides that are asked for though nobody wrote examples for them. */
const UNTAUGHT = ['adoption', 'certify-signature', 'death-registration'];

interface Asked {
  wanted: Labelled;
  /** The untaught that are answered or offered. */
  byGuide: readonly string[];
  byName: readonly string[];
}

/** A guide that was put into the content without examples: whether it is found, and what that costs the others. */
export async function reportNewcomers(report: Report, bench: Bench, labelled: readonly Labelled[]): Promise<void> {
  const first = labelled.filter(({ about }) => about === undefined);
  const texts = first.map(({ text }) => text);
  const { byGuide, byName } = await findUntaught(bench, UNTAUGHT, texts);
  const asked = first.map((wanted, at): Asked => ({ wanted, byGuide: byGuide[at]!, byName: byName[at]! }));
  const row = (
    what: string,
    all: readonly Asked[],
    holds: (found: readonly string[], wanted: Labelled) => boolean,
  ): void =>
    report.row({
      what,
      figure: percentOf(share(all, (one) => holds(one.byGuide, one.wanted))),
      unit: '%',
      yardstick: 'a search over their names',
      beside: percentOf(share(all, (one) => holds(one.byName, one.wanted))),
    });
  const newcomers = asked.filter(({ wanted }) => UNTAUGHT.includes(wanted.intent));
  const strangers = asked.filter(({ wanted }) => !isProcedure(wanted.intent));
  const others = asked.filter(({ wanted }) => isProcedure(wanted.intent) && !UNTAUGHT.includes(wanted.intent));
  row('guides without examples, found', newcomers, (found, { intent }) => found.includes(intent));
  const amiss = (found: readonly string[], { also }: Labelled): boolean => found.some((one) => !also.includes(one));
  row('they are offered to who asks for another', others, amiss);
  row('they are offered to who asks for none', strangers, amiss);
  report.note(
    `Guides without examples: ${UNTAUGHT.join(', ')}, one model without them, ${newcomers.length} messages that ask for ` +
      'them. Found is what is answered or offered for choice.',
  );
}
