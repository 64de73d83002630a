import type { CaseNames } from '../cases/case-names.js';
import { awayFromTheTopic, withoutDanger } from '../gates.js';
import type { SpelledWord } from '../model/features.js';
import type { NamedProcedure } from '../model/training-set.js';
import type { PhraseLine } from '../phrases.js';
import type { Scores } from '../scores.js';
import { readAlone, readInContext, withSister } from './about.js';
import { namesAnAct, tellsACondition } from './acts.js';
import { isBareQuestion, otherThan, type Shown, signsOf, turnsAway } from './signs.js';
import { beside, type Evidence, type Staying, StayingJudge, UNTAUGHT } from './staying.js';

/** Logarithm of the odds that a bare question is about the topic. */
const SURELY_STAYS = 6;

/** What was heard in a message, of which a topic makes sense. */
export interface Heard {
  line: PhraseLine;
  /** All its words, as the model spells them. */
  words: readonly SpelledWord[];
  /** What is asked, by phrases and model, and by the phrases alone: how many facets. */
  facets: number;
  facetsRead: number;
  /** Asks whether a paper is needed. */
  ifNeeded: boolean;
}

/** Reads messages as part of a conversation about a procedure. */
export class TopicReader {
  /** Procedures that go with each. */
  private readonly related: ReadonlyMap<string, ReadonlySet<string>>;

  private readonly judge: StayingJudge;

  /** @param staying what was learnt about staying on a topic, if anything was */
  constructor(
    procedures: readonly NamedProcedure[],
    private readonly cases: CaseNames,
    staying: Staying = UNTAUGHT,
  ) {
    this.related = new Map(procedures.map(({ id, related }) => [id, new Set(related)]));
    this.judge = new StayingJudge(staying);
  }

  /** @param alone scores of the message by itself */
  read(alone: Scores, about: string, heard: Heard): Scores {
    const scores = withoutDanger(alone);
    const plain = this.plain(scores, about, heard);
    if (plain) return plain;
    const shown = this.shown(about, heard);
    const odds = isBareQuestion(scores, about, shown)
      ? SURELY_STAYS
      : this.judge.oddsOf(this.evidenceOf(scores, about, heard, shown));
    return readInContext(scores, about, odds, shown.facets > 0 || shown.namesItsCase || shown.ifNeeded);
  }

  /**
   * What tells whether a message stays on the topic, and what it is likeliest to be where it does not; undefined where
   * that is no question.
   */
  evidence(alone: Scores, about: string, heard: Heard): { evidence: Evidence; other: string } | undefined {
    const scores = withoutDanger(alone);
    if (this.plain(scores, about, heard)) return undefined;
    const shown = this.shown(about, heard);
    if (isBareQuestion(scores, about, shown)) return undefined;
    const evidence = this.evidenceOf(scores, about, heard, shown);
    return { evidence, other: otherThan(about, scores) };
  }

  /** Scores of what asks for no procedure's matter, or for the sister of the topic. */
  private plain(scores: Scores, about: string, { line }: Heard): Scores | undefined {
    const away = awayFromTheTopic(scores, about, line);
    return away ? readAlone(away) : withSister(scores, about);
  }

  private evidenceOf(scores: Scores, about: string, { words }: Heard, shown: Shown): Evidence {
    const other = otherThan(about, scores);
    const signs = signsOf(scores, about, shown, this.related.get(about) ?? NOTHING);
    return { signs, words: words.map(({ bare }) => beside(other, bare)) };
  }

  private shown(about: string, { line, facets, facetsRead, ifNeeded }: Heard): Shown {
    return {
      facets,
      facetsRead,
      ifNeeded,
      namesItsCase: this.cases.find(about, line) !== undefined,
      namesAnAct: namesAnAct(line),
      tellsACondition: tellsACondition(line),
      turnsAway: turnsAway(line),
    };
  }
}

const NOTHING: ReadonlySet<string> = new Set();
