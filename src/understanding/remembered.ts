/** What is longer is no word, and comes but once. */
const LONGEST = 24;

/**
 * What was found out about words: a language has few of them, and they come again and again. Full, it forgets them all.
 * @param most words that are remembered
 */
export function remembering<T>(most: number, findOut: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const found = findOut(word);
    if (word.length > LONGEST) return found;
    if (known.size >= most) known.clear();
    known.set(word, found);
    return found;
  };
}
