import { dayOf } from '../src/knowledge/days.js';
import type { Release } from '../src/knowledge/release.js';
import { CannotStart } from '../src/platform/errors.js';
import { loadMatcher, trainIfMissing } from '../src/understanding/load-matcher.js';
import type { MatchContext, Matcher } from '../src/understanding/types.js';
import { configuredContent } from './matcher-options.js';

/**
 * `npm run --silent understand`: one message a line on standard input, plain or as {"text", "about"}; one JSON line
 * each on standard output, and nothing else.
 */

function messageOf(line: string): { text: string; context: MatchContext } {
  if (!line.trimStart().startsWith('{')) return { text: line, context: {} };
  try {
    const { text, about } = JSON.parse(line) as { text?: unknown; about?: unknown };
    if (typeof text !== 'string') return { text: line, context: {} };
    return { text, context: typeof about === 'string' && about !== '' ? { about } : {} };
  } catch {
    return { text: line, context: {} };
  }
}

/** Rounded down, so that scores still add up to at most 1. */
const short = (score: number): number => Math.floor(score * 10_000) / 10_000;

type TitleOf = (intent: string) => string;

/** What buttons call an intent. */
function titles(release: Release): TitleOf {
  const short = new Map(release.procedures(dayOf(new Date())).map((procedure) => [procedure.id, procedure.short]));
  return (intent) => short.get(intent) ?? release.intents.get(intent)?.title ?? intent;
}

function answer(matcher: Matcher, line: string, titleOf: TitleOf): string {
  const { text, context } = messageOf(line);
  const { intent, confidence, decision, reason, intents, facet, facets, entities, flags, choices } = matcher.understand(
    text,
    context,
  );
  const scored = intents.map((one) => ({ intent: one.intent, score: short(one.score) }));
  return JSON.stringify({
    text,
    intent,
    confidence: short(confidence),
    decision,
    reason,
    intents: scored,
    facet: facet ?? null,
    facets,
    entities,
    flags,
    ...(choices && { choices: choices.map((one) => ({ intent: one, title: titleOf(one) })) }),
  });
}

/** The lines of standard input, ended by line feeds alone: other separators may stand inside a message. */
async function* lines(): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop()!;
    for (const line of parts) yield line.replace(/\r$/, '');
  }
  if (rest !== '') yield rest;
}

async function main(): Promise<void> {
  const { release, options } = configuredContent();
  const titleOf = titles(release);
  trainIfMissing(options, (progress) => process.stderr.write(`matcher: ${progress}\n`));
  const matcher = await loadMatcher(options);
  for await (const line of lines()) {
    if (!process.stdout.write(`${answer(matcher, line, titleOf)}\n`)) {
      await new Promise((resolve) => process.stdout.once('drain', resolve));
    }
  }
}

// The reader may have seen enough (`| head`): no fault of ours.
process.stdout.on('error', () => process.exit(0));

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof CannotStart ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
