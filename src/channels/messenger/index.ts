import type { Channel, Parsed, Recipient, Sent } from '../../conversation/channel.js';
import type { Clock } from '../../platform/clock.js';
import { ChannelRefused } from '../../platform/errors.js';
import type { Log } from '../../platform/log.js';
import type { OutMessage } from '../../platform/messages.js';
import { classifyFailure } from '../classify.js';
import { DEFAULT_TIMEOUT_MS, httpClient } from '../http.js';
import { at, idOf } from '../json.js';
import { Progress } from '../progress.js';
import type { Headers } from '../signing.js';
import { GraphClient } from './client.js';
import { composeMessenger, type MessengerBody } from './compose.js';
import { parseMessenger } from './parse.js';
import { answerChallenge, verifyMeta } from './signature.js';

export interface MessengerOptions {
  /** Tells our own echoes from a person's; without it an echo does not say whose it is. */
  appId?: string | undefined;
  appSecret: string | undefined;
  pageId: string;
  pageToken: string;
  verifyToken: string | undefined;
  graphBase: string;
  /** As in the address: `v26.0`. */
  graphVersion: string;
  useProof: boolean;
  clock: Clock;
  log: Log;
  /** Milliseconds a call may take; 10,000 when not set. */
  timeoutMs?: number;
}

const DAY = 24 * 3_600_000;
/** The standard messaging window; there is no paid time after it. */
const WINDOWS = { free: DAY, paid: DAY };
/** Far below the 300 messages a second that Meta allows a Page. */
const RATE = { perSecond: 20, burst: 40 };

const POLICY = /^policy[-_]enforcement$/;

export class MessengerChannel implements Channel {
  readonly name = 'messenger';
  readonly accounts: readonly string[];
  readonly windows = WINDOWS;
  readonly rate = RATE;
  readonly classify = classifyFailure;
  private readonly graph: GraphClient;
  private readonly progress = new Progress<string | undefined>();

  constructor(private readonly options: MessengerOptions) {
    const { pageId, pageToken, graphVersion, useProof, appSecret } = options;
    this.accounts = [pageId];
    this.graph = new GraphClient({
      http: httpClient(options.graphBase, options.timeoutMs ?? DEFAULT_TIMEOUT_MS),
      version: graphVersion,
      pageId,
      pageToken,
      proofSecret: useProof ? appSecret : undefined,
    });
  }

  verify(rawBody: Buffer, headers: Headers): void {
    verifyMeta(rawBody, headers, this.options.appSecret);
  }

  /** What to answer when Meta asks whether the address is ours; undefined: refuse. */
  answerChallenge(query: unknown): string | undefined {
    return answerChallenge(query, this.options.verifyToken);
  }

  parse(rawBody: Buffer): Parsed {
    const { pageId, appId, clock, log } = this.options;
    const parsed = parseMessenger(rawBody, { pageId, appId, now: () => clock.now() });
    if (parsed.ignored.some(({ event }) => POLICY.test(event))) {
      log.error({ account: pageId }, 'Meta warns or restricts the Page: look at Page Quality');
    }
    return parsed;
  }

  async send(to: Recipient, message: OutMessage, ref: string): Promise<Sent> {
    if (to.account !== this.options.pageId) {
      throw new ChannelRefused('messenger', 'permanent', 'other-account', 'the conversation belongs to another Page');
    }
    const bubbles = composeMessenger(message);
    if (bubbles.length === 0) throw new ChannelRefused('messenger', 'permanent', 'empty', 'the message says nothing');
    const given = await this.progress.run(ref, bubbles, (bubble) => this.bubble(to.user, bubble, ref));
    return { channelIds: given.filter((id) => id !== undefined) };
  }

  async acknowledge(to: Recipient): Promise<void> {
    try {
      // Not "typing": nobody is.
      await this.graph.post({ recipient: { id: to.user }, sender_action: 'mark_seen' });
    } catch (error) {
      this.options.log.debug({ class: this.classify(error) }, 'a Messenger sender action failed');
    }
  }

  /** `metadata` comes back in the echo, which is the only way to learn what became of a call that got no answer. */
  private async bubble(user: string, body: MessengerBody, ref: string): Promise<string | undefined> {
    const message = { ...body, metadata: ref };
    const answer = await this.graph.post({ recipient: { id: user }, messaging_type: 'RESPONSE', message });
    return idOf(at(answer, 'message_id'));
  }
}

export const messengerChannel = (options: MessengerOptions): MessengerChannel => new MessengerChannel(options);
