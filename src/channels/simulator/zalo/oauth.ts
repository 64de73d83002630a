import type { RequestHandler } from 'express';
import type { Faults } from '../faults.js';
import type { FakeZalo } from './fake-zalo.js';
import { ACCESS_LIFE_S } from './tokens.js';

/**
 * `POST /v4/oa/access_token`, refresh only. Errors come with HTTP 200, a text in `error_name` and not always a
 * number, as Zalo's do: success is nothing but two tokens in the answer.
 */
export function zaloOauth(zalo: FakeZalo, faults: Faults): RequestHandler {
  return (req, res) => {
    const { app_id: appId, grant_type: grant, refresh_token: token } = (req.body ?? {}) as Record<string, string>;
    const refuse = (name: string, more = {}) =>
      faults.answer(res, 200, { error_name: name, error_reason: name, error_description: name, ...more });
    if (req.get('secret_key') !== zalo.account.appSecret) return refuse('Invalid secret key');
    if (appId !== zalo.account.appId) return refuse('Invalid app id', { error: -14001 });
    if (grant !== 'refresh_token') return refuse('Unsupported grant type');
    const pair = zalo.tokens.refresh(token ?? '', zalo.now());
    if (!pair) return refuse('Invalid refresh token', { error: -14014 });
    const life = String(ACCESS_LIFE_S);
    faults.answer(res, 200, { access_token: pair.access, refresh_token: pair.refresh, expires_in: life });
  };
}
