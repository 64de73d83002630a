import type { RefusalClass } from '../platform/errors.js';
import type { ChannelName, InMessage, OutMessage, Receipt } from '../platform/messages.js';

/** What one webhook call holds. Every event is in exactly one of the lists. */
export interface Parsed {
  messages: InMessage[];
  receipts: Receipt[];
  /** Known events that need nothing (`reason: "known"`), unknown ones, and broken items of a batch. */
  ignored: { event: string; reason: 'known' | 'unknown' | 'malformed' | 'other-account' }[];
}

export interface Recipient {
  account: string;
  user: string;
}

export interface Sent {
  /** The channel's ids of the message, one a bubble it took. */
  channelIds: string[];
}

/** How long after a citizen's last act the channel lets us write, in milliseconds (Zalo: quota rules of consulting messages; Messenger: standard messaging window). */
export interface Windows {
  /** Free of charge, free of form. */
  free: number;
  /** Still possible, but paid (equal to `free` where there is no such time). */
  paid: number;
}

/**
 * One channel: transport and nothing else. It knows no procedure, no dialog, no store of conversations;
 * the conversation knows nothing of its options.
 */
export interface Channel {
  readonly name: ChannelName;
  /** The accounts of ours that it serves. */
  readonly accounts: readonly string[];
  readonly windows: Windows;
  /** Messages a second an account may send, and how many at once after a pause. */
  readonly rate: { perSecond: number; burst: number };

  /**
   * Checks that the raw bytes come from the channel.
   * @throws SignatureRefused
   */
  verify(rawBody: Buffer, headers: Record<string, string | string[] | undefined>): void;

  /** Turns the verified body into neutral messages. One broken item never spoils its neighbours. Never throws. */
  parse(rawBody: Buffer): Parsed;

  /**
   * Sends one message, in as many calls as the channel needs.
   * @param ref our id of the message, given back in the channel's echo where it has such a thing
   * @throws ChannelRefused | ChannelUnreachable
   */
  send(to: Recipient, message: OutMessage, ref: string): Promise<Sent>;

  /** A sign that the message was seen (typing, a reaction); failing is no harm and never throws. */
  acknowledge(to: Recipient, channelId: string | undefined): Promise<void>;

  /** What a failed `send` means for the outbox. */
  classify(error: unknown): RefusalClass | 'unknown-outcome' | 'unreachable';
}
