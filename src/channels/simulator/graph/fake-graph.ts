import { randomBytes } from 'node:crypto';
import type { Router } from 'express';
import { metaSignature } from '../../messenger/signature.js';
import type { PageAccount } from '../accounts.js';
import { type CitizenAct, NotOnThisChannel } from '../acts.js';
import { FakeServer, type FakeServerOptions, randomDigits, type Said } from '../fake-server.js';
import type { ThreadItem } from '../thread.js';
import { checkGraphMessage, type GraphRefusal } from './check-message.js';
import { envelope } from './envelope.js';
import { echoOf, graphHappening } from './events.js';
import { metaJson } from './meta-json.js';
import type { MessengerProfile } from './profile.js';
import { graphRoutes } from './routes.js';
import { shownMessage } from './shown.js';

export interface FakeGraphOptions extends FakeServerOptions {
  account: PageAccount;
  /** The Page's name. */
  name?: string;
  /** "Require app secret" of the application: a call without `appsecret_proof` is refused. */
  requireProof?: boolean;
  /** Where the router is reached from a browser on the same origin, e.g. `/simulator/fake/graph`. */
  base?: string;
}

const DAY = 24 * 3_600_000;
const HUMAN_WINDOW = 7 * DAY;
const WEBHOOK_TIMEOUT_MS = 5_000;
/** The application behind the Page's own inbox. */
const INBOX_APP_ID = 263902037430900;
/** Meta takes at most this many edits of one message. */
const MOST_EDITS = 5;

const messageId = () => `m_${randomBytes(48).toString('base64url')}`;

/** A stand-in for the part of Meta's Graph servers behind Messenger, and for the citizens' phones behind them. */
export class FakeGraph extends FakeServer {
  readonly router: Router;
  readonly account: PageAccount;
  readonly name: string;
  readonly requireProof: boolean;
  readonly base: string;
  profile: MessengerProfile = {};
  subscribedFields: string[] = [];
  /** Addresses of attachments that our client uploaded, by their id. */
  readonly attachments = new Map<string, string>();

  constructor(options: FakeGraphOptions) {
    const { account } = options;
    super(options, {
      envelope,
      timeoutMs: WEBHOOK_TIMEOUT_MS,
      sign: (rawBody) => ({ 'x-hub-signature-256': `sha256=${metaSignature(rawBody, account.appSecret)}` }),
    });
    this.account = account;
    this.name = options.name ?? 'UBND xã (trang thử)';
    this.requireProof = options.requireProof ?? false;
    this.base = options.base ?? '';
    this.router = graphRoutes(this, this.faults, (req) => this.record(req));
  }

  newCitizen(): string {
    return randomDigits(17);
  }

  say(user: string, act: CitizenAct): Said {
    if ('edit' in act) return this.#edit(user, act.edit.about, act.edit.text);
    if ('unsend' in act) return this.#unsend(user, act.unsend);
    const thread = this.threads.open(user);
    const fresh = thread.lastAct === undefined;
    if ('getStarted' in act) return this.#getStarted(user);
    if ('referral' in act && fresh && this.profile.get_started) return this.#getStarted(user, act.referral);
    if ('referral' in act) return this.#act(user, { referral: referral(act.referral) });
    if ('payload' in act) return this.#postback(user, act.title ?? act.payload, act.payload);
    if ('reaction' in act) {
      const { about: mid, icon: emoji } = act.reaction;
      return this.#act(user, { reaction: { action: 'react', reaction: 'other', emoji, mid } });
    }
    const mid = messageId();
    const { message, shown } = graphHappening(act);
    return this.#act(user, { message: { mid, ...message } }, { id: mid, from: 'citizen', at: this.now(), ...shown });
  }

  sayAsOfficial(user: string, text: string): Said {
    const id = messageId();
    this.threads.add(user, { id, from: 'official', at: this.now(), text });
    const echo = { mid: id, is_echo: true, app_id: INBOX_APP_ID, text };
    return { id, delivered: this.report(user, [this.#fromPage(user, { message: echo })]).then(([first]) => first!) };
  }

  see(user: string): Said {
    const event = this.#fromCitizen(user, { read: { watermark: this.now() } });
    return { delivered: this.deliveries.send(`echo:${user}`, this.serialize(event)) };
  }

  /** Carries out one send: shows the message and reports it. */
  accept(user: string, body: unknown): { id: string } | GraphRefusal {
    const checked = checkGraphMessage(body);
    if ('code' in checked) return checked;
    const closed = this.#closedWindow(user, checked.byHuman ? HUMAN_WINDOW : DAY);
    if (closed) return closed;
    const id = messageId();
    const shown = shownMessage(checked.message, (attachment) => this.attachments.get(attachment));
    this.threads.add(user, { id, from: checked.byHuman ? 'official' : 'bot', at: this.now(), ...shown });
    this.threads.setState(user, { typing: false, seenAt: this.now() });
    void this.report(user, [
      this.#fromPage(user, { message: echoOf(id, checked.message, this.account.appId) }),
      this.#fromCitizen(user, { delivery: { mids: [id], watermark: this.now() } }),
    ]);
    return { id };
  }

  /** @returns a refusal where the Page may not act towards the citizen now */
  signal(user: string, action: 'typing_on' | 'typing_off' | 'mark_seen'): GraphRefusal | undefined {
    const closed = this.#closedWindow(user, DAY);
    if (closed) return closed;
    if (action === 'mark_seen') this.threads.setState(user, { seenAt: this.now() });
    else this.threads.setState(user, { typing: action === 'typing_on' });
    return undefined;
  }

  protected override serialize(event: object): string {
    return metaJson(event);
  }

  #closedWindow(user: string, window: number): GraphRefusal | undefined {
    const last = this.lastAct(user);
    if (last === undefined) return { code: 100, subcode: 2018001, message: '(#100) No matching user found' };
    if (this.now() - last <= window) return undefined;
    return { code: 10, subcode: 2018278, message: '(#10) This message is sent outside of allowed window.' };
  }

  #getStarted(user: string, ref?: string): Said {
    const payload = this.profile.get_started?.payload;
    if (!payload) throw new NotOnThisChannel('the Page has no Get Started button');
    return this.#postback(user, 'Bắt đầu', payload, ref ? { referral: referral(ref) } : {});
  }

  #postback(user: string, title: string, payload: string, more: object = {}): Said {
    const mid = messageId();
    const item: ThreadItem = { id: mid, from: 'citizen', at: this.now(), text: title };
    return this.#act(user, { postback: { mid, title, payload, ...more } }, item);
  }

  #edit(user: string, about: string, text: string): Said {
    const item = this.#own(user, about);
    const edits = (item.edits ?? 0) + 1;
    if (edits > MOST_EDITS) throw new NotOnThisChannel('the message was edited too often');
    this.threads.change(user, about, { text, edits });
    return this.#act(user, { message_edit: { mid: about, text, num_edit: edits } });
  }

  #unsend(user: string, about: string): Said {
    const { at } = this.#own(user, about);
    this.threads.change(user, about, { unsent: true, text: '', media: [] });
    const event = { ...this.#fromCitizen(user, { message: { mid: about, is_deleted: true } }), timestamp: at };
    return this.citizenDid(user, event);
  }

  #own(user: string, id: string): ThreadItem {
    const item = this.threads.item(user, id);
    if (item?.from !== 'citizen' || item.unsent) throw new NotOnThisChannel('no such message of the citizen');
    return item;
  }

  /** An act that opens the window. */
  #act(user: string, part: object, item?: ThreadItem): Said {
    this.threads.open(user).lastAct = this.now();
    return this.citizenDid(user, this.#fromCitizen(user, part), item);
  }

  #fromCitizen(user: string, part: object): object {
    return this.#event({ sender: { id: user }, recipient: { id: this.account.pageId } }, part);
  }

  #fromPage(user: string, part: object): object {
    return this.#event({ sender: { id: this.account.pageId }, recipient: { id: user } }, part);
  }

  #event(parties: object, part: object): object {
    const time = this.now();
    const item = { ...parties, timestamp: time, ...part };
    return { object: 'page', entry: [{ id: this.account.pageId, time, messaging: [item] }] };
  }
}

const referral = (ref: string) => ({ ref, source: 'SHORTLINK', type: 'OPEN_THREAD' });

export const fakeGraph = (options: FakeGraphOptions): FakeGraph => new FakeGraph(options);
