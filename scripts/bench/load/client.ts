import { Agent, request } from 'node:http';

const PATIENCE_MS = 10_000;

export interface Call {
  path: string;
  body: string;
  headers: Record<string, string>;
}

/** As little of a client as will do, so that what is measured is the server. Connections are kept. */
export class Client {
  private readonly agent = new Agent({ keepAlive: true });

  constructor(private readonly base: string) {}

  /** @returns the HTTP status; 0 where there was no answer within ten seconds */
  post({ path, body, headers }: Call): Promise<number> {
    return new Promise((resolve) => {
      const length = String(Buffer.byteLength(body));
      const options = { method: 'POST', agent: this.agent, timeout: PATIENCE_MS };
      const sent = request(this.base + path, { ...options, headers: { ...headers, 'content-length': length } });
      sent.once('response', (response) => {
        response.once('end', () => resolve(response.statusCode ?? 0));
        response.once('error', () => resolve(0));
        response.resume();
      });
      sent.once('timeout', () => sent.destroy());
      sent.once('error', () => resolve(0));
      sent.end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
