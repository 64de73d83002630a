import { createHmac } from 'node:crypto';
import { newSecret } from '../../platform/ids.js';

export interface ZaloAccount {
  appId: string;
  appSecret: string;
  oaId: string;
  /** Signs webhooks; a different secret from the application's. */
  oaSecretKey: string;
  accessToken: string;
  refreshToken: string;
}

export interface PageAccount {
  appId: string;
  appSecret: string;
  pageId: string;
  pageToken: string;
  verifyToken: string;
}

export interface SimulatorAccounts {
  zalo: ZaloAccount;
  messenger: PageAccount;
}

/**
 * Ids and secrets for one run of the fake servers, shaped as the platforms' own (Zalo ids are longer than a
 * JavaScript number holds). The same `seed` gives the same accounts: an installation that keeps the seed also keeps
 * its simulated conversations over a restart.
 */
export function simulatorAccounts(seed = newSecret()): SimulatorAccounts {
  const secret = (of: string) => createHmac('sha256', seed).update(of).digest('base64url');
  const id = (of: string, digits: number) => {
    const number = BigInt(`0x${createHmac('sha256', seed).update(of).digest('hex')}`).toString();
    return `${(Number(number[0]) % 9) + 1}${number.slice(1, digits)}`;
  };
  return {
    zalo: {
      appId: id('zalo app', 19),
      appSecret: secret('zalo app secret'),
      oaId: id('zalo oa', 19),
      oaSecretKey: secret('zalo oa secret key'),
      accessToken: secret('zalo access token'),
      refreshToken: secret('zalo refresh token'),
    },
    messenger: {
      appId: id('facebook app', 15),
      appSecret: secret('facebook app secret'),
      pageId: id('facebook page', 15),
      pageToken: secret('facebook page token'),
      verifyToken: secret('facebook verify token'),
    },
  };
}
