import { setTimeout as pause } from 'node:timers/promises';
import NodeCache from 'node-cache';
import type { InMessage } from '../platform/messages.js';
import { conversationId } from './conversation-id.js';

/** An echo comes within seconds, if at all; in seconds. */
const REMEMBERED_S = 60;
/** A channel that delivers an event waits a few seconds for our answer; in milliseconds. */
const WAITS_MS = 1_000;

/**
 * What this process is sending and has just sent. The channel's echo of a message that stands in the store as sent says
 * nothing new: it needs no place in the transcript and no work. All others are stored, and looked at one by one.
 */
export class OwnSends {
  private readonly sent = new NodeCache({ stdTTL: REMEMBERED_S, useClones: false });
  private readonly underWay = new Map<string, Promise<unknown>>();

  /** Runs a send to its end, the writing down of it included. */
  async during<T extends { state: string; channelIds?: string[] }>(
    conversation: string,
    send: () => Promise<T>,
  ): Promise<T> {
    const sending = send();
    this.underWay.set(conversation, sending);
    try {
      const outcome = await sending;
      if (outcome.state === 'sent') this.sent.mset((outcome.channelIds ?? []).map((key) => ({ key, val: true })));
      return outcome;
    } finally {
      this.underWay.delete(conversation);
    }
  }

  /** Whether an event is the echo of such a message. While one is being sent to its conversation, that is waited for. */
  async knows(event: InMessage): Promise<boolean> {
    if (event.kind !== 'echo' || !event.channelId) return false;
    const sending = this.underWay.get(conversationId(event));
    if (sending && !this.sent.has(event.channelId)) {
      await Promise.race([sending.catch(() => undefined), pause(WAITS_MS, undefined, { ref: false })]);
    }
    return this.sent.has(event.channelId);
  }
}
