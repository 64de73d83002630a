/**
 * The errors that code elsewhere reacts to. `code` is stable: logs, metrics and reports count by it.
 * A message never holds a citizen's words, a token or a secret.
 */
export abstract class CodedError extends Error {
  abstract readonly code: string;
}

/** What a channel's refusal means for the message and the account, whatever the channel's own number says. */
export type RefusalClass =
  | 'retry-later'
  | 'refresh-auth'
  | 'window-closed'
  | 'recipient-gone'
  | 'degrade'
  | 'config-alert'
  | 'permanent';

/** The channel answered, and said no. */
export class ChannelRefused extends CodedError {
  readonly code = 'channel-refused';
  /** The channel's ids of bubbles of the same message that it had taken before. */
  arrived: string[] = [];
  constructor(
    readonly channel: string,
    readonly refusal: RefusalClass,
    /** The channel's own code, e.g. `-230` or `10/2018278`. */
    readonly channelCode: string,
    /** What a person can do about it. */
    readonly hint: string,
    /** For `retry-later`: not before so many milliseconds from now. */
    readonly retryAfterMs?: number,
  ) {
    super(`${channel} refused the message (${channelCode}): ${hint}`);
    this.name = 'ChannelRefused';
  }
}

/** No answer, or none that can be read: the message may or may not have arrived. */
export class ChannelUnreachable extends CodedError {
  readonly code = 'channel-unreachable';
  /** The channel's ids of bubbles of the same message that it had taken before. */
  arrived: string[] = [];
  constructor(
    readonly channel: string,
    /** False when the request certainly never left (connection refused, name not found). */
    readonly maybeDelivered: boolean,
    reason: string,
  ) {
    super(`${channel} could not be reached: ${reason}`);
    this.name = 'ChannelUnreachable';
  }
}

/** A turn broke; the citizen gets an apology, the cause goes to the log. */
export class TurnFailed extends CodedError {
  readonly code = 'turn-failed';
  constructor(
    readonly step: string,
    cause: unknown,
  ) {
    super(`the turn failed at "${step}"`, { cause });
    this.name = 'TurnFailed';
  }
}

/** A webhook call that is not what it claims to be. */
export class SignatureRefused extends CodedError {
  readonly code = 'signature-refused';
  constructor(readonly reason: 'no-secret' | 'missing' | 'mismatch' | 'wrong-account' | 'malformed') {
    super(`webhook signature refused: ${reason}`);
    this.name = 'SignatureRefused';
  }
}

/** The program cannot start or go on; the message tells a person what to do. Printed without a stack; exit code 1. */
export class CannotStart extends CodedError {
  constructor(
    readonly code:
      | 'bad-config'
      | 'engine-unsupported'
      | 'data-dir-in-use'
      | 'data-dir-unusable'
      | 'disk-full'
      | 'store-unreachable'
      | 'content-invalid'
      | 'port-in-use',
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
    this.name = 'CannotStart';
  }
}
