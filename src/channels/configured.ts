import type { Channel } from '../conversation/channel.js';
import type { Clock } from '../platform/clock.js';
import type { Log } from '../platform/log.js';
import type { ChannelName } from '../platform/messages.js';
import { type MessengerChannel, messengerChannel } from './messenger/index.js';
import { type MacVariant, type TokenStore, type ZaloChannel, zaloChannel } from './zalo/index.js';

/** The settings of the two channels, by their names in the environment; a channel without its ids is not there. */
export interface ChannelSettings {
  ZALO_APP_ID?: string | undefined;
  ZALO_APP_SECRET?: string | undefined;
  ZALO_OA_ID?: string | undefined;
  ZALO_OA_SECRET_KEY?: string | undefined;
  ZALO_SITE_VERIFICATION?: string | undefined;
  ZALO_USE_PROOF: boolean;
  ZALO_BUTTONS: 'auto' | 'on' | 'off';
  ZALO_MAC_VARIANTS: 'strict' | 'lenient';
  ZALO_API_BASE: string;
  ZALO_OAUTH_BASE: string;
  FB_APP_ID?: string | undefined;
  FB_APP_SECRET?: string | undefined;
  FB_PAGE_ID?: string | undefined;
  FB_PAGE_TOKEN?: string | undefined;
  FB_VERIFY_TOKEN?: string | undefined;
  FB_USE_PROOF: boolean;
  GRAPH_VERSION: string;
  GRAPH_API_BASE: string;
}

interface Parts {
  tokens: TokenStore;
  clock: Clock;
  log: Log;
  chooseByNumber(): string;
  onMacVariant(variant: MacVariant): void;
}

export interface ConfiguredChannels {
  zalo?: ZaloChannel;
  messenger?: MessengerChannel;
  all: ReadonlyMap<ChannelName, Channel>;
}

function zalo(settings: ChannelSettings, parts: Parts): ZaloChannel | undefined {
  const {
    ZALO_APP_ID: appId,
    ZALO_APP_SECRET: appSecret,
    ZALO_OA_ID: oaId,
    ZALO_OA_SECRET_KEY: oaSecretKey,
  } = settings;
  if (!appId || !appSecret || !oaId || !oaSecretKey) return undefined;
  return zaloChannel({
    appId,
    appSecret,
    oaId,
    oaSecretKey,
    macVariants: settings.ZALO_MAC_VARIANTS,
    buttons: settings.ZALO_BUTTONS,
    siteVerification: settings.ZALO_SITE_VERIFICATION,
    useProof: settings.ZALO_USE_PROOF,
    apiBase: settings.ZALO_API_BASE,
    oauthBase: settings.ZALO_OAUTH_BASE,
    ...parts,
  });
}

function messenger(settings: ChannelSettings, { clock, log }: Parts): MessengerChannel | undefined {
  const { FB_APP_ID, FB_APP_SECRET, FB_PAGE_ID, FB_PAGE_TOKEN, FB_VERIFY_TOKEN } = settings;
  if (!FB_APP_ID || !FB_APP_SECRET || !FB_PAGE_ID || !FB_PAGE_TOKEN || !FB_VERIFY_TOKEN) return undefined;
  return messengerChannel({
    appId: FB_APP_ID,
    appSecret: FB_APP_SECRET,
    pageId: FB_PAGE_ID,
    pageToken: FB_PAGE_TOKEN,
    verifyToken: FB_VERIFY_TOKEN,
    useProof: settings.FB_USE_PROOF,
    graphBase: settings.GRAPH_API_BASE,
    graphVersion: settings.GRAPH_VERSION,
    clock,
    log,
  });
}

/** The channels that the settings describe. */
export function configuredChannels(settings: ChannelSettings, parts: Parts): ConfiguredChannels {
  const both = { zalo: zalo(settings, parts), messenger: messenger(settings, parts) };
  const all = new Map<ChannelName, Channel>();
  for (const channel of Object.values(both)) if (channel) all.set(channel.name, channel);
  return { ...(both.zalo && { zalo: both.zalo }), ...(both.messenger && { messenger: both.messenger }), all };
}
