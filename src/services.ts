import { type ConfiguredChannels, configuredChannels } from './channels/configured.js';
import { simulatorAccounts } from './channels/simulator/accounts.js';
import type { PhoneName } from './channels/simulator/phones.js';
import { simulatedSettings } from './channels/simulator/settings.js';
import { type Simulator, type SimulatorOptions, simulator } from './channels/simulator/simulator.js';
import { type Config, messengerConfigured, zaloConfigured } from './config.js';
import { type Conversation, conversation } from './conversation/conversation.js';
import { type Jobs, jobs } from './jobs.js';
import { CurrentRelease } from './knowledge/current-release.js';
import { filesRelease } from './knowledge/load-content.js';
import { startMatcher } from './matcher.js';
import { type Clock, systemClock } from './platform/clock.js';
import type { Log } from './platform/log.js';
import { type Metrics, makeMetrics } from './platform/metrics.js';
import { parsedBefore } from './platform/parsed-before.js';
import { type Readiness, readiness } from './readiness.js';
import type { Store } from './store/open.js';
import { keptSecrets } from './store/secrets.js';
import { zaloTokens } from './zalo-tokens.js';

export interface Services {
  config: Config;
  store: Store;
  releases: CurrentRelease;
  channels: ConfiguredChannels;
  conversation: Conversation;
  simulator: Simulator | undefined;
  readiness: Readiness;
  jobs: Jobs;
  metrics: Metrics;
  sessionSecret: string;
  clock: Clock;
  log: Log;
  /** Finishes what was taken up and leaves the rest, durably stored, for the next start. */
  close(): Promise<void>;
}

/** Which phones the simulator plays: both where no real channel is configured; with `on`, each that is not. */
function simulatedPhones(config: Config): ReadonlySet<PhoneName> {
  const real = { zalo: zaloConfigured(config), messenger: messengerConfigured(config) };
  if (config.SIMULATOR === 'off' || (config.SIMULATOR === 'auto' && (real.zalo || real.messenger))) return new Set();
  return new Set((['zalo', 'messenger'] as const).filter((phone) => !real[phone]));
}

function startSimulator(phones: ReadonlySet<PhoneName>, options: SimulatorOptions): Simulator | undefined {
  const [only] = phones;
  if (!only) return undefined;
  return simulator(phones.size === 1 ? { ...options, only } : options);
}

/** What is opened before the house is built. */
export interface Ground {
  /** May still be opening: the engine does so in threads of its own. Closed again where the house cannot be built. */
  store: Promise<Store>;
  /** Where this process is reached from itself, e.g. `http://127.0.0.1:3000`. */
  ownBase: string;
}

/**
 * Builds the whole house by hand, lowest floor first.
 * @throws CannotStart
 */
export async function buildServices(config: Config, ground: Ground, log: Log, clock = systemClock): Promise<Services> {
  try {
    return await build(config, ground, log, clock);
  } catch (error) {
    const store = await ground.store.catch(() => undefined);
    await store?.close();
    throw error;
  }
}

async function build(config: Config, { store: opening, ownBase }: Ground, log: Log, clock: Clock): Promise<Services> {
  const metrics = makeMetrics();
  const releases = new CurrentRelease(filesRelease(config.CONTENT_DIR, parsedBefore('content')));
  const { commune, name } = releases.current().office;
  const minFreeBytes = config.MIN_FREE_MB * 1_000_000;
  const { MONGODB_URI: mongodbUri, DATA_DIR: dataDir } = config;

  const [store, matcher] = await Promise.all([
    opening,
    startMatcher(releases.current(), config.CONTENT_DIR, log, clock),
  ]);
  const { connection } = store;
  const secrets = await keptSecrets(dataDir, config.SESSION_SECRET);

  const phones = simulatedPhones(config);
  const played = startSimulator(phones, {
    accounts: simulatorAccounts(secrets.simulator),
    ownBase: () => ownBase,
    name,
    clock,
  });
  const settings = played ? simulatedSettings(config, played.accounts, ownBase, phones) : config;
  const simulatedZalo = phones.has('zalo') ? played?.accounts.zalo : undefined;
  const tokens = await zaloTokens(settings, connection, commune, simulatedZalo, log);
  const channels = configuredChannels(settings, {
    tokens,
    clock,
    log,
    chooseByNumber: () => releases.current().wording.say('menu.choose-by-number'),
    onMacVariant: (variant) => metrics.macVariant.inc({ variant }),
  });

  const ready = readiness({ connection, matcher, releases, dataDir, minFreeBytes, watchDisk: !mongodbUri, log });
  const talk = conversation({
    connection,
    communes: [commune],
    communeOf: () => commune,
    channels: channels.all,
    releases,
    matcher: () => matcher,
    storeIsOurs: store.engine === 'embedded',
    mayAccept: ready.mayAccept,
    clock,
    log,
    metrics,
  });
  const background = jobs({ connection, commune, releases, channels, clock, log });

  return {
    config: settings,
    store,
    releases,
    channels,
    conversation: talk,
    simulator: played,
    readiness: ready,
    jobs: background,
    metrics,
    sessionSecret: secrets.session,
    clock,
    log,
    async close() {
      ready.close();
      background.stop();
      played?.close();
      await talk.worker.stop();
      await store.close();
    },
  };
}
