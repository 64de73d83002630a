import type { NamedProcedure } from '../model/training-set.js';
import { wordsOf } from '../model/words.js';
import { PhraseBook, type PhraseLine } from '../phrases.js';

/** The names of the cases of one procedure. */
interface Names {
  /** Case and length in words of each name. */
  of: readonly { id: string; length: number }[];
  /** The names by their number. */
  book: PhraseBook<string>;
}

/** Finds the special case of a procedure that a message names ("sinh ở nhà"). */
export class CaseNames {
  private readonly cases: ReadonlyMap<string, NamedProcedure['cases']>;
  /** Laid out when a procedure is asked about for the first time: that takes a moment, and few are. */
  private readonly names = new Map<string, Names>();

  /** @param mend how messages are mended, so that the names are too */
  constructor(
    procedures: readonly NamedProcedure[],
    private readonly mend: (text: string) => string,
  ) {
    this.cases = new Map(procedures.map(({ id, cases }) => [id, cases]));
  }

  /** Id of the case of this procedure whose longest name stands in the message. */
  find(procedure: string, line: PhraseLine): string | undefined {
    const { of, book } = this.namesOf(procedure);
    const found = book.findAll(line).map(({ name }) => Number(name));
    return found.sort((a, b) => of[b]!.length - of[a]!.length || a - b).map((name) => of[name]!.id)[0];
  }

  private namesOf(procedure: string): Names {
    const known = this.names.get(procedure);
    if (known) return known;
    const all = (this.cases.get(procedure) ?? []).flatMap(({ id, named }) =>
      named.map((name) => ({ id, words: wordsOf(this.mend(name)) })),
    );
    const names: Names = {
      of: all.map(({ id, words }) => ({ id, length: words.length })),
      book: new PhraseBook(Object.fromEntries(all.map(({ words }, name) => [String(name), withGap(words)]))),
    };
    this.names.set(procedure, names);
    return names;
  }
}

/**
 * The name as it stands, and with other words at one place inside: "mất giấy chứng sinh", "mất tờ giấy chứng sinh". Not
 * in a name of two words: "làm hộ" would stand in "làm giám hộ".
 */
function withGap(words: readonly string[]): string[] {
  if (words.length === 0) return [];
  if (words.length === 2) return [words.join(' ')];
  const gaps = words.slice(1).map((_, at) => [...words.slice(0, at + 1), '..', ...words.slice(at + 1)].join(' '));
  return [words.join(' '), ...gaps];
}
