import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { buildApp } from '../../src/app.js';
import type { FakeGraph } from '../../src/channels/simulator/graph/fake-graph.js';
import type { FakeZalo } from '../../src/channels/simulator/zalo/fake-zalo.js';
import { parseConfig } from '../../src/config.js';
import type { Clock } from '../../src/platform/clock.js';
import { makeLog } from '../../src/platform/log.js';
import { serve } from '../../src/serve.js';
import { buildServices, type Services } from '../../src/services.js';
import { openConfiguredStore } from '../../src/store.js';

export interface WholeHouse {
  base(): string;
  services(): Services;
  zalo(): FakeZalo;
  graph(): FakeGraph;
}

/** Time that runs from this moment: the facts of the content hold for a while only. */
const runningClock = (from: string): Clock => {
  const ahead = Date.parse(from) - Date.now();
  return { now: () => new Date(Date.now() + ahead) };
};

/** The bot as it is without any setting, on a port of its own: real store, real clients, signed events over HTTP. */
export function wholeHouse(env: Record<string, string> = {}, at = '2026-11-25T09:00:00+07:00'): WholeHouse {
  let folder = '';
  let house: { base: string; services: Services; close(): Promise<void> } | undefined;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tlmc-house-'));
    const config = parseConfig({ DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'silent', ...env });
    const doors = await serve(config.HOST, config.PORT);
    const log = makeLog('silent');
    const ground = { store: openConfiguredStore(config, log), ownBase: doors.ownBase };
    const services = await buildServices(config, ground, log, runningClock(at));
    doors.open(buildApp(services));
    await services.conversation.start();
    const close = async () => {
      await Promise.all([doors.close(), services.close()]);
    };
    house = { base: doors.ownBase, services, close };
  });
  afterAll(async () => {
    await house?.close();
    await rm(folder, { recursive: true, force: true });
  });
  const open = () => {
    if (!house) throw new Error('the house is open only while tests run');
    return house;
  };
  return {
    base: () => open().base,
    services: () => open().services,
    zalo: () => open().services.simulator?.zalo as FakeZalo,
    graph: () => open().services.simulator?.graph as FakeGraph,
  };
}
