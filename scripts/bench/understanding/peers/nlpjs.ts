import { createRequire } from 'node:module';
import type { Peer } from './peer.js';

/** What is used of the packages, which have no types. */
interface NeuralNlu {
  train(corpus: readonly { utterance: string; intent: string }[]): Promise<unknown>;
  process(text: string): Promise<{ classifications: { intent: string; score: number }[] }>;
}
interface Core {
  containerBootstrap(): unknown;
}
interface Nlu {
  NluNeural: new (settings: { locale: string; log: boolean; container: unknown }) => NeuralNlu;
}

const require = createRequire(import.meta.url);
const { containerBootstrap } = require('@nlpjs/core') as Core;
const { NluNeural } = require('@nlpjs/nlu') as Nlu;
const nlu = new NluNeural({ locale: 'vi', log: false, container: containerBootstrap() });

/** nlp.js: its network over words, the best intent as it is, without its threshold. It strips marks by itself. */
export const peer: Peer = {
  name: 'nlp.js',
  async train(sentences, labels) {
    await nlu.train(sentences.map((utterance, at) => ({ utterance, intent: labels[at]! })));
  },
  async rank(text) {
    const { classifications } = await nlu.process(text);
    return classifications.map(({ intent }) => intent);
  },
};
