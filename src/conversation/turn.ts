import { TurnFailed } from '../platform/errors.js';
import type { Memory } from '../store/models/conversation.js';
import type { Matcher } from '../understanding/types.js';
import { askedBackBefore, fearedBefore } from './asked-back.js';
import { compose } from './steps/compose.js';
import { converse } from './steps/converse.js';
import { limit } from './steps/limit.js';
import { openWindow } from './steps/open-window.js';
import { respectOwner } from './steps/respect-owner.js';
import { screen } from './steps/screen.js';
import { understand } from './steps/understand.js';
import type { Step, TurnInput, TurnResult, TurnState } from './turn-context.js';

export interface Turns {
  /** @throws TurnFailed naming the step */
  run(input: TurnInput): Promise<TurnResult>;
}

/** The turn's table of contents. */
const steps = (matcher: () => Matcher): Step[] => [
  openWindow,
  screen,
  understand(matcher),
  respectOwner,
  limit,
  converse,
];

/** What is remembered for one turn only. */
const withoutTheLast = ({ askedBack: _, feared: __, ...memory }: Memory): Memory => memory;

const start = (input: TurnInput): TurnState => ({
  ...input,
  memory: withoutTheLast(structuredClone(input.memory)),
  askedBack: askedBackBefore(input.memory, input.message),
  afterFeared: fearedBefore(input.memory, input.message),
  opensWindow: false,
  keptText: input.message.text,
  forget: 'nothing',
  numbersCut: false,
  pressed: undefined,
  understanding: undefined,
  newOwner: undefined,
  outcome: undefined,
  replies: [],
  settled: false,
});

/** Words of a denunciation are not kept, also where no dialog was reached; nor those before that may have told of it. */
function forgetOf({ forget, understanding, askedBack, afterFeared }: TurnState): TurnState['forget'] {
  const told = forget === 'this' || understanding?.flags.includes('denunciation');
  if (!told || forget === 'previous' || forget === 'all') return forget;
  return askedBack || afterFeared ? 'previous' : 'this';
}

/** Runs the steps in order over one context; `compose` always has the last word. */
export function turns(matcher: () => Matcher): Turns {
  const inOrder = steps(matcher);
  return {
    async run(input) {
      const turn = start(input);
      for (const step of [...inOrder, compose]) {
        if (turn.settled && step !== compose) continue;
        try {
          await step.run(turn);
        } catch (error) {
          throw new TurnFailed(step.name, error);
        }
      }
      const { memory, replies, opensWindow, keptText, newOwner, understanding } = turn;
      const forget = forgetOf(turn);
      const outcome = turn.outcome ?? 'failed';
      return { memory, outcome, replies, opensWindow, keptText, forget, newOwner, understanding };
    },
  };
}
