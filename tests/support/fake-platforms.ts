import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { simulatorAccounts } from '../../src/channels/simulator/accounts.js';
import { type FakeGraph, fakeGraph } from '../../src/channels/simulator/graph/fake-graph.js';
import { type FakeZalo, fakeZalo } from '../../src/channels/simulator/zalo/fake-zalo.js';

/** Zalo's and Facebook's servers, as far as a bot can tell, outside the bot's process. */
export class FakePlatforms {
  private constructor(
    readonly zalo: FakeZalo,
    readonly graph: FakeGraph,
    private readonly server: Server,
    /** The settings with which a bot takes them for the real ones. */
    readonly settings: Record<string, string>,
  ) {}

  static async start(botBase: string, retryDelaysMs: readonly number[]): Promise<FakePlatforms> {
    const { zalo: oa, messenger: page } = simulatorAccounts('fault-tests');
    const zalo = fakeZalo({ account: oa, webhookUrl: `${botBase}/webhooks/zalo`, retryDelaysMs });
    const graph = fakeGraph({ account: page, webhookUrl: `${botBase}/webhooks/messenger`, retryDelaysMs });
    const app = express().use('/zalo', zalo.router).use('/graph', graph.router);
    const server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return new FakePlatforms(zalo, graph, server, {
      ZALO_APP_ID: oa.appId,
      ZALO_APP_SECRET: oa.appSecret,
      ZALO_OA_ID: oa.oaId,
      ZALO_OA_SECRET_KEY: oa.oaSecretKey,
      ZALO_ACCESS_TOKEN: oa.accessToken,
      ZALO_REFRESH_TOKEN: oa.refreshToken,
      ZALO_API_BASE: `${base}/zalo`,
      ZALO_OAUTH_BASE: `${base}/zalo`,
      FB_APP_ID: page.appId,
      FB_APP_SECRET: page.appSecret,
      FB_PAGE_ID: page.pageId,
      FB_PAGE_TOKEN: page.pageToken,
      FB_VERIFY_TOKEN: page.verifyToken,
      GRAPH_API_BASE: `${base}/graph`,
    });
  }

  async close(): Promise<void> {
    this.zalo.close();
    this.graph.close();
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}
