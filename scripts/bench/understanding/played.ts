import { readFileSync } from 'node:fs';
import { Rehearsal } from '../../../src/conversation/rehearsal.js';
import { turns } from '../../../src/conversation/turn.js';
import type { TurnResult } from '../../../src/conversation/turn-context.js';
import type { Release } from '../../../src/knowledge/release.js';
import { fromRoot } from '../../../src/platform/paths.js';
import { isProcedure } from '../../../src/understanding/labels.js';
import type { Matcher } from '../../../src/understanding/types.js';
import type { Report } from '../report.js';
import { percentOf, type Share, share } from './figures.js';
import { LABELLED_ON } from './labelled.js';

/** A message of a whole conversation, and how it should be met. */
interface Played {
  conversation: string;
  /** What the citizen writes, or the button that is pressed. */
  text: string;
  presses: boolean;
  /** Labels that are right, or what is to be done (`say-again`, `cancel`, …); none where nothing can be said about it. */
  expected: readonly string[];
  facets: readonly string[];
}

/** How it was met: as one of the labels, asked back, not answered at all, or as something else. */
type Met = 'rightly' | 'asked back' | 'with silence' | 'wrongly';

interface PlayedFigures {
  rightly: Share;
  wrongly: Share;
  /** Of those met as the right procedure and that ask something of it: at least one thing asked was answered. */
  asked: Share;
}

const FILE = fromRoot('tests', 'understanding', 'played.tsv');
const PRESS = '[press] ';
const UNKNOWN = new Set(['-', 'any']);

/** Reads `tests/understanding/played.tsv`. @throws Error naming the line that is wrong, never its words */
export function readPlayed(): Played[] {
  const [, ...lines] = readFileSync(FILE, 'utf8').normalize('NFC').trimEnd().split(/\r?\n/);
  return lines.map((line, at) => {
    const [conversation, text, expected, facets = ''] = line.split('\t');
    if (!conversation || !text || !expected)
      throw new Error(`${FILE}:${at + 2}: expected conversation, text, what is expected, facets and case`);
    const presses = text.startsWith(PRESS);
    return {
      ...{ conversation, presses, text: presses ? text.slice(PRESS.length) : text },
      expected: UNKNOWN.has(expected) ? [] : expected.split('|'),
      facets: facets.split(',').filter(Boolean),
    };
  });
}

/** What outcomes say of themselves. */
const LABEL_OF: Readonly<Record<string, string>> = {
  clarified: 'clarify-needed',
  declined: 'clarify-needed',
  'emergency-shown': 'emergency',
  'denunciation-diverted': 'denunciation',
  'status-pointed': 'dossier-status',
  'handed-over': 'human-handover',
  'waiting-acknowledged': 'waiting',
  'injection-refused': 'prompt-injection',
  'abuse-calmed': 'abuse',
  'survey-pointed': 'satisfaction-rating',
};
/** Outcomes that speak of the procedure in hand. */
const OF_THE_TOPIC = new Set(['answered', 'answered-facet', 'no-guide', 'menu-shown']);
/** What is to be done rather than answered, and the outcomes in which it is. */
const DONE_BY: Readonly<Record<string, readonly string[]>> = {
  'say-again': [...OF_THE_TOPIC],
  simpler: [...OF_THE_TOPIC],
  choice: [...OF_THE_TOPIC, 'clarified'],
  cancel: ['cancelled', 'resumed', 'menu-shown'],
  back: [...OF_THE_TOPIC],
};
/** Matters that are told to officials: more words of them are rightly kept for the person who is awaited. */
const TOLD_TO_OFFICIALS: ReadonlySet<string> = new Set([
  ...['field-report', 'official-conduct-feedback', 'human-handover', 'dossier-status'],
  ...['satisfaction-rating', 'admin-rule-feedback', 'complaint'],
]);

function labelOf({ outcome, memory, understanding }: TurnResult): string {
  const ofTheTopic = OF_THE_TOPIC.has(outcome) && understanding?.intent !== 'general-service-info';
  return LABEL_OF[outcome] ?? (ofTheTopic ? memory.about : undefined) ?? understanding?.intent ?? outcome;
}

export function metBy(result: TurnResult, expected: readonly string[]): Met {
  const label = labelOf(result);
  const silent = result.replies.length === 0;
  if (result.outcome === 'waiting-acknowledged' && expected.some((one) => TOLD_TO_OFFICIALS.has(one))) return 'rightly';
  if (expected.includes(label) || expected.some((one) => DONE_BY[one]?.includes(result.outcome))) return 'rightly';
  if (silent) return 'with silence';
  return label === 'clarify-needed' ? 'asked back' : 'wrongly';
}

/** What was answered of a procedure holds something that was asked of it. */
const answersIt = ({ outcome, understanding }: TurnResult, facets: readonly string[]): boolean =>
  (understanding?.facets ?? []).some((facet) => facets.includes(facet)) ||
  (outcome === 'answered' && facets.includes('documents'));

/** Plays every conversation from its first message to its last, whatever the bot answered in between. */
async function play(matcher: Matcher, release: Release): Promise<{ wanted: Played; result: TurnResult }[]> {
  const played: { wanted: Played; result: TurnResult }[] = [];
  let chat: Rehearsal | undefined;
  for (const wanted of readPlayed()) {
    if (wanted.conversation !== played.at(-1)?.wanted.conversation) chat = undefined;
    chat ??= new Rehearsal({ turns: turns(() => matcher), release, now: () => LABELLED_ON });
    const { presses, text } = wanted;
    const offered = presses && chat.titles().includes(text);
    played.push({ wanted, result: await (offered ? chat.press(text) : chat.say(text)) });
  }
  return played;
}

export async function playedFigures(matcher: Matcher, release: Release): Promise<PlayedFigures> {
  const all = (await play(matcher, release)).filter(({ wanted }) => wanted.expected.length > 0);
  const met = all.map(({ wanted, result }) => ({ wanted, result, met: metBy(result, wanted.expected) }));
  const asking = met.filter(
    ({ wanted, result, met: how }) =>
      how === 'rightly' && wanted.facets.length > 0 && ['answered', 'answered-facet'].includes(result.outcome),
  );
  return {
    rightly: share(met, ({ met: how }) => how === 'rightly'),
    wrongly: share(met, ({ met: how }) => how === 'wrongly'),
    asked: share(asking, ({ wanted, result }) => answersIt(result, wanted.facets)),
  };
}

/** Each message as if it were the first: what the conversation adds. */
function alone(matcher: Matcher): PlayedFigures {
  const seen = readPlayed()
    .filter(({ expected, presses }) => expected.length > 0 && !presses)
    .map(({ text, expected, facets }) => ({ expected, facets, got: matcher.understand(text) }));
  const asking = seen.filter(
    ({ expected, facets, got }) =>
      facets.length > 0 && got.decision === 'answer' && isProcedure(got.intent) && expected.includes(got.intent),
  );
  return {
    rightly: share(seen, ({ expected, got }) => got.decision === 'answer' && expected.includes(got.intent)),
    wrongly: share(seen, ({ expected, got }) => got.decision === 'answer' && !expected.includes(got.intent)),
    asked: share(asking, ({ facets, got }) => got.facets.some((facet) => facets.includes(facet))),
  };
}

/** Whole conversations, message by message; beside, each message by itself. */
export async function reportPlayed(report: Report, matcher: Matcher, release: Release): Promise<void> {
  const ours = await playedFigures(matcher, release);
  const single = alone(matcher);
  const kinds = [
    ['met rightly', 'rightly'],
    ['met wrongly', 'wrongly'],
    ['something that was asked is answered', 'asked'],
  ] as const;
  for (const [what, of] of kinds)
    report.row({
      ...{ what: `in whole conversations, ${what}`, figure: percentOf(ours[of]), unit: '%' },
      ...{ yardstick: 'each message by itself', beside: percentOf(single[of]) },
    });
}
