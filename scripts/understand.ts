import { CannotStart } from '../src/platform/errors.js';
import { loadMatcher, trainIfMissing } from '../src/understanding/load-matcher.js';
import type { MatchContext, Matcher } from '../src/understanding/types.js';
import { configuredMatcherOptions } from './matcher-options.js';

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

function answer(matcher: Matcher, line: string): string {
  const { text, context } = messageOf(line);
  const { intent, confidence, decision, intents, facet, entities } = matcher.understand(text, context);
  const scored = intents.map((one) => ({ intent: one.intent, score: short(one.score) }));
  return JSON.stringify({
    text,
    intent,
    confidence: short(confidence),
    decision,
    intents: scored,
    facet: facet ?? null,
    entities,
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
  const options = configuredMatcherOptions();
  trainIfMissing(options, (progress) => process.stderr.write(`matcher: ${progress}\n`));
  const matcher = await loadMatcher(options);
  for await (const line of lines()) {
    if (!process.stdout.write(`${answer(matcher, line)}\n`)) {
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
