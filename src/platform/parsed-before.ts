import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fromRoot } from './paths.js';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * What YAML files said when they were last read, by the hash of their text. Reading YAML takes a hundred times as long
 * as reading JSON; at a start nearly every file is as it was. Only what the text says is kept: it is checked each time.
 */
export class ParsedBefore {
  private readonly known: ReadonlyMap<string, unknown>;
  private readonly seen = new Map<string, unknown>();

  constructor(private readonly path: string) {
    this.known = readKnown(path);
  }

  valueOf(text: string): unknown {
    const hash = hashOf(text);
    const value = this.known.get(hash);
    if (value !== undefined) this.seen.set(hash, value);
    return value;
  }

  /** @param value what a text without a fault says */
  keep(text: string, value: unknown): void {
    this.seen.set(hashOf(text), value);
  }

  /** Writes down what was seen, where that is something new. Where nothing may be written, the next start is slower. */
  save(): void {
    if (this.seen.size === this.known.size && [...this.seen.keys()].every((hash) => this.known.has(hash))) return;
    const part = `${this.path}.${process.pid}.part`;
    try {
      mkdirSync(dirname(this.path), { recursive: true });
      writeFileSync(part, JSON.stringify([...this.seen]));
      renameSync(part, this.path);
    } catch {
      return;
    }
  }
}

/** The memory that this installation has of a group of files. */
export const parsedBefore = (group: string): ParsedBefore =>
  new ParsedBefore(fromRoot('.cache', 'parsed', `${group}.json`));

/** A file that is missing or broken is as good as an empty one. */
function readKnown(path: string): ReadonlyMap<string, unknown> {
  try {
    return new Map(JSON.parse(readFileSync(path, 'utf8')) as [string, unknown][]);
  } catch {
    return new Map();
  }
}
