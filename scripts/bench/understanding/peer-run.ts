import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Grounds } from '../grounds.js';
import { programArguments } from '../programs.js';
import type { PeerName } from './peers/peers.js';
import type { Sentence } from './sentences.js';

/** Longer than any of them takes. */
const PATIENCE_MS = 20 * 60_000;

export interface PeerJob {
  peer: PeerName;
  learnt: readonly Sentence[];
  asked: readonly string[];
}

export interface PeerResult {
  name: string;
  /** Of training, in seconds. */
  seconds: number;
  /** Resident memory that loading and training it added, in MB. */
  addedMb: number;
  /** For each message the three likeliest labels. */
  ranked: string[][];
  /** For each message how long that took, in milliseconds. */
  ms: number[];
}

/** Trains a peer and asks it, in a process of its own. */
export async function runPeer(grounds: Grounds, job: PeerJob): Promise<PeerResult> {
  const folder = grounds.newFolder();
  writeFileSync(join(folder, 'job.json'), JSON.stringify(job));
  const entry = programArguments('scripts/bench/understanding/peer-program');
  const program = grounds.node(['--expose-gc', ...entry], { JOB: folder });
  await program.says(/^done\n/m, PATIENCE_MS);
  return JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8')) as PeerResult;
}
