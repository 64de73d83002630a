import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PeerJob, PeerResult } from './peer-run.js';
import { peerCalled } from './peers/peers.js';
import { settledMb } from './settled-memory.js';

/** One peer in a process of its own: reads its job from the folder JOB, writes its result there, says that it is done. */

const LISTED = 3;
const folder = process.env.JOB ?? '';
const job = JSON.parse(readFileSync(join(folder, 'job.json'), 'utf8')) as PeerJob;

const before = await settledMb();
const peer = await peerCalled(job.peer);
const began = performance.now();
await peer.train(
  job.learnt.map(({ text }) => text),
  job.learnt.map(({ intent }) => intent),
);
const seconds = (performance.now() - began) / 1_000;
const addedMb = (await settledMb()) - before;

const ranked: string[][] = [];
const ms: number[] = [];
for (const text of job.asked) {
  const asked = performance.now();
  const labels = await peer.rank(text);
  ms.push(performance.now() - asked);
  ranked.push(labels.slice(0, LISTED));
}
const result: PeerResult = { name: peer.name, seconds, addedMb, ranked, ms };
writeFileSync(join(folder, 'result.json'), JSON.stringify(result));
process.stdout.write('done\n');
