import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { parsedBefore } from '../platform/parsed-before.js';
import { type CaseExample, readCaseExamples } from './cases/case-examples.js';
import { type FacetExample, readFacetExamples } from './facets/facet-examples.js';
import { readWordClasses, type WordClass } from './model/word-classes.js';
import { type NextMessage, readNextMessages } from './topic/next-messages.js';

const words = z.record(z.string(), z.string());
const schemas = {
  'abbreviations.yaml': z.strictObject({ abbreviations: words }),
  'dialect.yaml': z.strictObject({ dialect: words, bare: words }),
  'signs.yaml': z.strictObject({ signs: words }),
  'right-as-they-are.yaml': z.strictObject({ rightAsTheyAre: z.array(z.string()) }),
  'hints.yaml': z.strictObject({
    hints: z.array(z.strictObject({ words: z.array(z.string()), offer: z.array(z.string()).min(2).max(4) })),
    otherwise: z.array(z.string()).min(2).max(4),
  }),
};

type Shape<F extends keyof typeof schemas> = z.infer<(typeof schemas)[F]>;

/** The words of `content/lexicon` that officials keep. */
export interface Lexicon extends Shape<'abbreviations.yaml'>, Shape<'signs.yaml'>, Shape<'dialect.yaml'> {
  rightAsTheyAre: string[];
  /** Messages that only make sense as the continuation of a conversation; read only where there is something to learn. */
  followUps: () => string[];
  hints: Shape<'hints.yaml'>['hints'];
  otherwise: string[];
  /** Sentences and what they ask; read only where there is something to learn. @throws Error naming the line */
  facetExamples: () => FacetExample[];
  /** Messages and the special case they tell of; read only where there is something to learn. @throws Error naming the line */
  caseExamples: () => CaseExample[];
  /** Words that could stand in each other's place; read only where there is something to learn. @throws Error naming the line */
  wordClasses: () => WordClass[];
  /**
   * Next messages of conversations, and what they are meant as; read only where there is something to learn.
   * @throws Error naming the line
   */
  nextMessages: () => NextMessage[];
  /** Changes whenever one of the files does. */
  hash: string;
}

/** @throws Error naming the file of the lexicon that is missing or not of the expected shape */
export function readLexicon(folder: string): Lexicon {
  const hash = createHash('sha256');
  const before = parsedBefore('lexicon');
  const read = <F extends keyof typeof schemas>(name: F): Shape<F> => {
    const text = readFileSync(join(folder, name), 'utf8').normalize('NFC');
    hash.update(text);
    const known = before.valueOf(text);
    const value: unknown = known ?? parse(text);
    if (known === undefined) before.keep(text, value);
    const result = schemas[name].safeParse(value);
    if (!result.success) throw new Error(`${join(folder, name)}: ${z.prettifyError(result.error)}`);
    return result.data as Shape<F>;
  };
  const parts = {
    ...read('abbreviations.yaml'),
    ...read('dialect.yaml'),
    ...read('signs.yaml'),
    ...read('right-as-they-are.yaml'),
    ...read('hints.yaml'),
  };
  before.save();
  const learnt = (name: string): (() => string) => {
    const text = () => readFileSync(join(folder, name), 'utf8').normalize('NFC');
    hash.update(text());
    return text;
  };
  const facets = learnt('facets.txt');
  const facetExamples = () => readFacetExamples(facets(), join(folder, 'facets.txt'));
  const cases = learnt('cases.txt');
  const caseExamples = () => readCaseExamples(cases(), join(folder, 'cases.txt'));
  const classes = learnt('word-classes.txt');
  const wordClasses = () => readWordClasses(classes(), join(folder, 'word-classes.txt'));
  const conversations = learnt('next-messages.txt');
  const nextMessages = () => readNextMessages(conversations(), join(folder, 'next-messages.txt'));
  const continued = learnt('follow-ups.txt');
  const followUps = () =>
    continued()
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return { ...parts, facetExamples, caseExamples, followUps, wordClasses, nextMessages, hash: hash.digest('hex') };
}
