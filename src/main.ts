import { buildApp } from './app.js';
import { loadConfig } from './config.js';
import { CannotStart } from './platform/errors.js';
import { makeLog } from './platform/log.js';
import { serve } from './serve.js';
import { buildServices } from './services.js';

/** Starts the bot: listens, builds the house, opens the doors. */
async function main(): Promise<void> {
  const config = loadConfig();
  const log = makeLog(config.LOG_LEVEL);
  const server = await serve(config.HOST, config.PORT);
  const services = await buildServices(config, server.ownBase, log).catch(async (error: unknown) => {
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
