import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type RequestHandler } from 'express';
import { type SimulatorAccounts, simulatorAccounts } from '../../../src/channels/simulator/accounts.js';
import type { FakeServer } from '../../../src/channels/simulator/fake-server.js';
import { fakeGraph } from '../../../src/channels/simulator/graph/fake-graph.js';
import { fakeZalo } from '../../../src/channels/simulator/zalo/fake-zalo.js';

export type PlatformName = 'zalo' | 'messenger';

/** An event that is not taken is brought again, as the real ones do. */
const RETRY_DELAYS_MS = [500, 1_000, 2_000];

/** Where both channels take messages. */
const SENDS = /\/(?:message\/cs|messages)$/;

/** Zalo's and Facebook's servers as far as the bot can tell: they check what it sends, and report it back as the real ones do. */
export class Platforms {
  readonly accounts: SimulatorAccounts = simulatorAccounts();
  /** Where the bot is reached; known once it is started. */
  botBase = '';
  readonly servers: Record<PlatformName, FakeServer>;
  /** Messages that the bot has sent so far. */
  sends = 0;
  private server: Server | undefined;
  private readonly app;

  constructor() {
    const webhook = (name: PlatformName) => ({
      webhookUrl: () => `${this.botBase}/webhooks/${name}`,
      // Citizens whom its short memory has lost can still be written to.
      strangers: true,
      retryDelaysMs: RETRY_DELAYS_MS,
    });
    const zalo = fakeZalo({ account: this.accounts.zalo, ...webhook('zalo') });
    const messenger = fakeGraph({ account: this.accounts.messenger, ...webhook('messenger') });
    this.servers = { zalo, messenger };
    const count: RequestHandler = (req, _res, next) => {
      if (SENDS.test(req.path)) this.sends += 1;
      next();
    };
    this.app = express().use(count).use('/zalo', zalo.router).use('/graph', messenger.router);
  }

  /** @returns the settings with which a bot takes them for the real ones */
  async open(): Promise<Record<string, string>> {
    this.server = createServer(this.app).listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    const base = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    const { zalo, messenger } = this.accounts;
    return {
      ZALO_APP_ID: zalo.appId,
      ZALO_APP_SECRET: zalo.appSecret,
      ZALO_OA_ID: zalo.oaId,
      ZALO_OA_SECRET_KEY: zalo.oaSecretKey,
      ZALO_ACCESS_TOKEN: zalo.accessToken,
      ZALO_REFRESH_TOKEN: zalo.refreshToken,
      ZALO_API_BASE: `${base}/zalo`,
      ZALO_OAUTH_BASE: `${base}/zalo`,
      FB_APP_ID: messenger.appId,
      FB_APP_SECRET: messenger.appSecret,
      FB_PAGE_ID: messenger.pageId,
      FB_PAGE_TOKEN: messenger.pageToken,
      FB_VERIFY_TOKEN: messenger.verifyToken,
      GRAPH_API_BASE: `${base}/graph`,
    };
  }

  close(): void {
    for (const server of Object.values(this.servers)) server.close();
    this.server?.closeAllConnections();
    this.server?.close();
  }
}
