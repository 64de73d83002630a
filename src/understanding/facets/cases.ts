import type { NamedProcedure } from '../model/training-set.js';
import { wordsOf } from '../model/words.js';
import { type PhraseLine, Phrases } from '../phrases.js';

interface Named {
  id: string;
  length: number;
  phrases: Phrases;
}

/** Finds the special case of a procedure that a message names ("sinh ở nhà"). */
export class Cases {
  private readonly cases: ReadonlyMap<string, NamedProcedure['cases']>;
  /** Laid out when a procedure is asked about for the first time: that takes a moment, and few are. */
  private readonly named = new Map<string, readonly Named[]>();

  /** @param mend how messages are mended, so that the names are too */
  constructor(
    procedures: readonly NamedProcedure[],
    private readonly mend: (text: string) => string,
  ) {
    this.cases = new Map(procedures.map(({ id, cases }) => [id, cases]));
  }

  /** Id of the case of this procedure whose longest name stands in the message. */
  find(procedure: string, line: PhraseLine): string | undefined {
    const found = this.namedOf(procedure).filter(({ phrases }) => phrases.in(line));
    return found.sort((a, b) => b.length - a.length)[0]?.id;
  }

  private namedOf(procedure: string): readonly Named[] {
    const known = this.named.get(procedure);
    if (known) return known;
    const named = (this.cases.get(procedure) ?? []).flatMap(({ id, named: names }) =>
      names.map((name) => {
        const words = wordsOf(this.mend(name));
        return { id, length: words.length, phrases: new Phrases(withGap(words)) };
      }),
    );
    this.named.set(procedure, named);
    return named;
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
