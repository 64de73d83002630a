import { createRequire } from 'node:module';
import type { Peer } from './peer.js';

/** What is used of the package, which has no types. */
interface WinkClassifier {
  definePrepTasks(tasks: readonly ((text: string) => string[])[]): number;
  defineConfig(config: { considerOnlyPresence: boolean; smoothingFactor: number }): boolean;
  learn(text: string, label: string): boolean;
  consolidate(): boolean;
  computeOdds(text: string): [label: string, odds: number][];
}

const require = createRequire(import.meta.url);
const newClassifier = require('wink-naive-bayes-text-classifier') as () => WinkClassifier;
const classifier = newClassifier();
classifier.definePrepTasks([
  (text) =>
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
]);
// As its manual has it. Its preparation of words is English, so whole words are given.
classifier.defineConfig({ considerOnlyPresence: true, smoothingFactor: 0.5 });

export const peer: Peer = {
  name: 'wink naive Bayes',
  train(sentences, labels) {
    sentences.forEach((sentence, at) => {
      classifier.learn(sentence, labels[at]!);
    });
    classifier.consolidate();
  },
  rank: (text) => classifier.computeOdds(text).map(([label]) => label),
};
