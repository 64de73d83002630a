import type { Config } from './config.js';
import type { Log } from './platform/log.js';
import { auditModel } from './store/models/audit.js';
import { conversationModel } from './store/models/conversation.js';
import { messageModel } from './store/models/message.js';
import { officialModel } from './store/models/official.js';
import { zaloTokenModel } from './store/models/zalo-token.js';
import { openStore, type Store } from './store/open.js';
import { prepareStore } from './store/prepare.js';

const MODELS = [messageModel, conversationModel, officialModel, auditModel, zaloTokenModel];

/**
 * The bot's store, with its indexes in place and its data brought up to date.
 * @throws CannotStart
 */
export async function openConfiguredStore(config: Config, log: Log): Promise<Store> {
  const { MONGODB_URI: mongodbUri, DATA_DIR: dataDir } = config;
  const minFreeBytes = config.MIN_FREE_MB * 1_000_000;
  const store = await openStore({ dataDir, log, minFreeBytes, ...(mongodbUri && { mongodbUri }) });
  try {
    const models = MODELS.map((model) => model(store.connection));
    await prepareStore(store.connection, models, log);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}
