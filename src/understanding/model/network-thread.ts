import { type MessagePort, workerData } from 'node:worker_threads';
import type { Convolution } from './convolution.js';
import type { Readings } from './readings.js';
import { type ConvolutionTraining, trainConvolution } from './train-convolution.js';

/** What the second thread is given. */
export interface NetworkOrder {
  readings: Readings;
  classes: number;
  trainings: readonly ConvolutionTraining[];
  /** Where the networks go. */
  port: MessagePort;
  /** 0 until the networks, or the reason why there are none, were sent. */
  done: Int32Array;
}

export type NetworkAnswer = { networks: Convolution[] } | { failed: string };

/** Entry of the second thread: trains each network, sends them, and wakes whoever waits. */
const { readings, classes, trainings, port, done } = workerData as NetworkOrder;

function answer(): NetworkAnswer {
  try {
    return { networks: trainings.map((how) => trainConvolution(readings, classes, how)) };
  } catch (error) {
    return { failed: String(error) };
  }
}

port.postMessage(answer());
Atomics.store(done, 0, 1);
Atomics.notify(done, 0);
