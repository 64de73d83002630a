import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { fromRoot } from '../../src/platform/paths.js';

/** A port that was free a moment ago: a bot that is killed and started again must come back to the same one. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** The bot as its own process, as `npm start` runs it. */
export class BotProcess {
  output = '';
  private constructor(private readonly child: ChildProcess) {
    child.stdout?.on('data', (chunk) => {
      this.output += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      this.output += chunk;
    });
  }

  /** Starts it and waits until it says that it is ready. @throws Error with its output where it ends instead */
  static async start(env: Record<string, string>): Promise<BotProcess> {
    const bot = BotProcess.spawn(env);
    const ready = new Promise<void>((resolve) => {
      bot.child.stdout?.on('data', () => {
        if (bot.output.includes('is ready')) resolve();
      });
    });
    const ended = once(bot.child, 'exit').then(() => {
      throw new Error(`the bot ended:\n${bot.output}`);
    });
    await Promise.race([ready, ended]);
    ended.catch(() => {});
    return bot;
  }

  static spawn(env: Record<string, string>): BotProcess {
    const args = ['--import', 'tsx', fromRoot('src/main.ts')];
    const child = spawn(process.execPath, args, { env: { PATH: process.env.PATH, ...env }, cwd: fromRoot() });
    return new BotProcess(child);
  }

  /** Ends it and gives its exit code; null where a signal ended it. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    this.child.kill(signal);
    return this.exited();
  }

  async exited(): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'exit');
    return this.child.exitCode;
  }
}
