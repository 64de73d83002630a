import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

const STARTS_WITHIN_MS = 60_000;
const STOPS_WITHIN_MS = 20_000;
const KEPT_OUTPUT = 20_000;

/** A process that the benchmark started. */
export class ChildProgram {
  private readonly startedAt = performance.now();
  private readonly watchers = new Set<() => void>();
  private output = '';

  constructor(private readonly child: ChildProcess) {
    const tell = () => {
      for (const look of this.watchers) look();
    };
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        this.output = (this.output + chunk).slice(-KEPT_OUTPUT);
        tell();
      });
    }
    child.once('exit', tell);
  }

  /**
   * Waits for words of its output that match.
   * @returns the match, and the milliseconds since the process was started
   * @throws Error with its output where it ends, or says nothing of the kind within `patienceMs` (a minute)
   */
  says(pattern: RegExp, patienceMs = STARTS_WITHIN_MS): Promise<{ match: RegExpMatchArray; ms: number }> {
    return new Promise((resolve, reject) => {
      const finish = () => {
        clearTimeout(patience);
        this.watchers.delete(look);
      };
      const look = () => {
        const match = this.output.match(pattern);
        if (!match && !this.ended()) return;
        finish();
        if (match) resolve({ match, ms: performance.now() - this.startedAt });
        else reject(new Error(`a process ended early:\n${this.output}`));
      };
      const patience = setTimeout(() => {
        finish();
        reject(new Error(`a process did not get ready within ${patienceMs / 1_000} s:\n${this.output}`));
      }, patienceMs);
      this.watchers.add(look);
      look();
    });
  }

  /** Resident memory now, in MB. */
  residentMb(): number {
    const [, kilobytes] = readFileSync(`/proc/${this.child.pid}/status`, 'utf8').match(/^VmRSS:\s+(\d+) kB/m) ?? [];
    return Number(kilobytes) / 1_000;
  }

  /** Ends it as a system would; where that takes too long, by force. */
  async stop(): Promise<void> {
    if (this.ended()) return;
    const force = setTimeout(() => this.child.kill('SIGKILL'), STOPS_WITHIN_MS);
    this.child.kill('SIGTERM');
    await once(this.child, 'exit');
    clearTimeout(force);
  }

  /** Ends it at once, whatever it was about to do. */
  async kill(): Promise<void> {
    if (this.ended()) return;
    this.child.kill('SIGKILL');
    await once(this.child, 'exit');
  }

  private ended(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }
}
