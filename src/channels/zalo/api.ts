import type { AxiosInstance, AxiosRequestConfig } from 'axios';
import type { Clock } from '../../platform/clock.js';
import { ChannelRefused, ChannelUnreachable } from '../../platform/errors.js';
import type { Log } from '../../platform/log.js';
import { exchange } from '../http.js';
import { at, idOf } from '../json.js';
import { appSecretProof } from '../signing.js';
import { zaloRefusal } from './errors.js';
import type { AccessTokens } from './tokens.js';

export interface ApiOptions {
  http: AxiosInstance;
  tokens: AccessTokens;
  /** Set where `appsecret_proof` is to be sent. */
  proofSecret: string | undefined;
  clock: Clock;
  log: Log;
}

/** Calls of the OA API: one envelope, one kind of error, and a token that is replaced once where Zalo refuses it. */
export class ZaloApi {
  constructor(private readonly options: ApiOptions) {}

  /**
   * @param data what axios sends: an object as JSON, a FormData as multipart
   * @returns the `data` of the answer
   * @throws ChannelRefused | ChannelUnreachable
   */
  async post(url: string, data: unknown): Promise<unknown> {
    const token = await this.options.tokens.current();
    try {
      return await this.once(url, data, token);
    } catch (error) {
      if (!(error instanceof ChannelRefused) || error.refusal !== 'refresh-auth') throw error;
      return await this.again(url, data, await this.options.tokens.renew(token));
    }
  }

  private async again(url: string, data: unknown, token: string): Promise<unknown> {
    try {
      return await this.once(url, data, token);
    } catch (error) {
      if (!(error instanceof ChannelRefused) || error.refusal !== 'refresh-auth') throw error;
      this.options.log.error({ code: error.channelCode }, 'Zalo refuses a token that was just renewed');
      const hint = 'Zalo refuses every token: an administrator of the Official Account must give consent again';
      throw new ChannelRefused('zalo', 'config-alert', error.channelCode, hint);
    }
  }

  private async once(url: string, data: unknown, token: string): Promise<unknown> {
    const { http, proofSecret, clock } = this.options;
    const proof = proofSecret === undefined ? {} : { appsecret_proof: appSecretProof(proofSecret, token) };
    const request: AxiosRequestConfig = { method: 'POST', url, data, headers: { access_token: token, ...proof } };
    const { status, body, header } = await exchange('zalo', http, request);
    if (status === 429) throw zaloRefusal('-32', clock.now(), header('x-ratelimit-limit'));
    const code = idOf(at(body, 'error'));
    if (status >= 500 || code === undefined)
      throw new ChannelUnreachable('zalo', true, `unreadable answer, HTTP ${status}`);
    if (code !== '0') throw zaloRefusal(code, clock.now(), header('x-ratelimit-limit'));
    return at(body, 'data');
  }
}
