import type { Recipient, Sent } from '../../conversation/channel.js';
import type { Clock } from '../../platform/clock.js';
import { ChannelRefused } from '../../platform/errors.js';
import type { Log } from '../../platform/log.js';
import type { OutMessage } from '../../platform/messages.js';
import { at, idOf } from '../json.js';
import { Progress } from '../progress.js';
import { Recent } from '../recent.js';
import type { ZaloApi } from './api.js';
import { composeZalo, type ZaloMessage, type ZaloPart } from './compose.js';
import { asFinal } from './errors.js';
import { isUploadable, type ZaloFile, type ZaloFiles } from './files.js';

export interface SenderOptions {
  api: ZaloApi;
  files: ZaloFiles;
  buttons: 'auto' | 'on' | 'off';
  chooseByNumber: (() => string) | undefined;
  clock: Clock;
  log: Log;
}

/** An OA that refused buttons is asked again after this time: one faulty button must not switch them off for good. */
const BUTTONS_OFF_MS = 24 * 60 * 60_000;
const EXPIRED_UPLOAD = '-100';

/** Sends the bubbles of a message, each in a simpler form where Zalo does not take the first one. */
export class ZaloSender {
  private readonly progress = new Progress<string[]>();
  private readonly sentIds = new Recent<true>(5_000);
  private buttonsOffUntil = 0;

  constructor(private readonly options: SenderOptions) {}

  /** Whether this process sent the message; another process of ours may have. */
  sent(channelId: string): boolean {
    return this.sentIds.get(channelId) === true;
  }

  async send(to: Recipient, message: OutMessage, ref: string): Promise<Sent> {
    const parts = composeZalo(message, this.usesButtons(), this.options.chooseByNumber?.());
    if (parts.length === 0) throw new ChannelRefused('zalo', 'permanent', 'empty', 'the message says nothing');
    const given = await this.progress.run(ref, parts, (part) => this.part(to, part));
    return { channelIds: given.flat() };
  }

  private async part(to: Recipient, part: ZaloPart): Promise<string[]> {
    try {
      return await (part.upload ? this.file(to, part.upload) : this.post(to, part.body));
    } catch (error) {
      if (!(error instanceof ChannelRefused) || error.refusal !== 'degrade') throw error;
      if (part.instead.length === 0) throw asFinal(error);
      const channelIds = await this.simpler(to, part.instead);
      if (part.hasButtons) this.buttonsRefused(error.channelCode);
      return channelIds;
    }
  }

  private async simpler(to: Recipient, bodies: ZaloMessage[]): Promise<string[]> {
    const channelIds: string[] = [];
    try {
      for (const body of bodies) channelIds.push(...(await this.post(to, body)));
    } catch (error) {
      throw error instanceof ChannelRefused ? asFinal(error) : error;
    }
    return channelIds;
  }

  /** A file that cannot be uploaded is no reason to be silent: `degrade` lets the link be sent in its place. */
  private async file(to: Recipient, file: ZaloFile): Promise<string[]> {
    try {
      return await this.post(to, await this.upload(file, false));
    } catch (error) {
      if (!(error instanceof ChannelRefused) || error.channelCode !== EXPIRED_UPLOAD) throw error;
      return await this.post(to, await this.upload(file, true));
    }
  }

  private async upload(file: ZaloFile, anew: boolean): Promise<ZaloMessage> {
    if (!isUploadable(file)) throw new ChannelRefused('zalo', 'degrade', 'file-type', 'Zalo does not take such files');
    try {
      const token = await this.options.files.token(file, anew);
      return { attachment: { type: 'file', payload: { token } } };
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'unexpected failure';
      this.options.log.warn({ reason }, 'a file could not be uploaded to Zalo; its link is sent instead');
      throw new ChannelRefused('zalo', 'degrade', 'upload', 'the file could not be uploaded');
    }
  }

  private async post(to: Recipient, message: ZaloMessage): Promise<string[]> {
    const body = { recipient: { user_id: to.user }, message };
    const channelId = idOf(at(await this.options.api.post('/v3.0/oa/message/cs', body), 'message_id'));
    if (channelId === undefined) return [];
    this.sentIds.set(channelId, true);
    return [channelId];
  }

  private usesButtons(): boolean {
    const { buttons, clock } = this.options;
    return buttons === 'on' || (buttons === 'auto' && clock.now().getTime() >= this.buttonsOffUntil);
  }

  private buttonsRefused(code: string): void {
    this.buttonsOffUntil = this.options.clock.now().getTime() + BUTTONS_OFF_MS;
    this.options.log.warn({ code }, 'Zalo refused buttons; choices are sent as numbered text');
  }
}
