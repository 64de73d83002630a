import type { GuideQuestion } from '../procedure-guide.js';

/** Which dialog a turn goes to, and with what. */
export interface Route {
  dialog: string;
  options?: object;
  /** True where the citizen leaves what was going on: nothing to come back to. */
  leaves?: boolean;
}

export const guide = (question: GuideQuestion): Route => ({
  dialog: 'procedure-guide',
  options: question,
  leaves: true,
});
