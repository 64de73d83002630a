import type { NamedProcedure } from '../model/training-set.js';
import { wordsOf } from '../model/words.js';
import { type PhraseLine, Phrases } from '../phrases.js';

/** Finds the special case of a procedure that a message names ("sinh ở nhà"). */
export class Cases {
  private readonly byProcedure: ReadonlyMap<string, readonly { id: string; length: number; phrases: Phrases }[]>;

  /** @param mend how messages are mended, so that the names are too */
  constructor(procedures: readonly NamedProcedure[], mend: (text: string) => string) {
    this.byProcedure = new Map(
      procedures.map(({ id, cases }) => [
        id,
        cases.flatMap((special) =>
          special.named.map((name) => {
            const words = wordsOf(mend(name));
            return { id: special.id, length: words.length, phrases: new Phrases(withGap(words)) };
          }),
        ),
      ]),
    );
  }

  /** Id of the case of this procedure whose longest name stands in the message. */
  find(procedure: string, line: PhraseLine): string | undefined {
    const named = (this.byProcedure.get(procedure) ?? []).filter(({ phrases }) => phrases.in(line));
    return named.sort((a, b) => b.length - a.length)[0]?.id;
  }
}

/** The name as it stands, and with other words at one place inside: "mất giấy chứng sinh", "mất tờ giấy chứng sinh". */
function withGap(words: readonly string[]): string[] {
  if (words.length === 0) return [];
  const gaps = words.slice(1).map((_, at) => [...words.slice(0, at + 1), '..', ...words.slice(at + 1)].join(' '));
  return [words.join(' '), ...gaps];
}
