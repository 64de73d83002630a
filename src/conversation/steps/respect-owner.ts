import type { Step } from '../turn-context.js';

/**
 * Where an official has the conversation the bot is silent, but for danger to life. When the time given to an official,
 * or to waiting for one, has run out, the bot answers again.
 */
export const respectOwner: Step = {
  name: 'respectOwner',
  run(turn) {
    const { owner, now } = turn;
    if (owner.until && owner.until <= now) {
      turn.newOwner = { kind: 'bot', since: now };
      return;
    }
    if (owner.kind !== 'official') return;
    if (turn.understanding?.flags.includes('emergency')) return;
    turn.outcome = 'left-to-official';
    turn.settled = true;
  },
};
