import type { Press } from '../../dialogs/payload.js';
import type { Release } from '../knowledge/release.js';
import type { InMessage, OutMessage } from '../platform/messages.js';
import type { AskedBack, Memory, Owner } from '../store/models/conversation.js';
import type { Understanding } from '../understanding/types.js';

/** What a turn starts from: nothing else of the store is looked at while it runs. */
export interface TurnInput {
  readonly message: InMessage;
  readonly release: Release;
  readonly now: Date;
  readonly memory: Memory;
  readonly owner: Owner;
  /** When the citizen last wrote before this message. */
  readonly lastInAt: Date | undefined;
}

/** One turn as its steps see it: each step reads what came before and adds its own part. */
export interface TurnState extends TurnInput {
  /** A copy that the steps may change. */
  memory: Memory;
  /** Whether this message opened the channel's window anew. */
  opensWindow: boolean;
  /** The words as they may be kept: personal numbers cut. */
  keptText: string | undefined;
  /** Words that may not be kept: those of this message, or with them those of the one before. */
  forget: 'nothing' | 'this' | 'previous' | 'all';
  /** True where numbers were cut, so that the citizen is told. */
  numbersCut: boolean;
  /** Words that were asked back, which this message may complete; they are remembered no longer. */
  askedBack: AskedBack | undefined;
  /** Whether the words before these may tell of a breach of law; it is remembered no longer. */
  afterFeared: boolean;
  pressed: Press | undefined;
  understanding: Understanding | undefined;
  newOwner: Owner | undefined;
  outcome: string | undefined;
  replies: OutMessage[];
  /** Set by a step that ends the turn early; the steps after it are skipped, but for `compose`. */
  settled: boolean;
}

/** How long the citizen had been silent. */
export const idleMs = ({ lastInAt, now }: TurnInput): number => (lastInAt ? now.getTime() - lastInAt.getTime() : 0);

export interface Step {
  readonly name: string;
  run(turn: TurnState): void | Promise<void>;
}

/** What a turn leaves behind. */
export interface TurnResult {
  memory: Memory;
  outcome: string;
  replies: OutMessage[];
  opensWindow: boolean;
  keptText: string | undefined;
  forget: TurnState['forget'];
  newOwner: Owner | undefined;
  understanding: Understanding | undefined;
}
