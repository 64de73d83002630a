import {
  type Activity,
  BotAdapter,
  type DialogState,
  type ResourceResponse,
  type StatePropertyAccessor,
  TurnContext,
} from '../../dialogs/botbuilder.js';
import { PAGE } from '../../dialogs/pages.js';
import { parsePress, press } from '../../dialogs/payload.js';
import { RootDialog } from '../../dialogs/root.js';
import { carryTurn, Turn, turnOf } from '../../dialogs/turn.js';
import { dayOf } from '../knowledge/days.js';
import type { Choice, InMessage } from '../platform/messages.js';
import { rememberAskedBack } from './asked-back.js';
import { idleMs, type Step, type TurnState } from './turn-context.js';

/**
 * The seam to botbuilder: outside this file and `dialogs/` nothing knows it. It lends the stack of dialogs; what is
 * said, kept and sent is ours. Activities that its own prompts send become replies of the turn.
 */
class SeamAdapter extends BotAdapter {
  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    for (const { text, suggestedActions } of activities) {
      const choices = suggestedActions?.actions?.map(({ title, value }) => ({ title, payload: String(value) }));
      if (text) turnOf(context).reply(text, choices);
    }
    return activities.map((_, index) => ({ id: String(index) }));
  }
  override async updateActivity(): Promise<void> {
    throw new Error('a message that was sent is not changed');
  }
  override async deleteActivity(): Promise<void> {
    throw new Error('a message that was sent is not deleted');
  }
  override async continueConversation(): Promise<void> {
    throw new Error('conversations are continued by the worker');
  }
}

/** The stack of dialogs lies in the conversation's memory, and is saved with it. */
const stack: StatePropertyAccessor<DialogState> = {
  async get(context: TurnContext, fallback?: DialogState) {
    const { memory } = turnOf(context);
    memory.dialogs ??= fallback;
    return memory.dialogs as DialogState;
  },
  async set(context, value) {
    turnOf(context).memory.dialogs = value;
  },
  async delete(context) {
    delete turnOf(context).memory.dialogs;
  },
};

function activityOf(message: InMessage): Partial<Activity> {
  const { channel, account, user, key, text, at } = message;
  return {
    type: 'message',
    id: key,
    channelId: channel,
    conversation: { id: `${channel}:${account}:${user}`, isGroup: false, conversationType: 'personal', name: '' },
    from: { id: user, name: '' },
    recipient: { id: account, name: '' },
    text: text ?? '',
    timestamp: at,
  };
}

function turnFor(state: TurnState): Turn {
  const { message, release, now, memory, owner, newOwner, understanding, pressed, askedBack } = state;
  const turn = new Turn(message, release, now, dayOf(now), memory, newOwner ?? owner, understanding, pressed);
  turn.afterAskBack = askedBack !== undefined;
  return turn;
}

/** Lets the dialogs answer, and takes what they did into the turn. */
export function converse(): Step {
  const adapter = new SeamAdapter();
  const root = new RootDialog(stack);
  return {
    name: 'converse',
    async run(state) {
      const turn = turnFor(state);
      const context = new TurnContext(adapter, activityOf(state.message));
      carryTurn(context, turn);
      await root.run(context, idleMs(state));
      state.replies.push(...turn.replies);
      state.outcome = turn.outcome;
      if (turn.forget === 'nothing') rememberAskedBack(state);
      offerWayBack(state, turn);
      state.newOwner = turn.newOwner ?? state.newOwner;
      state.forget = turn.forget;
    },
  };
}

const HUMAN = press.plain('human');

/**
 * The button back to where the citizen was, unless another leads there already. Where there is room: both channels show
 * five, and a person to ask is never pushed out.
 */
function offerWayBack(state: TurnState, { wayBack, newOwner }: Turn): void {
  const last = state.replies.at(-1);
  if (!wayBack || !last || newOwner || state.outcome === 'emergency-shown') return;
  const others = last.choices ?? [];
  if (others.some((choice) => goalOf(choice) === goalOf(wayBack))) return;
  const human = others.filter(({ payload }) => payload === HUMAN);
  const room = PAGE - 1 - human.length - (last.links?.length ?? 0);
  last.choices = [wayBack, ...others.filter(({ payload }) => payload !== HUMAN).slice(0, room), ...human];
}

/** What a button leads to: its procedure, whatever it asks of it; any other is itself. */
function goalOf({ payload }: Choice): string {
  const pressed = parsePress(payload);
  return pressed?.kind === 'procedure' ? pressed.id : payload;
}
