import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, visit } from 'yaml';
import type { ParsedBefore } from '../platform/parsed-before.js';
import type { Problem } from './problems.js';

export type Path = readonly PropertyKey[];
type Place = Pick<Problem, 'line' | 'column'>;

/** One YAML file that still knows where each of its values was written. */
export class YamlFile {
  private readonly lines = new LineCounter();
  private parsed: Document.Parsed | undefined;

  constructor(
    /** Within the content folder. */
    readonly path: string,
    private readonly text: string,
    private readonly before?: ParsedBefore,
  ) {}

  /** Parsed when it is asked for: a file that was read before, and has no fault, never is. */
  private get document(): Document.Parsed {
    this.parsed ??= parseDocument(this.text, { lineCounter: this.lines, prettyErrors: false });
    return this.parsed;
  }

  /** What it says, or what keeps it from being read. */
  read(): { value: unknown } | { problems: Problem[] } {
    const known = this.before?.valueOf(this.text);
    if (known !== undefined) return { value: known };
    const problems = this.syntaxProblems();
    if (problems.length > 0) return { problems };
    const value: unknown = this.document.toJS();
    this.before?.keep(this.text, value);
    return { value };
  }

  /** What keeps it from being read as YAML at all, double keys included. */
  syntaxProblems(): Problem[] {
    const { errors, warnings } = this.document;
    const faults = [...errors, ...warnings].map(({ pos, message }) => this.syntaxProblem(pos[0], message));
    // Content uses no aliases, so a "*" that begins a value is a word that wanted quotes.
    if (this.text.includes('*'))
      visit(this.document, {
        Alias: (_, alias) => {
          const what = `a value that begins with "*" (${alias.source}) needs quotes`;
          faults.push(this.syntaxProblem(startOf(alias), what));
        },
      });
    return faults;
  }

  private syntaxProblem(offset: number, message: string): Problem {
    return { file: this.path, ...this.placeOf(offset), what: `not valid YAML: ${message}`, level: 'error' };
  }

  /**
   * Where the value of `path` stands; for something that is missing, where the nearest thing around it stands.
   * @param near words of the value: in a text of several lines, the line they are on
   */
  placeOfValue(path: Path, near = ''): Place {
    let node: unknown = this.document.contents;
    let offset = startOf(node);
    for (const step of path) {
      const found = stepInto(node, step);
      if (!found) break;
      node = found.node;
      offset = found.offset;
    }
    return this.placeOf(this.offsetOfWords(node, near) ?? offset);
  }

  /** Folding joins lines, so the longest beginning of the words that stands on one line decides. */
  private offsetOfWords(node: unknown, near: string): number | undefined {
    if (near === '' || !isScalar(node) || !node.range) return undefined;
    const written = this.text.slice(node.range[0], node.range[1]);
    if (!written.includes('\n')) return undefined;
    const words = near.split(' ');
    for (let count = words.length; count > 0; count -= 1) {
      const at = written.indexOf(words.slice(0, count).join(' '));
      if (at >= 0) return node.range[0] + at;
    }
    return undefined;
  }

  private placeOf(offset: number): Place {
    const { line, col } = this.lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }
}

const startOf = (node: unknown): number => (node as Node | null)?.range?.[0] ?? 0;

function stepInto(node: unknown, step: PropertyKey): { node: unknown; offset: number } | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return item === undefined ? undefined : { node: item, offset: startOf(item) };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find((item: Pair) => String(isScalar(item.key) ? item.key.value : item.key) === String(step));
  return pair && { node: pair.value, offset: startOf(pair.key) };
}
