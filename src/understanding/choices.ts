import { NEVER_MISSED } from './decide.js';
import type { Lexicon } from './lexicon.js';
import { type PhraseLine, Phrases } from './phrases.js';
import { CLARIFY_NEEDED, type Scores } from './scores.js';

const PRYING = 'prompt-injection';
const MOST = 4;
const FEWEST = 2;
/** A runner-up is worth a button from this probability on. */
const WORTH_OFFERING = 0.08;
/** Beside danger that is only suspected, from this one on. */
const WORTH_OFFERING_IN_DOUBT = 0.03;

/** Finds what to offer where the message alone does not say which procedure is meant. */
export class Choices {
  private readonly otherwise: readonly string[];
  private readonly hints: readonly { phrases: Phrases; offer: readonly string[] }[];

  /** @param known intents that exist; others in the lexicon are passed over */
  constructor(
    lexicon: Lexicon,
    private readonly known: ReadonlySet<string>,
  ) {
    this.otherwise = lexicon.otherwise.filter((intent) => known.has(intent));
    this.hints = lexicon.hints.map(({ words, offer }) => ({ phrases: new Phrases(words), offer }));
  }

  /** For a message that is too general: by its words, the model's guesses where no word helps. */
  forMatter(line: PhraseLine, scores: Scores): string[] {
    return this.filled(this.hinted(line) ?? this.likely(scores));
  }

  /** For a message that may mean one of several: by the model and its words, none rather than what is far from both. */
  forRunnersUp(line: PhraseLine, scores: Scores): string[] {
    const likely = this.likely(scores);
    const hinted = likely.length >= FEWEST ? [] : (this.hinted(line) ?? []);
    return [...new Set([...likely, ...hinted])].slice(0, MOST);
  }

  /** What else a message may mean that is answered as danger or a breach of law, or refused though it may tell of a breach. */
  forDoubt(meant: string, scores: Scores): string[] {
    const likely = this.likely(scores, WORTH_OFFERING_IN_DOUBT).filter((intent) => intent !== meant);
    if (NEVER_MISSED.includes(meant)) return likely;
    return meant === PRYING ? likely.filter((intent) => NEVER_MISSED.includes(intent)) : [];
  }

  private hinted(line: PhraseLine): string[] | undefined {
    return this.hints.find(({ phrases }) => phrases.in(line))?.offer.filter((intent) => this.known.has(intent));
  }

  private likely({ ranked }: Scores, from = WORTH_OFFERING): string[] {
    return ranked
      .filter(({ intent, probability }) => probability >= from && intent !== CLARIFY_NEEDED)
      .map(({ intent }) => intent)
      .filter((intent) => !SILENT.has(intent))
      .slice(0, MOST);
  }

  private filled(offer: readonly string[]): string[] {
    const enough = offer.length >= FEWEST ? offer : [...offer, ...this.otherwise];
    return [...new Set(enough)].slice(0, MOST);
  }
}

/** The procedure in hand comes first among the choices. */
export const withTopicFirst = (choices: readonly string[], about: string | undefined): string[] =>
  about === undefined ? [...choices] : [...new Set([about, ...choices])].slice(0, MOST);

/** Nobody is asked whether they meant one of these. */
const SILENT = new Set([
  'greeting',
  'thanks',
  'goodbye',
  'abuse',
  'spam',
  'prompt-injection',
  'out-of-scope',
  'emergency',
]);
