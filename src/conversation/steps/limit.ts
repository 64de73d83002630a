import { formOfAddress } from '../../../dialogs/form-of-address.js';
import { LIMITS } from '../limits.js';
import type { Step } from '../turn-context.js';

/** A flood from one citizen gets one line asking for patience, then silence until it ebbs. Danger to life is always answered. */
export const limit: Step = {
  name: 'limit',
  run(turn) {
    const { memory, now } = turn;
    const { messages, within } = LIMITS.burst;
    const fresh = !memory.burst || now.getTime() - memory.burst.from.getTime() > within;
    memory.burst = fresh ? { from: now, count: 0, told: false } : (memory.burst as NonNullable<typeof memory.burst>);
    memory.burst.count += 1;
    if (memory.burst.count <= messages || turn.understanding?.intent === 'emergency') return;
    turn.outcome = 'limited';
    turn.settled = true;
    if (memory.burst.told) return;
    memory.burst.told = true;
    turn.replies.push({ text: turn.release.wording.say('trouble.limited', formOfAddress(memory)) });
  },
};
