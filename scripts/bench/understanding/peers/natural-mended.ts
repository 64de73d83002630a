import { BayesClassifier } from 'natural/lib/natural/classifiers/index.js';
import { AggressiveTokenizerVi } from 'natural/lib/natural/tokenizers/index.js';
import type { Peer } from './peer.js';

const classifier = new BayesClassifier();
const tokenizer = new AggressiveTokenizerVi();

const wordsOf = (text: string): string[] => tokenizer.tokenize(text.normalize('NFC').toLowerCase());

/** `natural` with its own Vietnamese tokenizer, over composed letters. */
export const peer: Peer = {
  name: 'natural Bayes, Vietnamese words',
  train(sentences, labels) {
    sentences.forEach((sentence, at) => {
      classifier.addDocument(wordsOf(sentence), labels[at]!);
    });
    classifier.train();
  },
  rank: (text) => classifier.getClassifications(wordsOf(text)).map(({ label }) => label),
};
