import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromRoot } from '../../src/platform/paths.js';
import { ChildProgram } from './child-program.js';

/** Folders and processes of one run. All are gone when this process ends, however it ends. */
export class Grounds {
  private readonly folder = mkdtempSync(join(tmpdir(), 'tlmc-bench-'));
  private readonly children = new Set<ChildProcess>();
  private folders = 0;

  constructor() {
    process.once('exit', () => this.clear());
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));
  }

  newFolder(): string {
    this.folders += 1;
    const folder = join(this.folder, String(this.folders));
    mkdirSync(folder);
    return folder;
  }

  /** Starts Node.js as a process of its own, in the project's root. */
  node(args: readonly string[], env: Record<string, string>): ChildProgram {
    const { PATH, HOME } = process.env;
    // The engine's socket lies in the temporary folder; a killed process leaves it behind.
    const own = { PATH, HOME, TMPDIR: this.folder, ...env };
    const child = spawn(process.execPath, args, { env: own, cwd: fromRoot(), stdio: ['ignore', 'pipe', 'pipe'] });
    this.children.add(child);
    child.once('exit', () => this.children.delete(child));
    return new ChildProgram(child);
  }

  /** Ends what a suite that failed left running. */
  endPrograms(): void {
    for (const child of this.children) child.kill('SIGKILL');
  }

  private clear(): void {
    this.endPrograms();
    // A process that was just killed may still be writing its last file.
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
