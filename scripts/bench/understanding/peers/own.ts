import { fromRoot } from '../../../../src/platform/paths.js';
import { readLexicon } from '../../../../src/understanding/lexicon.js';
import type { Model } from '../../../../src/understanding/model/model.js';
import { trainModel } from '../../../../src/understanding/model/train.js';
import { Repairer } from '../../../../src/understanding/repair/repairer.js';
import { scoresOf, weigh } from '../../../../src/understanding/scores.js';
import type { Peer } from './peer.js';

const lexicon = readLexicon(fromRoot('content', 'lexicon'));
let trained: { model: Model; repairer: Repairer } | undefined;

/** Our model by itself, by probability: without background, rules and decisions. */
export const peer: Peer = {
  name: 'our model',
  train(sentences, labels) {
    const classes = [...new Set(labels)].sort();
    const set = {
      classes,
      sentences: sentences.map((text, at) => ({ text, label: classes.indexOf(labels[at]!) })),
      facets: [],
    };
    const model = trainModel(set, lexicon);
    trained = { model, repairer: new Repairer(lexicon, model.counts, model.pairs) };
  },
  rank(text) {
    if (!trained) return [];
    const { model, repairer } = trained;
    return scoresOf(weigh(repairer.repair(text), model), model).ranked.map(({ intent }) => intent);
  },
};
