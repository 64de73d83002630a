import { fromRoot } from '../../../../src/platform/paths.js';
import { readLexicon } from '../../../../src/understanding/lexicon.js';
import { trainModel } from '../../../../src/understanding/model/train.js';
import { Repairer } from '../../../../src/understanding/repair/repairer.js';
import { Scorer } from '../../../../src/understanding/scores.js';
import type { Peer } from './peer.js';

const lexicon = readLexicon(fromRoot('content', 'lexicon'));
let trained: { scorer: Scorer; repairer: Repairer } | undefined;

/** Our model by itself, by probability: without background, rules and decisions. */
export const peer: Peer = {
  name: 'our model',
  train(sentences, labels) {
    const classes = [...new Set(labels)].sort();
    const set = {
      classes,
      sentences: sentences.map((text, at) => ({ text, label: classes.indexOf(labels[at]!) })),
      facets: [],
      cases: [],
      nextMessages: [],
    };
    const model = trainModel(set, lexicon);
    trained = { scorer: new Scorer(model), repairer: new Repairer(lexicon, model.counts, model.pairs) };
  },
  rank(text) {
    if (!trained) return [];
    const { scorer, repairer } = trained;
    return scorer.scoresOf(scorer.weigh(repairer.repair(text))).ranked.map(({ intent }) => intent);
  },
};
