import { type MessagePort, workerData } from 'node:worker_threads';
import type { Network } from './network.js';
import type { Samples } from './samples.js';
import { type NetworkTraining, trainNetwork } from './train-network.js';

/** What the second thread is given. */
export interface NetworkOrder {
  samples: Samples;
  features: number;
  classes: number;
  trainings: readonly NetworkTraining[];
  /** Where the networks go. */
  port: MessagePort;
  /** 0 until the networks, or the reason why there are none, were sent. */
  done: Int32Array;
}

export type NetworkAnswer = { networks: Network[] } | { failed: string };

/** Entry of the second thread: trains each network, sends them, and wakes whoever waits. */
const { samples, features, classes, trainings, port, done } = workerData as NetworkOrder;

function answer(): NetworkAnswer {
  try {
    return { networks: trainings.map((how) => trainNetwork(samples, features, classes, how)) };
  } catch (error) {
    return { failed: String(error) };
  }
}

port.postMessage(answer());
Atomics.store(done, 0, 1);
Atomics.notify(done, 0);
