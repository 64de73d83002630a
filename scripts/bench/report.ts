import type { Row } from './row.js';

/** What one suite found. */
export interface Section {
  name: string;
  what: string;
  rows: Row[];
  /** How it was measured, and what one must know to read the figures. */
  notes: string[];
  /** Why it has no figures, or not all. */
  failure?: string;
}

/** Takes what a suite measures. */
export class Report {
  readonly section: Section;

  constructor(name: string, what: string) {
    this.section = { name, what, rows: [], notes: [] };
  }

  row(row: Row): void {
    this.section.rows.push(row);
  }

  note(text: string): void {
    this.section.notes.push(text);
  }
}
