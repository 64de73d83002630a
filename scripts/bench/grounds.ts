import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromRoot } from '../../src/platform/paths.js';
import { ChildProgram } from './child-program.js';
import { nodeArguments } from './programs.js';

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

  /** Starts a program of this project, e.g. `src/main`, as a process of its own. */
  program(entry: string, env: Record<string, string>): ChildProgram {
    return this.node([...nodeArguments(entry)], env);
  }

  node(args: readonly string[], env: Record<string, string>): ChildProgram {
    // The engine's socket lies in the temporary folder; a killed process leaves it behind.
    const own = { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: this.folder };
    const child = spawn(process.execPath, args, { env: { ...own, ...env }, cwd: fromRoot(), stdio: ['ignore', 'pipe', 'pipe'] });
    this.children.add(child);
    child.once('exit', () => this.children.delete(child));
    return new ChildProgram(child);
  }

  private clear(): void {
    for (const child of this.children) child.kill('SIGKILL');
    // A process that was just killed may still be writing its last file.
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
