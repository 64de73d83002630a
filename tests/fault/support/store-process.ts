import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const PROGRAM = fileURLToPath(new URL('store-program.ts', import.meta.url));

/** A running `store-program.ts`; whatever becomes of the test, it is gone afterwards. */
export class StoreProcess {
  readonly said: string[] = [];
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  errors = '';
  #child: ChildProcess;
  #heard: (() => void)[] = [];

  constructor(...args: string[]) {
    const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM, ...args], { stdio: 'pipe' });
    this.#child = child;
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.errors += text;
    });
    createInterface(child.stdout).on('line', (line) => {
      this.said.push(line);
      for (const wake of this.#heard.splice(0)) wake();
    });
    this.ended = once(child, 'close').then(([code, signal]) => {
      for (const wake of this.#heard.splice(0)) wake();
      return { code, signal };
    });
    onTestFinished(async () => {
      child.kill('SIGKILL');
      await this.ended;
    });
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** Waits until it said a line that `matches`; fails with its errors when it ends before. */
  async hears(matches: (line: string, index: number) => boolean): Promise<string> {
    for (let from = 0; ; ) {
      const found = this.said.findIndex((line, index) => index >= from && matches(line, index));
      if (found >= 0) return this.said[found] ?? '';
      from = this.said.length;
      if (this.#child.exitCode !== null || this.#child.signalCode !== null) {
        await this.ended;
        if (from === this.said.length) throw new Error(`the process ended: ${this.errors}`);
      } else {
        await new Promise<void>((resolve) => this.#heard.push(resolve));
      }
    }
  }

  opened(): Promise<string> {
    return this.hears((line) => line.startsWith('open '));
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }

  /** Asks it to close the store and end. */
  async close(): Promise<void> {
    this.#child.stdin?.end();
    await this.hears((line) => line === 'closed');
    await this.ended;
  }
}
