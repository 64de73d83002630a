import { Router } from 'express';
import type { Clock } from '../../platform/clock.js';
import { type SimulatorAccounts, simulatorAccounts } from './accounts.js';
import { type FakeGraph, fakeGraph } from './graph/fake-graph.js';
import { phoneApi } from './page/api.js';
import { pageAssets } from './page/assets.js';
import { type Live, liveThreads } from './page/live.js';
import { phonesPage } from './page/page.js';
import type { Phones } from './phones.js';
import { type FakeZalo, fakeZalo } from './zalo/fake-zalo.js';

export interface SimulatorOptions {
  accounts?: SimulatorAccounts;
  /** Where our own server is reached from itself, e.g. `http://127.0.0.1:3000`; read at each delivery. */
  ownBase: () => string;
  /** What the accounts are called on the phones: the commune's office. */
  name: string;
  /** Which channel is simulated; the other one runs for real. Both when absent. */
  only?: 'zalo' | 'messenger';
  clock?: Clock;
}

export interface Simulator {
  /** To be mounted at `/simulator`, before any parser of bodies. */
  router: Router;
  zalo?: FakeZalo;
  graph?: FakeGraph;
  accounts: SimulatorAccounts;
  close(): void;
}

/** Where the router must be mounted: the page and the fakes name their own addresses. */
export const SIMULATOR_PATH = '/simulator';

const FAKE_ZALO = '/fake/zalo';
const FAKE_GRAPH = '/fake/graph';

/** The base addresses that our clients take in place of the real hosts, on a server at `ownBase`. */
export const simulatorBases = (ownBase: string) => ({
  ZALO_API_BASE: `${ownBase}${SIMULATOR_PATH}${FAKE_ZALO}`,
  ZALO_OAUTH_BASE: `${ownBase}${SIMULATOR_PATH}${FAKE_ZALO}`,
  GRAPH_API_BASE: `${ownBase}${SIMULATOR_PATH}${FAKE_GRAPH}`,
});

/** An event that our webhook does not take is brought again, so that a bot that restarts meanwhile loses none. */
const RETRY_DELAYS_MS = [1_000, 3_000, 8_000, 15_000];
/** The real platforms tell of a sent message some moments after their answer. */
const ECHO_DELAY_MS = 300;

/** Payload of the button "Bắt đầu" of a Page that is set up for our bot. */
const GET_STARTED = 'GET_STARTED';

/** Two phones and the fake servers behind them. Keeps everything in memory. */
export function simulator(options: SimulatorOptions): Simulator {
  const { accounts = simulatorAccounts(), ownBase, name, only, clock } = options;
  const common = (webhook: string) => ({
    webhookUrl: () => `${ownBase()}/webhooks/${webhook}`,
    name,
    strangers: true,
    retryDelaysMs: RETRY_DELAYS_MS,
    echoDelayMs: ECHO_DELAY_MS,
    ...(clock ? { clock } : {}),
  });
  const zalo =
    only === 'messenger'
      ? undefined
      : fakeZalo({ ...common('zalo'), account: accounts.zalo, base: SIMULATOR_PATH + FAKE_ZALO });
  const graph =
    only === 'zalo'
      ? undefined
      : fakeGraph({ ...common('messenger'), account: accounts.messenger, base: SIMULATOR_PATH + FAKE_GRAPH });
  if (graph) graph.profile = { get_started: { payload: GET_STARTED } };
  const phones: Phones = { ...(zalo ? { zalo } : {}), ...(graph ? { messenger: graph } : {}) };
  const live = liveThreads(phones);

  return {
    router: routes({ zalo, graph, phones, live, name, ownBase }),
    ...(zalo ? { zalo } : {}),
    ...(graph ? { graph } : {}),
    accounts,
    close: () => {
      live.close();
      for (const phone of Object.values(phones)) phone.close();
    },
  };
}

interface Parts {
  zalo: FakeZalo | undefined;
  graph: FakeGraph | undefined;
  phones: Phones;
  live: Live;
  name: string;
  ownBase: () => string;
}

function routes({ zalo, graph, phones, live, name, ownBase }: Parts): Router {
  const router = Router();
  if (zalo) router.use(FAKE_ZALO, zalo.router);
  if (graph) router.use(FAKE_GRAPH, graph.router);
  router.use('/assets', pageAssets());
  router.get('/events', live.serve);
  router.use(
    '/api',
    phoneApi(phones, graph, () => `${ownBase()}${SIMULATOR_PATH}/assets`),
  );
  router.get('/', phonesPage(phones, name));
  return router;
}
