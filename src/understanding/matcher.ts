import { DateTime } from 'luxon';
import { type Clock, ZONE } from '../platform/clock.js';
import { readInContext } from './about.js';
import { Choices } from './choices.js';
import { confidenceOf } from './confidence.js';
import { decide } from './decide.js';
import { entitiesIn } from './entities/entities.js';
import { Cases } from './facets/cases.js';
import { facetsIn } from './facets/facets.js';
import { isProcedure } from './labels.js';
import type { Lexicon } from './lexicon.js';
import type { Model } from './model/model.js';
import type { NamedProcedure } from './model/training-set.js';
import { type PhraseLine, phraseLine } from './phrases.js';
import { clean } from './repair/clean.js';
import { Repairer } from './repair/repairer.js';
import { rulingFor } from './rules.js';
import { flagsIn } from './safety/safety.js';
import { CLARIFY_NEEDED, OUT_OF_SCOPE, type Scores, scoresOf } from './scores.js';
import { mattersIn } from './several.js';
import type { Entities, Facet, MatchContext, Matcher, ScoredIntent, Understanding } from './types.js';

const LISTED = 5;
const RULE_CONFIDENCE = 0.97;
/** A part of a message counts as a matter of its own from this confidence on. */
const OWN_MATTER = 0.75;
/** Two wishes that are one procedure, and what nothing else may stand beside. */
const ONE_MATTER = new Set(['birth-linked-residence-bhyt', 'death-linked', 'emergency', 'denunciation']);
/** Said along the way, never a matter beside another. */
const ALONG_THE_WAY = new Set(['greeting', 'thanks', 'goodbye', CLARIFY_NEEDED, 'out-of-scope', 'abuse']);
/** Labels beside the procedures of which a facet can be asked. */
const WITH_FACETS = new Set([CLARIFY_NEEDED, 'general-service-info']);

export interface MatcherParts {
  model: Model;
  lexicon: Lexicon;
  procedures: readonly NamedProcedure[];
  /** Hash of the sentences the model was trained on. */
  version: string;
  clock: Clock;
}

/** The matcher over one trained model. */
export class TrainedMatcher implements Matcher {
  readonly version: string;
  private readonly repairer: Repairer;
  private readonly cases: Cases;
  private readonly choices: Choices;
  private day = { from: 0, to: 0, date: DateTime.fromMillis(0) };

  constructor(private readonly parts: MatcherParts) {
    const { model, lexicon, procedures, version } = parts;
    this.version = version;
    this.repairer = new Repairer(lexicon, model.counts);
    this.cases = new Cases(procedures, (text) => this.repairer.repair(text));
    this.choices = new Choices(lexicon, new Set(model.classes));
  }

  understand(text: string, context: MatchContext = {}): Understanding {
    const cleaned = clean(text);
    const repaired = this.repairer.repair(text);
    const line = phraseLine(repaired);
    const entities = entitiesIn(cleaned, repaired, this.today());
    const flags = flagsIn(cleaned, line, entities.dossierCode);
    const facets = facetsIn(line);
    const scores = this.scores(repaired, line, facets, context.about);
    const meant = this.meaning(repaired, line, scores, rulingFor(flags, entities, scores));
    return { text, repaired, ...meant, ...this.asked(meant.intent, line, facets, entities), flags };
  }

  /** Kept from message to message: reckoning with time zones costs more than the rest of the entities. */
  private today(): DateTime {
    const now = this.parts.clock.now().getTime();
    if (now < this.day.from || now >= this.day.to) {
      const date = DateTime.fromMillis(now, { zone: ZONE }).startOf('day');
      this.day = { from: date.toMillis(), to: date.plus({ days: 1 }).toMillis(), date };
    }
    return this.day.date;
  }

  private scores(repaired: string, line: PhraseLine, facets: readonly Facet[], about: string | undefined): Scores {
    const scores = scoresOf(repaired, this.parts.model);
    if (about === undefined || !this.parts.model.classes.includes(about)) return scores;
    const namesItsCase = this.cases.find(about, line) !== undefined;
    return readInContext(scores, about, { facets: facets.length, namesItsCase });
  }

  private meaning(repaired: string, line: PhraseLine, scores: Scores, ruling: ReturnType<typeof rulingFor>): Meaning {
    if (ruling) return { ...ruling, confidence: RULE_CONFIDENCE, intents: withFirst(ruling.intent, scores) };
    const readable = scores.words > 0;
    const best = (readable && scores.ranked[0]?.intent) || OUT_OF_SCOPE;
    const several = ONE_MATTER.has(best) ? [] : this.severalMatters(repaired);
    if (several.length >= 2) {
      const [main] = several;
      return { intent: main!.intent, confidence: main!.score, ...SEVERAL, intents: shared(several) };
    }
    if (!readable && !/\p{L}|\p{N}/u.test(repaired)) return EMPTY;
    const confidence = confidenceOf(scores);
    const verdict = decide(scores, confidence);
    const meaning = { intent: best, confidence, ...verdict, intents: listed(scores) };
    if (verdict.decision !== 'clarify') return meaning;
    const general = best === CLARIFY_NEEDED;
    return {
      ...meaning,
      choices: general ? this.choices.forMatter(line, scores) : this.choices.forRunnersUp(line, scores),
    };
  }

  private severalMatters(repaired: string): ScoredIntent[] {
    const found = new Map<string, number>();
    for (const part of mattersIn(repaired)) {
      const scores = scoresOf(part, this.parts.model);
      const best = scores.ranked[0]!.intent;
      const score = confidenceOf(scores);
      if (score >= OWN_MATTER && !ALONG_THE_WAY.has(best) && !found.has(best)) found.set(best, score);
    }
    return [...found].map(([intent, score]) => ({ intent, score })).slice(0, LISTED);
  }

  private asked(intent: string, line: PhraseLine, facets: readonly Facet[], entities: Entities): Asked {
    if (!isProcedure(intent) && !WITH_FACETS.has(intent)) return { facets: [], entities };
    const caseId = this.cases.find(intent, line);
    const all: Facet[] = caseId ? [...facets, 'case'] : [...facets];
    const [facet] = all;
    return { ...(facet && { facet }), facets: all, entities: caseId ? { ...entities, caseId } : entities };
  }
}

type Meaning = Pick<Understanding, 'intent' | 'confidence' | 'decision' | 'reason' | 'intents' | 'choices'>;
type Asked = Pick<Understanding, 'facet' | 'facets' | 'entities'>;

const SEVERAL = { decision: 'answer', reason: 'several' } as const;
const EMPTY: Meaning = { intent: CLARIFY_NEEDED, confidence: 0, decision: 'clarify', reason: 'empty', intents: [] };

const listed = ({ ranked }: Scores): ScoredIntent[] =>
  ranked.slice(0, LISTED).map(({ intent, probability }) => ({ intent, score: probability }));

/** The ruling's intent first; what the model thinks shares the little that is left. */
function withFirst(intent: string, scores: Scores): ScoredIntent[] {
  const others = listed(scores).filter((other) => other.intent !== intent);
  const rest = others.map((other) => ({ ...other, score: other.score * (1 - RULE_CONFIDENCE) }));
  return [{ intent, score: RULE_CONFIDENCE }, ...rest].slice(0, LISTED);
}

/** Several matters share the whole in order of mention: scores that never rise and never add up to more than 1. */
const shared = (matters: readonly ScoredIntent[]): ScoredIntent[] =>
  matters.map(({ intent }, at) => ({
    intent,
    score: Math.min(...matters.slice(0, at + 1).map(({ score }) => score)) / matters.length,
  }));
