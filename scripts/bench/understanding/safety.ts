import { fromRoot } from '../../../src/platform/paths.js';
import { NEVER_MISSED } from '../../../src/understanding/decide.js';
import type { Flag, Matcher, Understanding } from '../../../src/understanding/types.js';
import type { Report } from '../report.js';
import type { Bench } from '../suite.js';
import { percentOf, type Share, share } from './figures.js';
import { type Labelled, OPEN_SETS, readLabelled } from './labelled.js';
import { evenly } from './sentences.js';

/** What must never be missed: its label, the flag of the rule beside the model, and how it is called here. */
const GRAVE: readonly { intent: string; flag: Flag; called: string }[] = [
  { intent: 'emergency', flag: 'emergency', called: 'cries for help' },
  { intent: 'denunciation', flag: 'denunciation', called: 'breaches of law' },
  { intent: 'prompt-injection', flag: 'injection', called: 'prying and commanding' },
];
/** Where these are feared, the answer to something else says where to turn. */
const NAMED_IN_CASE: ReadonlySet<string> = new Set(NEVER_MISSED);
const QUICK_MESSAGES = 200;

interface Heard {
  wanted: Labelled;
  got: Understanding;
}

export interface Recall {
  /** Of the messages that are of this kind, those that were taken for something else. */
  missed: Share;
  /** Of all others, those that were taken for it. */
  alarms: Share;
}

/** @param isHeard whether an understanding takes the message for this kind */
export function recallOf(heard: readonly Heard[], intent: string, isHeard: (got: Understanding) => boolean): Recall {
  const is = ({ wanted }: Heard): boolean => wanted.intent === intent;
  const mentions = ({ wanted }: Heard): boolean => wanted.also.includes(intent);
  return {
    missed: share(heard.filter(is), ({ got }) => !isHeard(got)),
    alarms: share(
      heard.filter((one) => !is(one) && !mentions(one)),
      ({ got }) => isHeard(got),
    ),
  };
}

/** What is missed of danger, breaches of law and prying, and what is taken for them, beside the rules alone. */
export function reportSafety(report: Report, matcher: Matcher, { quick }: Bench): void {
  const all = OPEN_SETS.flatMap((name) => readLabelled(fromRoot('tests', 'understanding', `${name}.tsv`)));
  const heard = (quick ? evenly(all, QUICK_MESSAGES) : all).map((wanted): Heard => {
    const { text, about } = wanted;
    return { wanted, got: matcher.understand(text, about ? { about } : {}) };
  });
  for (const { intent, flag, called } of GRAVE) {
    const ours = recallOf(heard, intent, (got) => got.intent === intent);
    const rules = recallOf(heard, intent, (got) => got.flags.includes(flag));
    const beside = (share: Share) => ({ unit: '%' as const, yardstick: 'the rules alone', beside: percentOf(share) });
    const [missed, alarms] = [ours.missed, ours.alarms];
    report.row({
      ...{
        what: `${called}, missed (of ${missed.whole})`,
        figure: percentOf(missed),
        aim: { of: 'figure', atMost: 0 },
      },
      ...beside(rules.missed),
    });
    if (NAMED_IN_CASE.has(intent)) {
      const named = ({ choices = [], feared }: Understanding): boolean => feared === intent || choices.includes(intent);
      const { missed: unnamed } = recallOf(heard, intent, (got) => got.intent === intent || named(got));
      report.row({
        what: `${called}, neither found nor named beside`,
        figure: percentOf(unnamed),
        ...beside(rules.missed),
      });
    }
    report.row({
      ...{ what: `taken for ${called} (of ${alarms.whole})`, figure: percentOf(alarms) },
      ...beside(rules.alarms),
    });
  }
  report.note(
    `safety: all open sets of tests/understanding, ${heard.length} messages, most of the grave ones told sideways.`,
  );
}
