import type { Channel, Parsed, Recipient, Sent } from '../../conversation/channel.js';
import type { Clock } from '../../platform/clock.js';
import { ChannelRefused } from '../../platform/errors.js';
import type { Log } from '../../platform/log.js';
import type { OutMessage } from '../../platform/messages.js';
import { classifyFailure } from '../classify.js';
import { DEFAULT_TIMEOUT_MS, httpClient } from '../http.js';
import type { Headers } from '../signing.js';
import { ZaloApi } from './api.js';
import { FILE_MAX_BYTES, ZaloFiles } from './files.js';
import { refreshPair } from './oauth.js';
import { parseZalo } from './parse.js';
import { ZaloSender } from './sender.js';
import { type MacVariant, verifyZalo, type ZaloKeys } from './signature.js';
import { type SiteVerification, siteVerification } from './site.js';
import { AccessTokens, type TokenStore } from './tokens.js';

export type { MacVariant } from './signature.js';
export type { SiteVerification } from './site.js';
export type { TokenPair, TokenStore } from './tokens.js';

export interface ZaloOptions extends ZaloKeys {
  appSecret: string;
  /** `auto`: buttons, until the OA refuses them; `on`: tried with each message; `off`: numbered text. */
  buttons: 'auto' | 'on' | 'off';
  siteVerification?: string | undefined;
  useProof: boolean;
  apiBase: string;
  oauthBase: string;
  tokens: TokenStore;
  clock: Clock;
  log: Log;
  /** A sentence that asks for a number, used where choices cannot be buttons. */
  chooseByNumber?: () => string;
  /** Counts which form of the webhook's MAC is in use. */
  onMacVariant?: (variant: MacVariant) => void;
  /** Milliseconds a call may take; 10,000 when not set. */
  timeoutMs?: number;
}

/** Zalo keeps a conversation open for 48 hours for free and then until the seventh day for money. */
const WINDOWS = { free: 48 * 3_600_000, paid: 7 * 24 * 3_600_000 };
/** Far below the 4,000 calls a minute an application may make; limits of one OA are not published. */
const RATE = { perSecond: 10, burst: 20 };
/** The answer to a refresh must not be lost, for its token works once: wait longer than for anything else. */
const OAUTH_PATIENCE = 3;
/** An OA has no typing sign; a reaction is free of charge and shows that the message was seen. */
const SEEN = '/-strong';

export class ZaloChannel implements Channel {
  readonly name = 'zalo';
  readonly accounts: readonly string[];
  readonly windows = WINDOWS;
  readonly rate = RATE;
  /** What to serve so that Zalo believes that the domain is ours. */
  readonly site: SiteVerification | undefined;
  readonly classify = classifyFailure;
  private readonly tokens: AccessTokens;
  private readonly api: ZaloApi;
  private readonly sender: ZaloSender;

  constructor(private readonly options: ZaloOptions) {
    const { oaId, appSecret, clock, log, timeoutMs = DEFAULT_TIMEOUT_MS } = options;
    const oauth = httpClient(options.oauthBase, timeoutMs * OAUTH_PATIENCE);
    const refresh = (refreshToken: string) => refreshPair(oauth, options, refreshToken, clock.now());
    this.accounts = [oaId];
    this.site = options.siteVerification ? siteVerification(options.siteVerification) : undefined;
    this.tokens = new AccessTokens({ account: oaId, store: options.tokens, refresh, clock, log });
    const http = httpClient(options.apiBase, timeoutMs);
    const proofSecret = options.useProof ? appSecret : undefined;
    this.api = new ZaloApi({ http, tokens: this.tokens, proofSecret, clock, log });
    const files = new ZaloFiles(this.api, httpClient('', timeoutMs, FILE_MAX_BYTES), clock);
    const { buttons, chooseByNumber } = options;
    this.sender = new ZaloSender({ api: this.api, files, buttons, chooseByNumber, clock, log });
  }

  verify(rawBody: Buffer, headers: Headers): void {
    const variant = verifyZalo(rawBody, headers, this.options);
    this.options.onMacVariant?.(variant);
  }

  parse(rawBody: Buffer): Parsed {
    const { oaId, clock } = this.options;
    return parseZalo(rawBody, { oaId, now: () => clock.now(), sentByUs: (id) => this.sender.sent(id) });
  }

  async send(to: Recipient, message: OutMessage, ref: string): Promise<Sent> {
    if (to.account !== this.options.oaId) {
      throw new ChannelRefused(
        'zalo',
        'permanent',
        'other-account',
        'the conversation belongs to another Official Account',
      );
    }
    return await this.sender.send(to, message, ref);
  }

  async acknowledge(to: Recipient, channelId: string | undefined): Promise<void> {
    if (channelId === undefined) return;
    const reaction = { react_icon: SEEN, react_message_id: channelId };
    try {
      await this.api.post('/v2.0/oa/message', { recipient: { user_id: to.user }, sender_action: reaction });
    } catch (error) {
      this.options.log.debug({ class: this.classify(error) }, 'a Zalo reaction failed');
    }
  }

  /**
   * Refreshes the token where little of its life is left. Run it every few hours: an OA to which nobody writes for
   * three months would otherwise lose its refresh token.
   * @throws ChannelRefused | ChannelUnreachable where there is no token that can be used
   */
  async keepTokenFresh(): Promise<void> {
    await this.tokens.current();
  }
}

export const zaloChannel = (options: ZaloOptions): ZaloChannel => new ZaloChannel(options);
