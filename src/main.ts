import { loadConfig } from './config.js';
import { CannotStart } from './platform/errors.js';
import { makeLog } from './platform/log.js';
import { serve } from './serve.js';
import { openConfiguredStore } from './store.js';

/** Starts the bot: listens, builds the house, opens the doors. */
async function main(): Promise<void> {
  const config = loadConfig();
  const log = makeLog(config.LOG_LEVEL);
  const server = await serve(config.HOST, config.PORT);
  // The engine opens in threads of its own; meanwhile the rest of the house is loaded, which takes as long.
  const store = openConfiguredStore(config, log);
  store.catch(() => undefined);
  const [{ buildServices }, { buildApp }] = await Promise.all([import('./services.js'), import('./app.js')]);
  const ground = { store, ownBase: server.ownBase };
  const services = await buildServices(config, ground, log).catch(async (error: unknown) => {
    await server.close();
    throw error;
  });
  server.open(buildApp(services));
  await services.conversation.start();
  services.jobs.start();
  announce(server.ownBase, services.simulator !== undefined);
  server.closeOnSignal(services, log);
}

function announce(base: string, simulated: boolean): void {
  const ms = Math.round(performance.now());
  process.stdout.write(`Trợ lý Một cửa is ready (${ms} ms)\n`);
  if (simulated) process.stdout.write(`  Two phones to try it:  ${base}/simulator\n`);
  process.stdout.write(`  The officials' desk:   ${base}/desk\n`);
  process.stdout.write(`  Health:                ${base}/health\n`);
  process.stdout.write('  First administrator:   npm run user -- add <name> --role admin\n');
}

main().catch((error: unknown) => {
  const message = error instanceof CannotStart ? error.message : ((error as Error)?.stack ?? String(error));
  process.stderr.write(`${message}\n`);
  process.exit(1);
});
