import type { ChannelSettings } from '../configured.js';
import type { SimulatorAccounts } from './accounts.js';
import type { PhoneName } from './phones.js';
import { simulatorBases } from './simulator.js';

/** The settings with the simulated accounts, and the fake servers' addresses, in place of the channels named. */
export function simulatedSettings<Settings extends ChannelSettings>(
  settings: Settings,
  { zalo, messenger }: SimulatorAccounts,
  ownBase: string,
  simulated: ReadonlySet<PhoneName>,
): Settings {
  const bases = simulatorBases(ownBase);
  return {
    ...settings,
    ...(simulated.has('zalo') && {
      ZALO_APP_ID: zalo.appId,
      ZALO_APP_SECRET: zalo.appSecret,
      ZALO_OA_ID: zalo.oaId,
      ZALO_OA_SECRET_KEY: zalo.oaSecretKey,
      ZALO_API_BASE: bases.ZALO_API_BASE,
      ZALO_OAUTH_BASE: bases.ZALO_OAUTH_BASE,
    }),
    ...(simulated.has('messenger') && {
      FB_APP_ID: messenger.appId,
      FB_APP_SECRET: messenger.appSecret,
      FB_PAGE_ID: messenger.pageId,
      FB_PAGE_TOKEN: messenger.pageToken,
      FB_VERIFY_TOKEN: messenger.verifyToken,
      GRAPH_API_BASE: bases.GRAPH_API_BASE,
    }),
  };
}
