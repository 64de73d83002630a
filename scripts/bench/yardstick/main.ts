import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { pino } from 'pino';
import { openStore } from '../../../src/store/open.js';
import { storedEvent } from './stored-event.js';

/**
 * The least that could take an event: reads it, stores it durably, answers. Nobody checks the signature, there is no
 * turn and no index. The store is opened as the bot opens it, so that every write is acknowledged alike.
 */
async function main(): Promise<void> {
  const store = await openStore({ dataDir: process.env.DATA_DIR ?? '', log: pino({ level: 'silent' }) });
  const messages = store.connection.collection('messages');
  const app = express();
  app.use(express.json({ type: () => true }));
  app.post('/webhooks/:channel', async (req, res) => {
    await messages.insertOne(storedEvent(req.body) as never);
    res.json({ ok: true });
  });
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  process.stdout.write(`listening on http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
  process.once('SIGTERM', async () => {
    server.closeAllConnections();
    await store.close();
    process.exit(0);
  });
}

await main();
