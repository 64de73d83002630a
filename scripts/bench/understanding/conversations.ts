import { readFileSync } from 'node:fs';
import { fromRoot } from '../../../src/platform/paths.js';
import { understandCompleted } from '../../../src/understanding/asked-back.js';
import type { MatchContext, Matcher, Understanding } from '../../../src/understanding/types.js';
import type { Report } from '../report.js';
import { percentOf, type Share, share } from './figures.js';

/** A message, and what came before it in its conversation. */
export interface InConversation {
  text: string;
  intent: string;
  about?: string;
  /** The procedure that was talked about before that. */
  earlier?: string;
  /** The message before, which fitted several things. */
  askedBack?: string;
}

export interface AnswerFigures {
  /** Answered, and rightly; answered, and wrongly. The others are asked back. */
  right: Share;
  wrong: Share;
}

const FILE = fromRoot('tests', 'understanding', 'conversations.tsv');

/** Reads `tests/understanding/conversations.tsv`. @throws Error naming the line that is wrong, never its words */
export function readConversations(): InConversation[] {
  const [, ...lines] = readFileSync(FILE, 'utf8').normalize('NFC').trimEnd().split(/\r?\n/);
  return lines.map((line, at) => {
    const [text, intent, about, earlier, askedBack] = line.split('\t');
    if (!text || !intent || !(earlier || askedBack))
      throw new Error(`${FILE}:${at + 2}: expected text, intent, about, and what was earlier or asked back`);
    return { text, intent, ...(about && { about }), ...(earlier && { earlier }), ...(askedBack && { askedBack }) };
  });
}

const contextOf = ({ about, earlier }: InConversation): MatchContext => ({
  ...(about && { about }),
  ...(earlier && { earlier: [earlier] }),
});

/** Those whose message before the matcher does ask back about. */
export const reallyAskedBack = (matcher: Matcher): InConversation[] =>
  readConversations().filter(
    (one) => one.askedBack && matcher.understand(one.askedBack, contextOf(one)).decision === 'clarify',
  );

export const comingBack = (): InConversation[] =>
  readConversations().filter(({ intent, earlier }) => intent === earlier);

export const goingOn = (): InConversation[] =>
  readConversations().filter(({ intent, earlier }) => earlier && intent !== earlier);

export function answerFigures(
  rows: readonly InConversation[],
  understand: (one: InConversation) => Understanding,
): AnswerFigures {
  const seen = rows.map((one) => ({ wanted: one.intent, ...understand(one) }));
  return {
    right: share(seen, ({ decision, intent, wanted }) => decision === 'answer' && intent === wanted),
    wrong: share(seen, ({ decision, intent, wanted }) => decision === 'answer' && intent !== wanted),
  };
}

/** As the conversation understands it. */
export const inItsConversation =
  (matcher: Matcher) =>
  (one: InConversation): Understanding =>
    one.askedBack
      ? understandCompleted(matcher, one.text, one.askedBack, contextOf(one))
      : matcher.understand(one.text, contextOf(one));

/** With nothing but the topic in hand. */
export const byItself =
  (matcher: Matcher) =>
  ({ text, about }: InConversation): Understanding =>
    matcher.understand(text, about ? { about } : {});

/** What a message means after an ask-back, or when earlier topics come back; beside, what it means by itself. */
export function reportConversations(report: Report, matcher: Matcher): void {
  const kinds: readonly [what: string, rows: InConversation[]][] = [
    ['after an ask-back', reallyAskedBack(matcher)],
    ['back to an earlier topic', comingBack()],
    ['not back to it', goingOn()],
  ];
  for (const [kind, rows] of kinds) {
    const ours = answerFigures(rows, inItsConversation(matcher));
    const alone = answerFigures(rows, byItself(matcher));
    for (const of of ['right', 'wrong'] as const)
      report.row({
        ...{ what: `${kind}, answered ${of}`, figure: percentOf(ours[of]), unit: '%' },
        ...{ yardstick: 'the message by itself', beside: percentOf(alone[of]) },
      });
  }
}
