import type { Vector } from '../model/feature-table.js';
import type { PhraseLine } from '../phrases.js';
import { type CaseModel, LearntCases } from './case-model.js';
import type { CaseNames } from './case-names.js';

/** A question of so few words ("ai đi được", "mất mấy ngày") has no room for a circumstance, unless it names it. */
const BARE = 4;

/** Finds the special case of its procedure that a message tells of: as it was taught, and by its names. */
export class Cases {
  private readonly learnt: LearntCases;

  constructor(
    private readonly names: CaseNames,
    models: readonly CaseModel[] = [],
  ) {
    this.learnt = new LearntCases(models);
  }

  /**
   * Id of the case; undefined for the ordinary one.
   * @param asks whether the phrases read a question in the message
   */
  find(procedure: string, line: PhraseLine, vector: Vector, asks = false): string | undefined {
    const named = this.names.find(procedure, line);
    if (asks && line.words.length <= BARE) return named;
    return this.learnt.knows(procedure) ? this.learnt.find(procedure, vector, named) : named;
  }
}
