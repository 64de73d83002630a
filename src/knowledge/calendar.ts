import type { Office } from './office.js';

/** A day off, or a working Saturday, of `content/calendar/<year>.yaml`. */
export interface SpecialDay {
  date: string;
  name: string;
  kind: 'off' | 'working';
  source: string;
  /** False where the year's official notice was not found yet: said to the citizen. */
  confirmed: boolean;
}

export interface OpenState {
  open: boolean;
  /** The day off, where it is one. */
  dayOff?: SpecialDay;
  /** Today's sessions, empty when closed all day. */
  sessions: readonly { from: string; to: string }[];
  /** When it next opens; undefined when that lies beyond the last year loaded. */
  nextOpen?: { date: string; from: string };
}

export interface Calendar {
  /** Years with a file, ascending. Nothing is computed beyond them. */
  readonly years: readonly number[];
  specialDay(date: string): SpecialDay | undefined;
  /** @throws RangeError beyond the loaded years */
  isWorkingDay(date: string): boolean;
  /**
   * The last day of a period of working days that starts the day after `from` (Bộ luật Dân sự 2015, Art. 147-148).
   * @throws RangeError beyond the loaded years
   */
  addWorkingDays(from: string, days: number): string;
  /** How the office stands at this moment (zone Asia/Ho_Chi_Minh). */
  openState(office: Office, at: Date): OpenState;
}
