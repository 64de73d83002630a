import { randomBytes } from 'node:crypto';
import type { Router } from 'express';
import { zaloMac } from '../../zalo/signature.js';
import type { ZaloAccount } from '../accounts.js';
import type { CitizenAct } from '../acts.js';
import { FakeServer, type FakeServerOptions, randomDigits, type Said } from '../fake-server.js';
import type { ThreadItem } from '../thread.js';
import { checkZaloMessage, type ZaloRefusal } from './check-message.js';
import { envelope } from './envelope.js';
import { echoName, zaloFlatEvent, zaloHappening } from './events.js';
import { zaloRoutes } from './routes.js';
import { shownMessage } from './shown.js';
import { TokenBook } from './tokens.js';

export interface FakeZaloOptions extends FakeServerOptions {
  account: ZaloAccount;
  /** The Official Account's name. */
  name?: string;
  /** Where the router is reached from a browser on the same origin, e.g. `/simulator/fake/zalo`. */
  base?: string;
}

const HOUR = 3_600_000;
const FREE_WINDOW = 48 * HOUR;
const PAID_WINDOW = 7 * 24 * HOUR;
/** Zalo waits 2 s for an answer. */
const WEBHOOK_TIMEOUT_MS = 2_000;
const UPLOAD_LIFE = 7 * 24 * HOUR;
const ADMIN_ID = '5000000000000000005';

/** Zalo writes a reaction as an old emoticon code. */
const REACTIONS: Record<string, string> = { '/-strong': '👍', '/-heart': '❤️', ':>': '😄', ':o': '😮' };

const messageId = () => randomBytes(10).toString('hex');

/** A stand-in for Zalo's OAuth and Official Account servers and for the citizens' phones behind them. */
export class FakeZalo extends FakeServer {
  readonly router: Router;
  readonly tokens: TokenBook;
  readonly account: ZaloAccount;
  readonly name: string;
  readonly #base: string;

  constructor(options: FakeZaloOptions) {
    const { account } = options;
    super(options, {
      envelope,
      timeoutMs: WEBHOOK_TIMEOUT_MS,
      sign: (rawBody, attempt) => signed(account, rawBody, attempt),
    });
    this.account = account;
    this.name = options.name ?? 'UBND xã (tài khoản thử)';
    this.#base = options.base ?? '';
    this.tokens = new TokenBook({ access: account.accessToken, refresh: account.refreshToken }, this.now());
    this.router = zaloRoutes(this, this.faults, (req) => this.record(req));
  }

  newCitizen(): string {
    return randomDigits(19);
  }

  say(user: string, act: CitizenAct): Said {
    const flat = zaloFlatEvent(act, this.account.oaId, user);
    if (flat) return this.#around(user, act, flat);
    if ('reaction' in act) {
      const message = { msg_id: act.reaction.about, react_icon: act.reaction.icon };
      return this.citizenDid(user, this.#fromCitizen(user, 'user_reacted_message', message));
    }
    const { event, message, shown } = zaloHappening(act);
    const id = messageId();
    this.threads.open(user).lastAct = this.now();
    const item: ThreadItem = { id, from: 'citizen', at: this.now(), ...shown };
    return this.citizenDid(user, this.#fromCitizen(user, event, { ...message, msg_id: id }), item);
  }

  sayAsOfficial(user: string, text: string): Said {
    const id = messageId();
    this.threads.add(user, { id, from: 'official', at: this.now(), text });
    const event = this.#fromAccount(user, 'oa_send_text', { text, msg_id: id }, { admin_id: ADMIN_ID });
    return { id, delivered: this.report(user, [event]).then(([outcome]) => outcome!) };
  }

  see(user: string): Said {
    const unread = this.threads.items(user).filter((item) => item.from === 'bot' || item.from === 'official');
    const event = this.#fromAccount(user, 'user_seen_message', { msg_ids: unread.slice(-5).map(({ id }) => id) });
    return { delivered: this.deliveries.send(`echo:${user}`, this.serialize(event)) };
  }

  /** Carries out one `/message/cs`: shows the message and reports it. */
  accept(user: string, message: unknown): { id: string; quota: 'reply' | 'sub_quota' } | ZaloRefusal {
    const age = this.#windowAge(user);
    if (typeof age !== 'number') return age;
    const checked = checkZaloMessage(message);
    if ('code' in checked) return checked;
    const lost = this.#lostUpload(checked);
    if (lost) return lost;
    const id = messageId();
    const shown = shownMessage(checked, this.uploads, this.#base);
    const quote = 'quote_message_id' in checked ? this.threads.item(user, checked.quote_message_id ?? '')?.text : '';
    this.threads.add(user, { id, from: 'bot', at: this.now(), ...shown, ...(quote ? { quote } : {}) });
    const echo = { ...(shown.text ? { text: shown.text } : {}), msg_id: id };
    void this.report(user, [
      this.#fromAccount(user, echoName(shown), echo),
      this.#fromAccount(user, 'user_received_message', { msg_id: id }),
    ]);
    return { id, quota: age <= FREE_WINDOW ? 'reply' : 'sub_quota' };
  }

  /** @returns false where the thread has no such message */
  react(user: string, id: string, icon: string): boolean {
    if (!this.threads.item(user, id)) return false;
    this.threads.change(user, id, { reaction: REACTIONS[icon] ?? (icon === '/-remove' ? '' : '👍') });
    void this.report(user, [this.#fromAccount(user, 'oa_reacted_message', { msg_id: id, react_icon: icon })]);
    return true;
  }

  /** Milliseconds since the citizen's last act, or why the account may not write. */
  #windowAge(user: string): number | ZaloRefusal {
    const last = this.lastAct(user);
    if (last === undefined) return { code: -201, message: 'user_id is invalid' };
    const age = this.now() - last;
    if (age > PAID_WINDOW) return { code: -230, message: 'User has not interacted with the OA in the past 7 days' };
    return age;
  }

  #lostUpload(message: Exclude<ReturnType<typeof checkZaloMessage>, ZaloRefusal>): ZaloRefusal | undefined {
    const media = message.form === 'media' ? message.attachment.payload.elements[0] : undefined;
    const id = message.form === 'file' ? message.attachment.payload.token : media?.attachment_id;
    if (id === undefined || media?.media_type === 'sticker') return undefined;
    const upload = this.uploads.find(id);
    if (upload && this.now() - upload.at < UPLOAD_LIFE) return undefined;
    return message.form === 'file'
      ? { code: -201, message: 'token is invalid' }
      : { code: -100, message: 'attachment_id is expired' };
  }

  #around(user: string, act: CitizenAct, flat: Record<string, unknown>): Said {
    const thread = this.threads.open(user);
    if (!('unfollow' in act)) thread.lastAct = this.now();
    if (!('chatNow' in act)) this.threads.setState(user, { following: 'follow' in act });
    return this.citizenDid(user, {
      ...flat,
      app_id: this.account.appId,
      user_id_by_app: this.idByApp(user),
      timestamp: String(this.now()),
    });
  }

  /** The same citizen as another application would name them. */
  idByApp(user: string): string {
    return `3${user.slice(1)}`;
  }

  #fromCitizen(user: string, event: string, message: object): object {
    return this.#event(user, event, { sender: { id: user }, recipient: { id: this.account.oaId }, message });
  }

  #fromAccount(user: string, event: string, message: object, sender: object = {}): object {
    const oa = { id: this.account.oaId, ...sender };
    return this.#event(user, event, { sender: oa, recipient: { id: user }, message });
  }

  #event(user: string, event: string, parts: object): object {
    const ids = { app_id: this.account.appId, user_id_by_app: this.idByApp(user) };
    return { ...ids, event_name: event, ...parts, timestamp: String(this.now()) };
  }
}

/** The mac takes the time from the body itself. */
function signed(account: ZaloAccount, rawBody: string, attempt: number): Record<string, string> {
  const mac = zaloMac(account.appId, rawBody, timestampOf(rawBody), account.oaSecretKey);
  return { 'x-zevent-signature': `mac=${mac}`, ...(attempt > 1 ? { num_retry: String(attempt - 1) } : {}) };
}

function timestampOf(rawBody: string): string {
  try {
    return String((JSON.parse(rawBody) as { timestamp?: unknown }).timestamp ?? '');
  } catch {
    return '';
  }
}

export const fakeZalo = (options: FakeZaloOptions): FakeZalo => new FakeZalo(options);
