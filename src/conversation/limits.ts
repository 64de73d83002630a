/** Every limit of a conversation, in one place. Times in milliseconds. */
export const LIMITS = {
  /** Events may overtake each other on the way: a turn waits so long for an earlier one. At most 1 s. */
  reorderHold: 400,
  /** Messages one citizen may send a minute before the bot asks for patience. */
  burst: { messages: 20, within: 60_000 },
  /** More of one message is not read: twice what either channel lets a person type at once. */
  textLength: 4_000,
  /** Bubbles one turn may send. */
  bubbles: 2,
  /** How long a person who wrote in the channel's own inbox keeps the conversation after their last word. */
  officialSilence: 2 * 3_600_000,
  /** After so long without a word the bot says again who it is. */
  introduceAgain: 30 * 24 * 3_600_000,
  /** A worker's hold on a conversation; renewed while it works. */
  lease: 15_000,
  /** How often the store is asked for work that no nudge announced. */
  poll: 2_000,
  /** Conversations of one channel that a process works on at once: a slow channel must not hold up the other. */
  workers: 16,
  /** A send is tried so often where the channel said "later". */
  sendAttempts: 5,
  /** While a channel cannot be reached at all, a reply waits so long for it. */
  unreachable: 6 * 3_600_000,
  /** An account is never silent for longer on the word of one refusal. */
  longestPause: 60_000,
  /** An echo may come before the answer to our own send: it waits so long. */
  echoHold: 1_500,
} as const;
