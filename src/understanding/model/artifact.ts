import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FeatureTable } from './feature-table.js';
import { CODE_VERSION, type Model } from './model.js';
import type { Linear } from './softmax.js';

/**
 * One file: 4 bytes "TLMC", 4 bytes length of the header (little-endian, a multiple of 4), the header as JSON padded
 * with spaces, then the arrays one after the other, each padded to 4 bytes.
 */
const MAGIC = 'TLMC';
const SUFFIX = '.bin';

interface Header {
  codeVersion: number;
  classes: string[];
  words: [string, number][];
  arrays: { kind: keyof typeof KINDS; length: number }[];
}

const KINDS = { u32: Uint32Array, u16: Uint16Array, u8: Uint8Array, i8: Int8Array, f32: Float32Array };

type Flat = Uint32Array | Uint16Array | Uint8Array | Int8Array | Float32Array;

const NONE: Linear = { classes: 0, weights: new Int8Array(), scales: new Float32Array(), bias: new Float32Array() };

const arraysOf = ({ table, idf, linear, facets = NONE, nearest }: Model): Flat[] => [
  table.features,
  idf,
  linear.weights,
  linear.scales,
  linear.bias,
  facets.weights,
  facets.scales,
  facets.bias,
  nearest.table.features,
  nearest.idf,
  nearest.firsts,
  nearest.sentences,
  nearest.weights,
  nearest.starts,
];

const kindOf = (array: Flat): keyof typeof KINDS =>
  (Object.keys(KINDS) as (keyof typeof KINDS)[]).find((kind) => KINDS[kind] === array.constructor)!;

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
  const arrays = arraysOf(model);
  const header: Header = {
    codeVersion: CODE_VERSION,
    classes: model.classes,
    words: [...model.counts],
    arrays: arrays.map((array) => ({ kind: kindOf(array), length: array.length })),
  };
  const json = Buffer.from(JSON.stringify(header));
  const head = Buffer.alloc(8 + padded(json.length), ' ');
  head.write(MAGIC);
  head.writeUInt32LE(padded(json.length), 4);
  json.copy(head, 8);
  const body = arrays.map((array) => {
    const bytes = Buffer.alloc(padded(array.byteLength));
    Buffer.from(array.buffer, array.byteOffset, array.byteLength).copy(bytes);
    return bytes;
  });
  return Buffer.concat([head, ...body]);
}

/** The model in this file. @throws Error where it is missing, cut short, or of another format or version */
export function readArtifact(path: string): Model {
  const file = readFileSync(path);
  const bytes = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
  if (file.subarray(0, 4).toString('latin1') !== MAGIC) throw new Error('not an artifact of the matcher');
  const headerLength = file.readUInt32LE(4);
  const header = JSON.parse(file.subarray(8, 8 + headerLength).toString('utf8')) as Header;
  if (header.codeVersion !== CODE_VERSION) throw new Error('an artifact of another version of the matcher');
  let at = 8 + headerLength;
  const arrays = header.arrays.map(({ kind, length }): Flat => {
    const array = new KINDS[kind](bytes, at, length);
    at += padded(array.byteLength);
    return array;
  });
  return assemble(header, arrays as Parameters<typeof assemble>[1]);
}

type F32 = Float32Array;
type U32 = Uint32Array;
type Arrays = [U32, F32, Int8Array, F32, F32, Int8Array, F32, F32, U32, F32, U32, Uint16Array, Uint8Array, U32];

function assemble({ classes, words }: Header, arrays: Arrays): Model {
  const [features, idf, weights, scales, bias, ...rest] = arrays;
  const [facetWeights, facetScales, facetBias, topics, topicIdf, firsts, sentences, cosines, starts] = rest;
  const facets = { classes: facetBias.length, weights: facetWeights, scales: facetScales, bias: facetBias };
  return {
    classes,
    counts: new Map(words),
    table: new FeatureTable(features),
    idf,
    linear: { classes: classes.length, weights, scales, bias },
    ...(facets.classes > 0 && { facets }),
    nearest: { table: new FeatureTable(topics), idf: topicIdf, firsts, sentences, weights: cosines, starts },
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
