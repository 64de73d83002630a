import type { Channel, Parsed, Recipient, Sent } from '../../src/conversation/channel.js';
import { ChannelRefused, ChannelUnreachable, type RefusalClass } from '../../src/platform/errors.js';
import type { OutMessage } from '../../src/platform/messages.js';

type Answer = Sent | Error | Promise<Sent>;

const HOUR = 3_600_000;

/** A channel whose answers a test writes: what the outbox does with each is looked at here, transport elsewhere. */
export class ScriptedChannel implements Channel {
  readonly name = 'zalo';
  readonly accounts = ['4000'];
  readonly windows = { free: 48 * HOUR, paid: 168 * HOUR };
  rate = { perSecond: 1000, burst: 1000 };
  readonly sent: { user: string; text: string; ref: string }[] = [];
  readonly acknowledged: (string | undefined)[] = [];
  /** Answers to the next sends, in order; afterwards every send succeeds. */
  readonly answers: Answer[] = [];

  verify(): void {}

  parse(): Parsed {
    return { messages: [], receipts: [], ignored: [] };
  }

  async send(to: Recipient, message: OutMessage, ref: string): Promise<Sent> {
    this.sent.push({ user: to.user, text: message.text, ref });
    const answer = await (this.answers.shift() ?? { channelIds: [`m-${this.sent.length}`] });
    if (answer instanceof Error) throw answer;
    return answer;
  }

  async acknowledge(_to: Recipient, channelId: string | undefined): Promise<void> {
    this.acknowledged.push(channelId);
  }

  classify(error: unknown): RefusalClass | 'unknown-outcome' | 'unreachable' {
    if (error instanceof ChannelRefused) return error.refusal;
    if (error instanceof ChannelUnreachable && !error.maybeDelivered) return 'unreachable';
    return 'unknown-outcome';
  }
}

export const refused = (refusal: RefusalClass, code: string, retryAfterMs?: number): ChannelRefused =>
  new ChannelRefused('zalo', refusal, code, 'as the test says', retryAfterMs);

export const noAnswer = (): ChannelUnreachable => new ChannelUnreachable('zalo', true, 'timeout');
export const neverLeft = (): ChannelUnreachable => new ChannelUnreachable('zalo', false, 'connection refused');
