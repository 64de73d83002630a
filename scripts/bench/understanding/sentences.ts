import { readFileSync } from 'node:fs';
import { fromRoot } from '../../../src/platform/paths.js';
import { readLexicon } from '../../../src/understanding/lexicon.js';
import type { MatcherOptions } from '../../../src/understanding/load-matcher.js';
import { BACKGROUND, FOLLOW_UP, readBackground, trainingSet } from '../../../src/understanding/model/training-set.js';
import { CLARIFY_NEEDED, OUT_OF_SCOPE } from '../../../src/understanding/scores.js';

/** A sentence and the intent that is learnt from it, or that should be found in it. */
export interface Sentence {
  text: string;
  intent: string;
}

/** Everything our matcher learns from, under the labels that it shows outside. */
export function learntSentences({ examples, procedures, lexiconDir }: MatcherOptions): Sentence[] {
  const { classes, sentences } = trainingSet(examples(), procedures, readLexicon(lexiconDir), readBackground());
  const intents = classes.map((name) =>
    name === BACKGROUND ? OUT_OF_SCOPE : name === FOLLOW_UP ? CLARIFY_NEEDED : name,
  );
  return sentences.map(({ text, label }) => ({ text, intent: intents[label]! }));
}

/** MASSIVE in Vietnamese (see tests/understanding/massive-vi/README.md). */
export function massiveSentences(part: 'train' | 'test'): Sentence[] {
  const text = readFileSync(fromRoot('tests', 'understanding', 'massive-vi', `${part}.tsv`), 'utf8').normalize('NFC');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [sentence = '', intent = ''] = line.split('\t');
      return { text: sentence, intent };
    });
}

/** At most so many of each intent, spread evenly over what there is. */
export function atMostOfEach(sentences: readonly Sentence[], most: number): Sentence[] {
  return [...byIntent(sentences).values()].flatMap((all) => evenly(all, most));
}

/** At most so many, spread evenly. */
export function evenly<T>(all: readonly T[], most: number): T[] {
  if (all.length <= most) return [...all];
  return Array.from({ length: most }, (_, at) => all[Math.floor((at * all.length) / most)]!);
}

function byIntent(sentences: readonly Sentence[]): Map<string, Sentence[]> {
  const groups = new Map<string, Sentence[]>();
  for (const sentence of sentences) {
    const group = groups.get(sentence.intent);
    if (group) group.push(sentence);
    else groups.set(sentence.intent, [sentence]);
  }
  return groups;
}
