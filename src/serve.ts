import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CannotStart } from './platform/errors.js';
import type { Log } from './platform/log.js';

export interface Doors {
  /** Where this process is reached from this machine. */
  ownBase: string;
  /** From now on requests are answered; until then they get 503, and the channels come again. */
  open(app: RequestListener): void;
  close(): Promise<void>;
  /** On SIGTERM or SIGINT: no new requests, what was taken up is finished, the rest is left for the next start. */
  closeOnSignal(services: { close(): Promise<void> }, log: Log): void;
}

/** After so long a stop is forced; what was accepted is stored and waits for the next start. */
const STOP_WITHIN_MS = 20_000;

const notYet: RequestListener = (_req, res) => void res.writeHead(503, { 'retry-after': '2' }).end();

/**
 * Takes the port before anything else is built, so that a second start ends at once.
 * @throws CannotStart where the port is in use
 */
export async function serve(host: string, port: number): Promise<Doors> {
  let handler = notYet;
  const server = createServer((req, res) => handler(req, res));
  server.listen(port, host);
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    throw new CannotStart(
      'port-in-use',
      error.code === 'EADDRINUSE'
        ? `Port ${port} is in use. Stop the program that uses it, or set PORT to another number.`
        : `Cannot listen on ${host}:${port} (${error.code}). Set HOST and PORT to an address of this machine.`,
    );
  });
  const { port: taken } = server.address() as AddressInfo;
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;

  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeIdleConnections();
      // Streams of the simulator never end by themselves.
      setTimeout(() => server.closeAllConnections(), 2_000).unref();
    });

  return {
    ownBase: `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${taken}`,
    open(app) {
      handler = app;
    },
    close,
    closeOnSignal(services, log) {
      const stop = async (signal: string) => {
        setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
        log.info({ signal }, 'stopping');
        await Promise.all([close(), services.close()]);
        process.exit(0);
      };
      process.once('SIGTERM', stop);
      process.once('SIGINT', stop);
    },
  };
}
