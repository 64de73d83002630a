import { isProcedure } from '../../../src/understanding/labels.js';
import type { Report } from '../report.js';
import type { Bench } from '../suite.js';
import { percentOf, type Share, share } from './figures.js';
import type { Labelled } from './labelled.js';
import { type Found, findUntaught } from './own-run.js';

/** Guides that are asked for though nobody wrote examples for them. */
const UNTAUGHT = ['adoption', 'certify-signature', 'death-registration'];

interface Asked {
  wanted: Labelled;
  got: Found;
}

/** A guide that was put into the content without examples: whether it is found, and what that costs the others. */
export async function reportNewcomers(report: Report, bench: Bench, labelled: readonly Labelled[]): Promise<void> {
  const first = labelled.filter(({ about }) => about === undefined);
  const found = await findUntaught(
    bench,
    UNTAUGHT,
    first.map(({ text }) => text),
  );
  const asked = first.map((wanted, at): Asked => ({ wanted, got: found[at]! }));
  const newcomers = asked.filter(({ wanted }) => UNTAUGHT.includes(wanted.intent));
  const strangers = asked.filter(({ wanted }) => !isProcedure(wanted.intent));
  const others = asked.filter(({ wanted }) => isProcedure(wanted.intent) && !UNTAUGHT.includes(wanted.intent));
  const row = (what: string, shareBy: (by: keyof Found) => Share): void =>
    report.row({
      what,
      figure: percentOf(shareBy('byGuide')),
      unit: '%',
      yardstick: 'their names alone',
      beside: percentOf(shareBy('byName')),
    });
  row('guides without examples, found', (by) => share(newcomers, ({ wanted, got }) => got[by].includes(wanted.intent)));
  const wronglyOffered = (all: readonly Asked[]) => (by: keyof Found) =>
    share(all, ({ wanted, got }) => got[by].some((one) => UNTAUGHT.includes(one) && !wanted.also.includes(one)));
  row('they are offered to who asks for another', wronglyOffered(others));
  row('they are offered to who asks for none', wronglyOffered(strangers));
  report.note(
    `Guides without examples: ${UNTAUGHT.join(', ')}, one model without them, ${newcomers.length} messages that ask for ` +
      'them. Found is what is answered or offered for choice.',
  );
}
