import type { Step } from '../turn-context.js';

/**
 * Everything a citizen does that gets a turn opens the channel's window for free answers (Zalo: message, follow, "chat
 * now", menu; Messenger: message, button, Get Started, m.me link), but for an edit of earlier words.
 */
export const openWindow: Step = {
  name: 'openWindow',
  run(turn) {
    turn.opensWindow = turn.message.kind !== 'edit';
  },
};
