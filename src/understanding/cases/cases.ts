import type { Vector } from '../model/feature-table.js';
import type { PhraseLine } from '../phrases.js';
import { type CaseModel, LearntCases } from './case-model.js';
import type { CaseNames } from './case-names.js';

/** Finds the special case of its procedure that a message tells of: as it was taught, and by its names. */
export class Cases {
  private readonly learnt: LearntCases;

  constructor(
    private readonly names: CaseNames,
    models: readonly CaseModel[] = [],
  ) {
    this.learnt = new LearntCases(models);
  }

  /** Id of the case; undefined for the ordinary one. */
  find(procedure: string, line: PhraseLine, vector: Vector): string | undefined {
    const named = this.names.find(procedure, line);
    return this.learnt.knows(procedure) ? this.learnt.find(procedure, vector, named) : named;
  }
}
