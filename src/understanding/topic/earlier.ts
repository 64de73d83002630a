import { isProcedure } from '../labels.js';
import { type PhraseLine, Phrases } from '../phrases.js';
import { type Scores, scoresFrom } from '../scores.js';
import type { MatchContext } from '../types.js';

/** Who has asked about a procedure asks about it again so many times as often as about any other. */
const COMES_BACK = 10;
/** Where the words say that they go back. */
const SAYS_SO = 200;
/** What such words are worth where nothing else in them reminds of an earlier procedure: the latest is meant. */
const LATEST = 0.3;

/** From this probability on words remind of a procedure. */
const REMINDS = 0.25;

const GOES_BACK = new Phrases(`
  quay|trở lại|về vụ|việc|cái|chuyện|hỏi|câu|giấy|phần|thủ, nói lại vụ|việc|cái|chuyện, hồi nãy, khi nãy, lúc nãy,
  ban nãy, nãy hỏi, nãy em|tôi|tui|mình hỏi, lúc|ban|hồi đầu hỏi, vụ|việc|chuyện kia|trước,
  vụ|cái|việc|chuyện đầu tiên, hỏi trước đó`);

/** The procedures of a conversation that the model knows: the one in hand, and those before it. */
export function topicsOf(
  { about, earlier = [] }: MatchContext,
  known: readonly string[],
): { about: string | undefined; earlier: readonly string[] } {
  const isKnown = (one: string | undefined): one is string => one !== undefined && known.includes(one);
  return { about: isKnown(about) ? about : undefined, earlier: earlier.filter(isKnown) };
}

/** Whether the words say that they go back to something said before: "quay lại vụ kia". */
export const goesBack = (line: PhraseLine): boolean => GOES_BACK.in(line);

/**
 * Scores of a message by itself, with procedures the conversation was about before the one in hand likelier than by
 * their words alone.
 * @param earlier ids, the latest first
 */
export function withEarlier(alone: Scores, earlier: readonly string[], line: PhraseLine): Scores {
  if (earlier.length === 0) return alone;
  const saysSo = goesBack(line);
  const probabilities = new Map(alone.ranked.map(({ intent, probability }) => [intent, probability]));
  for (const intent of earlier)
    probabilities.set(intent, alone.probabilityOf(intent) * (saysSo ? SAYS_SO : COMES_BACK));
  const [latest] = earlier;
  const reminded = earlier.reduce((sum, intent) => sum + probabilities.get(intent)!, 0);
  if (saysSo && latest !== undefined && reminded < LATEST)
    probabilities.set(latest, probabilities.get(latest)! + LATEST - reminded);
  const all = [...probabilities.values()].reduce((sum, one) => sum + one, 0);
  const shares = new Map([...probabilities].map(([intent, one]) => [intent, one / all]));
  return scoresFrom(shares, alone.nearnessOf, alone.followUp, alone.words);
}

/**
 * The earlier procedure that the words go back to, where they say so and remind of no other more.
 * @param scores as {@link withEarlier} gives them
 */
export function backTo({ ranked }: Scores, earlier: readonly string[], line: PhraseLine): string | undefined {
  if (!goesBack(line)) return undefined;
  const best = ranked.find(({ intent }) => isProcedure(intent));
  return best && best.probability >= REMINDS && earlier.includes(best.intent) ? best.intent : undefined;
}
