import { NEVER_MISSED, SURE_ENOUGH } from './decide.js';
import { isProcedure } from './labels.js';
import type { Lexicon } from './lexicon.js';
import type { Meaning } from './meaning.js';
import { type PhraseLine, Phrases } from './phrases.js';
import { fearedBeside } from './safety/suspicion.js';
import { CLARIFY_NEEDED, type Scores } from './scores.js';
import { needsNoOther } from './topic/within-topic.js';

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

  /** What else a message may mean that is answered as danger or a breach of law. */
  forDoubt(meant: string, scores: Scores): string[] {
    return this.likely(scores, WORTH_OFFERING_IN_DOUBT).filter((intent) => intent !== meant);
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

/** Beside danger or a breach of law of which the model is not sure: what else it may be. Beside all else: what is feared. */
export function withDoubt(meant: Meaning, alone: Scores, choices: Choices): Meaning {
  const feared = fearedBeside(meant.intent, alone);
  const believed = meant.decision === 'answer' && NEVER_MISSED.includes(meant.intent);
  const byRule = meant.reason.startsWith('rule:');
  const unsure = believed && !byRule && alone.probabilityOf(meant.intent) < SURE_ENOUGH;
  const others = unsure ? choices.forDoubt(meant.intent, alone) : [];
  return { ...meant, ...(others.length > 0 && { choices: others }), ...(feared && { feared }) };
}

/** So many others are named beside an answer. */
const MOST_OTHERS = 2;

/** What else may be meant is named beside an answer within a conversation that is not quite sure. */
export function withOthers(
  meaning: Meaning,
  { about, line }: { about: string | undefined; line: PhraseLine },
  scores: Scores,
  choices: Choices,
): Meaning {
  const { intent, decision, confidence } = meaning;
  if (about === undefined || decision !== 'answer' || !isProcedure(intent)) return meaning;
  if (needsNoOther(intent, about, confidence)) return meaning;
  const likely = withTopicFirst(choices.forRunnersUp(line, scores), about);
  const others = likely.filter((one) => one !== intent && !NEVER_MISSED.includes(one)).slice(0, MOST_OTHERS);
  return others.length > 0 ? { ...meaning, choices: others } : meaning;
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
