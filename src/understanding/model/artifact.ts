import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FeatureTable } from './feature-table.js';
import { CODE_VERSION, type Model } from './model.js';
import { Reader } from './reader.js';
import { Vectorizer } from './vectorizer.js';
import { WordClasses } from './word-classes.js';

/**
 * One file: 4 bytes "TLMC", 4 bytes version of the code, 4 bytes length of the header (a multiple of 4), the header as
 * JSON padded with spaces, the arrays one after the other, each padded to 4 bytes; numbers of the preface are little-endian, arrays as the machine has them. Deflated it would
 * be a sixth smaller, and take three times as long to read.
 */
const MAGIC = 'TLMC';
const SUFFIX = '.bin';
const PREFACE = 12;

const KINDS = { u32: Uint32Array, u16: Uint16Array, u8: Uint8Array, i8: Int8Array, f32: Float32Array };
type Flat = Uint32Array | Uint16Array | Uint8Array | Int8Array | Float32Array;

/** Stands in the header for an array, which lies behind it. */
interface Reference {
  kind: keyof typeof KINDS;
  length: number;
  /** In bytes, from the end of the header. */
  at: number;
}

const kindOf = (value: unknown): keyof typeof KINDS | undefined =>
  (Object.keys(KINDS) as (keyof typeof KINDS)[]).find((kind) => value instanceof KINDS[kind]);

const padded = (bytes: number): number => Math.ceil(bytes / 4) * 4;

export const artifactPath = (folder: string, fingerprint: string): string => join(folder, fingerprint + SUFFIX);

/** Writes the model under the name of its fingerprint: whole or not at all, also when two processes do it at once. */
export function writeArtifact(folder: string, fingerprint: string, model: Model): void {
  mkdirSync(folder, { recursive: true });
  const target = artifactPath(folder, fingerprint);
  const draft = `${target}.${process.pid}.draft`;
  try {
    writeFileSync(draft, encode(model));
    renameSync(draft, target);
  } finally {
    rmSync(draft, { force: true });
  }
}

function encode(model: Model): Buffer {
  const arrays: Buffer[] = [];
  let at = 0;
  const json = JSON.stringify(storedOf(model), (_, value: unknown) => {
    const kind = kindOf(value);
    if (!kind) return value;
    const { buffer, byteOffset, byteLength, length } = value as Flat;
    const reference: Reference = { kind, length, at };
    const bytes = Buffer.alloc(padded(byteLength));
    Buffer.from(buffer, byteOffset, byteLength).copy(bytes);
    arrays.push(bytes);
    at += bytes.length;
    return reference;
  });
  const header = Buffer.alloc(padded(Buffer.byteLength(json)), ' ');
  header.write(json);
  const preface = Buffer.alloc(PREFACE);
  preface.write(MAGIC);
  preface.writeUInt32LE(CODE_VERSION, 4);
  preface.writeUInt32LE(header.length, 8);
  return Buffer.concat([preface, header, ...arrays]);
}

/** The model in this file. @throws Error where it is missing, cut short, or of another format or version */
export function readArtifact(path: string): Model {
  const file = readFileSync(path);
  if (file.subarray(0, 4).toString('latin1') !== MAGIC) throw new Error('not an artifact of the matcher');
  if (file.readUInt32LE(4) !== CODE_VERSION) throw new Error('an artifact of another version of the matcher');
  const arraysFrom = PREFACE + file.readUInt32LE(8);
  // The arrays stay where they were read to, so that nothing is copied.
  const { buffer, byteOffset } = file.byteOffset % 4 === 0 ? file : Buffer.from(Uint8Array.from(file).buffer);
  const arrayOf = ({ kind, length, at }: Reference): Flat =>
    new KINDS[kind](buffer, byteOffset + arraysFrom + at, length);
  const header = JSON.parse(file.toString('utf8', PREFACE, arraysFrom)) as unknown;
  const stored = withArrays(header, arrayOf) as ReturnType<typeof storedOf>;
  const { words, wordCounts, classesOfWords, features, idf, readable, nearest, ...rest } = stored;
  const wordClasses = new WordClasses(classesOfWords.names, classesOfWords.slots);
  const reader = new Reader(new FeatureTable(readable), wordClasses);
  return {
    ...rest,
    counts: new Map(words.map((word, at) => [word, wordCounts[at]!])),
    vectorizer: new Vectorizer(new FeatureTable(features), idf, wordClasses, reader),
    nearest: { ...nearest, table: new FeatureTable(nearest.table) },
  };
}

/** The same value with arrays where the header refers to them. Lists of words, the bulk of it, are not gone through. */
function withArrays(value: unknown, arrayOf: (reference: Reference) => Flat): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    return typeof value[0] === 'object' ? value.map((one) => withArrays(one, arrayOf)) : value;
  }
  if ('kind' in value) return arrayOf(value as Reference);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withArrays(one, arrayOf)]));
}

/** The model as plain values and flat arrays. */
function storedOf({ counts, vectorizer, nearest, ...rest }: Model) {
  const { table, idf, wordClasses, reader } = vectorizer;
  return {
    ...rest,
    words: [...counts.keys()],
    wordCounts: Uint32Array.from(counts.values()),
    classesOfWords: { names: wordClasses.names, slots: wordClasses.slots },
    features: table.features,
    idf,
    readable: reader.table.features,
    nearest: { ...nearest, table: nearest.table.features },
  };
}

/** The artifacts in a folder, newest first. */
export function artifactsIn(folder: string): string[] {
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith(SUFFIX));
  } catch {
    return [];
  }
  const dated = names.map((name) => ({ path: join(folder, name), at: statSync(join(folder, name)).mtimeMs }));
  return dated.sort((a, b) => b.at - a.at).map(({ path }) => path);
}

/** Removes all but the newest ones: each change of the sentences leaves one behind. */
export function tidyArtifacts(folder: string, keep = 3): void {
  for (const path of artifactsIn(folder).slice(keep)) rmSync(path, { force: true });
}
