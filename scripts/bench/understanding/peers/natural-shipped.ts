import { BayesClassifier } from 'natural/lib/natural/classifiers/index.js';
import type { Peer } from './peer.js';

const classifier = new BayesClassifier();

/** `natural` as it comes: an English tokenizer and stemmer, which take marked letters for gaps between words. */
export const peer: Peer = {
  name: 'natural Bayes as shipped',
  train(sentences, labels) {
    sentences.forEach((sentence, at) => {
      classifier.addDocument(sentence, labels[at]!);
    });
    classifier.train();
  },
  rank: (text) => classifier.getClassifications(text).map(({ label }) => label),
};
