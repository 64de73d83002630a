import type { Clock } from '../platform/clock.js';
import { CaseNames } from './cases/case-names.js';
import { Cases } from './cases/cases.js';
import { Choices, withDoubt, withOthers, withTopicFirst } from './choices.js';
import { confidenceOf } from './confidence.js';
import { decide, type Verdict } from './decide.js';
import { entitiesIn } from './entities/entities.js';
import { Today } from './entities/today.js';
import { FacetModel } from './facets/facet-model.js';
import { facetsIn } from './facets/facets.js';
import { abroadAsBefore, byTies, maybeForOthers, withoutTheUnfounded } from './gates.js';
import { Newcomers, withNewcomer } from './guides/newcomers.js';
import { isProcedure } from './labels.js';
import type { Lexicon } from './lexicon.js';
import { EMPTY, LISTED, listed, type Meaning, ruled, shared, UNREADABLE } from './meaning.js';
import type { Model } from './model/model.js';
import type { NamedProcedure } from './model/training-set.js';
import { phraseLine } from './phrases.js';
import { isReadable } from './readable.js';
import { clean } from './repair/clean.js';
import { Repairer } from './repair/repairer.js';
import { FIGURES, type Ruling, rulingFor } from './rules.js';
import { flagsIn } from './safety/safety.js';
import { suspicionIn } from './safety/suspicion.js';
import type { Said } from './said.js';
import { CLARIFY_NEEDED, OUT_OF_SCOPE, Scorer, type Scores } from './scores.js';
import { clausesIn, matterOf, mattersIn, withoutPutAway } from './several.js';
import { readAlone } from './topic/about.js';
import { namesAnAct } from './topic/acts.js';
import { backTo, goesBack, topicsOf, withEarlier } from './topic/earlier.js';
import { asksIfNeeded, facetsIfNeeded } from './topic/needed.js';
import type { Evidence } from './topic/staying.js';
import { type Heard, TopicReader } from './topic/topic-reader.js';
import { withinTopic } from './topic/within-topic.js';
import type { Facet, MatchContext, Matcher, ScoredIntent, Understanding } from './types.js';

/** Words that are no Vietnamese are taken as they are ("hello", "okela") where the model is as sure as this. */
const SURELY_KNOWN = 0.85;
/** A part of a message counts as a matter of its own from this confidence on. */
const OWN_MATTER = 0.7;
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
  private readonly scorer: Scorer;
  /** Parts of a message are short and are asked about one by one: the linear model is enough. */
  private readonly scorerOfParts: Scorer;
  private readonly facetModel: FacetModel | undefined;
  private readonly cases: Cases;
  private readonly choices: Choices;
  private readonly topicReader: TopicReader;
  private readonly newcomers: Newcomers;
  private readonly today: Today;

  constructor(private readonly parts: MatcherParts) {
    const { model, lexicon, procedures, version } = parts;
    this.version = version;
    this.today = new Today(parts.clock);
    this.scorer = new Scorer(model);
    this.scorerOfParts = new Scorer(model, []);
    this.facetModel = model.facets && new FacetModel(model.facets, model.vectorizer.size);
    this.repairer = new Repairer(lexicon, model.counts, model.pairs);
    const caseNames = new CaseNames(procedures, (text) => this.repairer.repair(text));
    this.cases = new Cases(caseNames, model.cases);
    this.topicReader = new TopicReader(procedures, caseNames, model.staying);
    this.newcomers = new Newcomers(procedures, (id) => this.scorer.examplesOf(id));
    this.choices = new Choices(lexicon, new Set(model.classes));
  }

  understand(text: string, context: MatchContext = {}): Understanding {
    const { about, earlier } = topicsOf(context, this.parts.model.classes);
    const read = this.read(text, about);
    const alone = this.alone(read);
    const { said, scores } = this.amongTopics(read, alone, earlier);
    const all = this.unabridged(said, alone);
    const ruling = rulingFor(said, scores, this.suspicion(said, all, scores));
    const meant = withDoubt(ruling ? ruled(ruling, scores) : this.meaning(said, scores), all, this.choices);
    return { text, repaired: said.repaired, ...meant, ...this.asked(meant, said), flags: said.flags };
  }

  /** What is said, about the topic that is meant, in hand or earlier; and what it may mean there. */
  private amongTopics(said: Said, alone: Scores, earlier: readonly string[]): { said: Said; scores: Scores } {
    const { about, line } = said;
    if (about === undefined) return { said, scores: readAlone(alone) };
    const spokenOf = goesBack(line) ? [about, ...earlier] : [about];
    const weighed = abroadAsBefore(withEarlier(alone, earlier, line), spokenOf, line);
    const meant = backTo(weighed, earlier, line) ?? about;
    return { said: { ...said, about: meant }, scores: this.topicReader.read(weighed, meant, this.heard(said)) };
  }

  private read(text: string, about?: string): Said {
    const cleaned = clean(text);
    const repaired = this.repairer.repairCleaned(cleaned);
    const line = phraseLine(repaired);
    const entities = entitiesIn(cleaned, repaired, this.today.date);
    const ifNeeded = about !== undefined && asksIfNeeded(line);
    const facets = ifNeeded ? facetsIfNeeded(line, facetsIn(line)) : facetsIn(line);
    const flags = flagsIn(cleaned, line, entities.dossierCode);
    const whole = matterOf(repaired);
    const matter = about === undefined ? whole : withoutPutAway(whole);
    const weighed = this.scorer.weigh(matter);
    return { repaired, whole, matter, weighed, line, entities, flags, facets, about, ifNeeded };
  }

  /**
   * What tells whether a message stays on the topic, and what it is likeliest to be where it does not; undefined where
   * that is no question.
   */
  evidence(text: string, about: string): { evidence: Evidence; other: string } | undefined {
    const said = this.read(text, about);
    return this.topicReader.evidence(this.alone(said), about, this.heard(said));
  }

  /** Scores of the message by itself. */
  private alone(said: Said): Scores {
    return byTies(withoutTheUnfounded(this.scorer.scoresOf(said.weighed), said), said.line);
  }

  private heard(said: Said): Heard {
    const { repaired, matter, line, weighed, ifNeeded } = said;
    const words = matter === repaired ? weighed.words : this.scorer.spell(repaired);
    return { line, words, ifNeeded, facets: this.facets(said).length, facetsRead: said.facets.length };
  }

  /** Of danger and the like nothing that was said is put away. */
  private unabridged(said: Said, alone: Scores): Scores {
    return said.whole === said.matter ? alone : this.alone({ ...said, weighed: this.scorer.weigh(said.whole) });
  }

  private suspicion({ whole, about }: Said, all: Scores, { ranked }: Scores): Ruling | undefined {
    if (all.words === 0) return undefined;
    const { scorerOfParts } = this;
    const inParts = (intent: string): number =>
      Math.max(
        0,
        ...clausesIn(whole).map((part) => scorerOfParts.scoresOf(scorerOfParts.weigh(part)).probabilityOf(intent)),
      );
    const otherwise = { best: ranked[0]?.intent ?? OUT_OF_SCOPE, inConversation: about !== undefined };
    return suspicionIn(all, otherwise, inParts);
  }

  private meaning(said: Said, scores: Scores): Meaning {
    const readable = scores.words > 0;
    const best = (readable && scores.ranked[0]?.intent) || OUT_OF_SCOPE;
    const several = ONE_MATTER.has(best) || said.ifNeeded ? [] : this.severalMatters(said.matter);
    if (several.length >= 2) {
      const [main] = several;
      return {
        intent: main!.intent,
        confidence: main!.score,
        decision: 'answer',
        reason: 'several',
        intents: shared(several),
      };
    }
    if (!readable && !/\p{L}|\p{N}/u.test(said.repaired)) return EMPTY;
    // That a topic is likely says nothing of words nobody knows.
    const ofItself = best !== OUT_OF_SCOPE && (best !== said.about || said.facets.length > 0);
    const known = ofItself && scores.probabilityOf(best) >= SURELY_KNOWN;
    if (!known && !isReadable(said.repaired, this.parts.model.counts))
      return { ...UNREADABLE, intents: listed(scores) };
    const confidence = confidenceOf(scores);
    const verdict = this.verdict(said, scores, confidence);
    const meaning = { intent: best, confidence, ...verdict, intents: listed(scores) };
    const newcomer = this.newcomers.meantBy(said.repaired, meaning);
    if (newcomer !== undefined && newcomer !== said.about) return this.offering(newcomer, meaning, said, scores);
    if (verdict.decision !== 'clarify') return withOthers(meaning, said, scores, this.choices);
    const general = best === CLARIFY_NEEDED && said.about === undefined;
    const { line } = said;
    const found = general ? this.choices.forMatter(line, scores) : this.choices.forRunnersUp(line, scores);
    const choices = withTopicFirst(found, said.about);
    // Who has only the topic to choose would be asked for nothing, unless its guide may be wrong for them.
    const onlyTopic = best === said.about && choices.length < 2;
    if (onlyTopic && !maybeForOthers(best, line)) return { ...meaning, decision: 'answer', reason: 'topic-alone' };
    return { ...meaning, choices };
  }

  /** A procedure that was hardly taught is offered beside what the model makes of the words. */
  private offering(newcomer: string, meaning: Meaning, said: Said, scores: Scores): Meaning {
    const others = this.choices.forRunnersUp(said.line, scores).filter((one) => one !== newcomer);
    const choices = withTopicFirst([newcomer, ...others], said.about);
    const intents = withNewcomer(newcomer, meaning.intents);
    return { ...meaning, decision: 'clarify', reason: 'guide-text', intents, choices };
  }

  private verdict(said: Said, scores: Scores, confidence: number): Verdict {
    const verdict = decide(scores, confidence);
    const best = scores.ranked[0]?.intent ?? OUT_OF_SCOPE;
    if (verdict.decision === 'answer' && maybeForOthers(best, said.line)) return UNSURE;
    if (said.about === undefined) return verdict;
    return withinTopic(verdict, scores, confidence, {
      about: said.about,
      namesAnAct: namesAnAct(said.line),
      facets: said.facets.length,
    });
  }

  private severalMatters(repaired: string): ScoredIntent[] {
    const parts = mattersIn(repaired);
    if (parts.length < 2) return [];
    const found = new Map<string, number>();
    for (const part of parts) {
      const scores = byTies(this.scorerOfParts.scoresOf(this.scorerOfParts.weigh(part)), phraseLine(part));
      const best = scores.ranked[0]!.intent;
      if (ALONG_THE_WAY.has(best) || found.has(best)) continue;
      const score = confidenceOf(scores);
      if (score >= OWN_MATTER) found.set(best, score);
    }
    return [...found].map(([intent, score]) => ({ intent, score })).slice(0, LISTED);
  }

  private asked({ intent, reason }: Meaning, said: Said): Asked {
    const { line, entities, weighed } = said;
    if (reason === FIGURES) return { facets: [], entities };
    if (!isProcedure(intent) && !WITH_FACETS.has(intent)) return { facets: [], entities };
    const caseId = this.cases.find(intent, line, weighed.vector, said.facets.length > 0);
    const asked = this.facets(said);
    const facets: Facet[] = caseId && asked.length === 0 ? ['case'] : asked;
    const [facet] = facets;
    return { ...(facet && { facet }), facets, entities: caseId ? { ...entities, caseId } : entities };
  }

  private facets({ weighed, facets, ifNeeded }: Said): Facet[] {
    if (ifNeeded || !this.facetModel) return [...facets];
    return this.facetModel.facetsOf(weighed.vector, facets);
  }
}

type Asked = Pick<Understanding, 'facet' | 'facets' | 'entities'>;

const UNSURE: Verdict = { decision: 'clarify', reason: 'two-close' };
