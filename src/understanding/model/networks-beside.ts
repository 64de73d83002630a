import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Convolution } from './convolution.js';
import type { NetworkAnswer, NetworkOrder } from './network-thread.js';
import type { Readings } from './readings.js';
import { type ConvolutionTraining, trainConvolution } from './train-convolution.js';

/** Many times what it takes on a slow machine. */
const PATIENCE_MS = 20 * 60_000;

/**
 * Begins to train networks in a second thread, while this one trains something else. Run from sources, where a thread
 * cannot read TypeScript, they are trained in this one, when they are waited for: they come out the same.
 * @param readings shared with the thread, so nobody may change them
 * @returns waits for the networks, and blocks this thread until they are there; throws Error where there are none
 */
export function networksBeside(
  readings: Readings,
  classes: number,
  trainings: readonly ConvolutionTraining[],
): () => Convolution[] {
  if (trainings.length === 0) return () => [];
  if (import.meta.url.endsWith('.ts')) return () => trainings.map((how) => trainConvolution(readings, classes, how));
  const { port1: here, port2: port } = new MessageChannel();
  const done = new Int32Array(new SharedArrayBuffer(4));
  const order: NetworkOrder = { readings, classes, trainings, port, done };
  const thread = new Worker(new URL('./network-thread.js', import.meta.url), {
    workerData: order,
    transferList: [port],
  });
  thread.unref();
  return () => {
    Atomics.wait(done, 0, 0, PATIENCE_MS);
    const answer = receiveMessageOnPort(here)?.message as NetworkAnswer | undefined;
    here.close();
    if (!answer) throw new Error('the second thread gave no networks');
    if ('failed' in answer) throw new Error(`training a network failed: ${answer.failed}`);
    return answer.networks;
  };
}
