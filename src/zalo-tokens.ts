import type { Connection } from 'mongoose';
import type { ZaloAccount } from './channels/simulator/accounts.js';
import type { TokenPair, TokenStore } from './channels/zalo/index.js';
import type { Config } from './config.js';
import type { Log } from './platform/log.js';
import { storedZaloTokens } from './store/zalo-tokens.js';

/** The fake OA forgets its tokens with the process, and so do we. */
function simulatedTokens({ accessToken, refreshToken }: ZaloAccount): TokenStore {
  const lasting = new Date(Date.now() + 365 * 24 * 3_600_000);
  let pair: TokenPair = { accessToken, refreshToken, expiresAt: lasting, savedAt: new Date() };
  return {
    load: async () => pair,
    save: async (_, next) => {
      pair = next;
    },
  };
}

/**
 * The store of Zalo tokens. `ZALO_ACCESS_TOKEN` and `ZALO_REFRESH_TOKEN` seed it once: how long they still live is not
 * known, so the first use refreshes them.
 */
export async function zaloTokens(
  config: Config,
  connection: Connection,
  commune: string,
  simulated: ZaloAccount | undefined,
  log: Log,
): Promise<TokenStore> {
  if (simulated) return simulatedTokens(simulated);
  const store = storedZaloTokens(connection, commune);
  const { ZALO_OA_ID: account, ZALO_ACCESS_TOKEN: accessToken, ZALO_REFRESH_TOKEN: refreshToken } = config;
  if (account && accessToken && refreshToken) {
    const now = new Date();
    await store.seed(account, { accessToken, refreshToken, expiresAt: now, savedAt: now });
  }
  if (account && !(await store.load(account))) {
    log.error({ account }, 'no Zalo token: set ZALO_ACCESS_TOKEN and ZALO_REFRESH_TOKEN; until then no answer is sent');
  }
  return store;
}
