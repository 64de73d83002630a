import type { Release } from '../src/knowledge/release.js';
import type { Choice, InMessage, OutMessage } from '../src/platform/messages.js';
import type { Memory, Owner } from '../src/store/models/conversation.js';
import type { Understanding } from '../src/understanding/types.js';
import type { TurnContext } from './botbuilder.js';
import { formOfAddress } from './form-of-address.js';
import type { Press } from './payload.js';

/** What a dialog sees of a turn, and all that it may do to it. */
export class Turn {
  readonly replies: OutMessage[] = [];
  /** How the turn ended: a name of `outcomes.yaml`. */
  outcome: string | undefined;
  /** Set by a dialog that hands the conversation over or takes it back. */
  newOwner: Owner | undefined;
  /** A button to go on where the citizen was before this turn's question. */
  wayBack: Choice | undefined;
  /** Whether these words answer an ask-back. */
  afterAskBack = false;
  /** Words that are not kept: those of this message, with them those of the one before, or all there are. */
  forget: 'nothing' | 'this' | 'previous' | 'all' = 'nothing';

  constructor(
    readonly message: InMessage,
    readonly release: Release,
    readonly now: Date,
    /** Today's date in Vietnam, `YYYY-MM-DD`. */
    readonly today: string,
    readonly memory: Memory,
    readonly owner: Owner,
    /** How the words were understood; absent where there were none to understand. */
    readonly understanding: Understanding | undefined,
    /** The button that was pressed, or meant by a number or title typed by hand. */
    readonly pressed: Press | undefined,
  ) {}

  /** A sentence of `content/wording`, its places and the form of address filled. */
  words(key: string, values: Readonly<Record<string, string | number>> = {}): string {
    return this.release.wording.say(key, { ...values, ...formOfAddress(this.memory) });
  }

  /** Fills the form of address in a sentence of a procedure. */
  fill(sentence: string): string {
    const { you, You } = formOfAddress(this.memory);
    return sentence.replaceAll('{you}', you).replaceAll('{You}', You);
  }

  reply(text: string, choices: Choice[] = [], more: Omit<OutMessage, 'text' | 'choices'> = {}): void {
    this.replies.push({ text, ...(choices.length > 0 && { choices }), ...more });
  }
}

const TURN = Symbol('turn');

export const carryTurn = (context: TurnContext, turn: Turn): void => {
  context.turnState.set(TURN, turn);
};

export const turnOf = (context: TurnContext): Turn => context.turnState.get(TURN) as Turn;
