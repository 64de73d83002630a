import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fromRoot } from '../../platform/paths.js';
import type { CaseExample } from '../cases/case-examples.js';
import type { FacetExample } from '../facets/facet-examples.js';
import type { Lexicon } from '../lexicon.js';
import type { NextMessage } from '../topic/next-messages.js';
import { CODE_VERSION } from './model.js';

/** Classes of the model's own, never shown outside: what is no matter of ours, and what continues a conversation. */
export const BACKGROUND = '_background';
export const FOLLOW_UP = '_follow-up';

/** What the matcher needs to know of a procedure. */
export interface NamedProcedure {
  id: string;
  name: string;
  aliases: readonly string[];
  cases: readonly { id: string; named: readonly string[] }[];
  /** Ids of procedures that go with it. */
  related: readonly string[];
  /** All that stands in its guide. */
  text: readonly string[];
}

/** Sentences by class, in one order whatever the order they came in. */
export interface TrainingSet {
  classes: string[];
  sentences: { text: string; label: number }[];
  /** Sentences and what they ask of their matter; none where only intents are to be told apart. */
  facets: FacetExample[];
  /** Messages and the special case of their procedure that they tell of; none likewise. */
  cases: CaseExample[];
  /** Next messages of conversations; none where messages stand alone. */
  nextMessages: NextMessage[];
}

/** Everyday sentences that are no business of a commune's (see data/README.md). */
export function readBackground(): string[] {
  const file = fromRoot('src', 'understanding', 'data', 'background.txt');
  return readFileSync(file, 'utf8').split('\n').filter(Boolean);
}

export function trainingSet(
  examples: ReadonlyMap<string, readonly string[]>,
  procedures: readonly NamedProcedure[],
  lexicon: Lexicon,
  background: readonly string[],
): TrainingSet {
  const byClass = new Map<string, Set<string>>();
  const add = (intent: string, sentences: readonly string[]): void => {
    const all = byClass.get(intent) ?? new Set<string>();
    for (const sentence of sentences) all.add(sentence.normalize('NFC').trim());
    byClass.set(intent, all);
  };
  for (const [intent, sentences] of examples) add(intent, sentences);
  for (const { id, name, aliases } of procedures) add(id, [name, ...aliases]);
  add(FOLLOW_UP, lexicon.followUps());
  if (background.length > 0) add(BACKGROUND, background);
  const classes = [...byClass.keys()].sort();
  const sentences = classes.flatMap((name, label) => [...byClass.get(name)!].sort().map((text) => ({ text, label })));
  return {
    classes,
    sentences,
    facets: lexicon.facetExamples(),
    cases: lexicon.caseExamples(),
    nextMessages: lexicon.nextMessages(),
  };
}

/** Names a model by all that it is made from. The text of guides is searched, not learnt. */
export function fingerprint(
  examplesHash: string,
  procedures: readonly NamedProcedure[],
  lexicon: Lexicon,
  background: readonly string[],
): string {
  const known = ({ id, name, aliases, cases, related }: NamedProcedure) =>
    JSON.stringify([id, name, aliases, cases.map((one) => [one.id, one.named]), related]);
  const names = procedures.map(known).sort();
  return createHash('sha256')
    .update(JSON.stringify([CODE_VERSION, lexicon.hash, examplesHash, names, background]))
    .digest('hex');
}
