import type { Step } from '../turn-context.js';

let loading: Promise<Step> | undefined;

/**
 * Loads the dialogs, and botbuilder with them: half a second that a start does not wait for. The doors are open
 * meanwhile; what comes in is stored, and its turn waits.
 */
export function loadDialogs(): Promise<Step> {
  loading ??= import('../bot.js').then(({ converse }) => converse());
  return loading;
}

/** Lets the dialogs answer. */
export const converse: Step = {
  name: 'converse',
  run: async (turn) => (await loadDialogs()).run(turn),
};
