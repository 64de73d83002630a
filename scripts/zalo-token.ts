import { loadConfig } from '../src/config.js';
import { filesRelease } from '../src/knowledge/load-content.js';
import { CannotStart } from '../src/platform/errors.js';
import { makeLog } from '../src/platform/log.js';
import { openStore } from '../src/store/open.js';
import { storedZaloTokens } from '../src/store/zalo-tokens.js';

/**
 * `npm run zalo-token`: puts ZALO_ACCESS_TOKEN and ZALO_REFRESH_TOKEN in the place of a pair that died, beside the
 * running bot or without it. The bot itself reads the two only where its store has no pair yet.
 */
async function main(): Promise<void> {
  const config = loadConfig();
  const { ZALO_OA_ID: account, ZALO_ACCESS_TOKEN: accessToken, ZALO_REFRESH_TOKEN: refreshToken } = config;
  if (!account || !accessToken || !refreshToken) {
    throw new CannotStart(
      'bad-config',
      'Set ZALO_OA_ID, ZALO_ACCESS_TOKEN and ZALO_REFRESH_TOKEN to the new pair first.',
    );
  }
  const { MONGODB_URI: mongodbUri, DATA_DIR: dataDir } = config;
  const store = await openStore({ dataDir, log: makeLog('warn'), attach: true, ...(mongodbUri && { mongodbUri }) });
  try {
    const tokens = storedZaloTokens(store.connection, filesRelease(config.CONTENT_DIR).office.commune);
    const now = new Date();
    // How long it still lives is not known: the first use renews it.
    await tokens.replace(account, { accessToken, refreshToken, expiresAt: now, savedAt: now });
    process.stdout.write('The pair is in the store. Take the two settings out of .env, and start the bot anew.\n');
  } finally {
    await store.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof CannotStart ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
