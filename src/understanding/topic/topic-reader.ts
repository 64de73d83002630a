import type { Cases } from '../facets/cases.js';
import { awayFromTheTopic, withoutDanger } from '../gates.js';
import type { NamedProcedure } from '../model/training-set.js';
import type { PhraseLine } from '../phrases.js';
import type { Scores } from '../scores.js';
import { readAlone, readInContext, variantMeant, withLearnt } from './about.js';
import { namesAnAct, tellsACondition } from './acts.js';
import { onlyAsks, otherThan, type Shown, type Signs, signsOf, turnsAway } from './signs.js';
import { oddsOfStaying, type Staying } from './staying.js';

/** What was heard in a message, of which a topic makes sense. */
export interface Heard {
  line: PhraseLine;
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

  /** @param staying what was learnt about staying on a topic, if anything was */
  constructor(
    procedures: readonly NamedProcedure[],
    private readonly cases: Cases,
    private readonly staying: Staying | undefined,
  ) {
    this.related = new Map(procedures.map(({ id, related }) => [id, new Set(related)]));
  }

  /** @param alone scores of the message by itself */
  read(alone: Scores, about: string, heard: Heard): Scores {
    const { scores, away, shown, signs } = this.weighed(alone, about, heard);
    if (away) return readAlone(away);
    const written = readInContext(scores, about, shown);
    if (!this.staying || !signs) return written;
    return withLearnt(scores, written, about, oddsOfStaying(this.staying, signs));
  }

  /**
   * What tells whether a message stays on the topic, and what it is likeliest to be where it does not; undefined where
   * that is no question.
   */
  signs(alone: Scores, about: string, heard: Heard): { signs: Signs; other: string } | undefined {
    const { scores, signs } = this.weighed(alone, about, heard);
    return signs && { signs, other: otherThan(about, scores) };
  }

  /** No signs where the written rules are enough: what is no procedure's, a bare question, the sister of the topic. */
  private weighed(alone: Scores, about: string, heard: Heard) {
    const scores = withoutDanger(alone);
    const away = awayFromTheTopic(scores, about, heard.line);
    const shown = this.shown(about, heard);
    const plain = away !== undefined || onlyAsks(scores, about, shown) || variantMeant(scores, about) !== undefined;
    const signs = plain ? undefined : signsOf(scores, about, shown, this.related.get(about) ?? NOTHING);
    return { scores, away, shown, signs };
  }

  private shown(about: string, { line, ...heard }: Heard): Shown {
    return {
      ...heard,
      namesItsCase: this.cases.find(about, line) !== undefined,
      namesAnAct: namesAnAct(line),
      tellsACondition: tellsACondition(line),
      turnsAway: turnsAway(line),
    };
  }
}

const NOTHING: ReadonlySet<string> = new Set();
