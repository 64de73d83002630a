import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on a free port of this machine. */
export async function listen(handler: RequestListener): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer(handler);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async () => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

interface Taken {
  headers: IncomingHttpHeaders;
  raw: string;
}

/** Our webhook as the platform sees it: keeps the raw bytes, answers as told. */
export interface TestWebhook {
  url: string;
  taken: Taken[];
  /** The bodies taken, parsed. */
  bodies<T>(): T[];
  /** Statuses of the next answers, in order; 200 when there are none. `hang`: no answer. */
  answers: (number | 'hang')[];
  close: () => Promise<void>;
}

export async function testWebhook(): Promise<TestWebhook> {
  const taken: Taken[] = [];
  const answers: (number | 'hang')[] = [];
  const { url, close } = await listen(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    taken.push({ headers: req.headers, raw: Buffer.concat(chunks).toString('utf8') });
    const answer = answers.shift() ?? 200;
    if (answer !== 'hang') res.writeHead(answer).end('ok');
  });
  return { url, taken, answers, close, bodies: <T>() => taken.map(({ raw }) => JSON.parse(raw) as T) };
}
