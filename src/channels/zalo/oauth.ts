import type { AxiosInstance } from 'axios';
import { ChannelRefused, ChannelUnreachable } from '../../platform/errors.js';
import { exchange } from '../http.js';
import { at, idOf, numberOf, textOf } from '../json.js';
import type { TokenPair } from './tokens.js';

export interface ZaloApp {
  appId: string;
  appSecret: string;
}

/** Where the answer says nothing of the token's life; some pages of the manual name one hour, most 25. */
const SHORTEST_LIFE_SECONDS = 3_600;

/** Names of errors are short plain words; anything else is not repeated. */
const PLAIN_ERROR = /^[\w .-]{1,60}$/;

function refusalCode(body: unknown): string {
  const name = textOf(at(body, 'error_name'));
  return idOf(at(body, 'error')) ?? (name && PLAIN_ERROR.test(name) ? name : 'no-tokens');
}

/**
 * Exchanges a refresh token for a new pair; Zalo takes each refresh token once. An answer is a success only where both
 * tokens are there: Zalo also reports failure with HTTP 200, an `error_name` and no `error`.
 * @throws ChannelRefused (`config-alert`) where Zalo says no
 * @throws ChannelUnreachable where it is not known what Zalo did
 */
export async function refreshPair(
  http: AxiosInstance,
  app: ZaloApp,
  refreshToken: string,
  now: Date,
): Promise<TokenPair> {
  const { status, body } = await exchange('zalo', http, {
    method: 'POST',
    url: '/v4/oa/access_token',
    headers: { secret_key: app.appSecret, 'Content-Type': 'application/x-www-form-urlencoded' },
    data: new URLSearchParams({
      refresh_token: refreshToken,
      app_id: app.appId,
      grant_type: 'refresh_token',
    }).toString(),
  });
  if (status >= 500 || body === undefined) throw new ChannelUnreachable('zalo', false, `OAuth answered HTTP ${status}`);
  const [access, refresh] = [textOf(at(body, 'access_token')), textOf(at(body, 'refresh_token'))];
  if (access === undefined || refresh === undefined) {
    const hint = 'the refresh token is not taken: an administrator of the Official Account must give consent again';
    throw new ChannelRefused('zalo', 'config-alert', refusalCode(body), hint);
  }
  const life = numberOf(at(body, 'expires_in')) || SHORTEST_LIFE_SECONDS;
  return { accessToken: access, refreshToken: refresh, savedAt: now, expiresAt: new Date(now.getTime() + life * 1000) };
}
