import { fold } from '../../platform/fold.js';
import { wordsOf } from '../model/words.js';

/** What a search looks through. */
export interface SearchedGuide {
  id: string;
  name: string;
  aliases: readonly string[];
  /** Everything that stands in it. */
  text: readonly string[];
}

export interface Found {
  id: string;
  /** BM25: how many words, counted as if each stood in this guide alone, it shares with the message; from 0 on. */
  score: number;
}

/** A name counts as if it stood in the text so many times more. */
const NAME_COUNTS = 3;
/** BM25: how soon a word that is said again says nothing new, and how much a long text is held against it. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.3;

/** Full-text search over guides (BM25 over words and pairs of words, marks aside). */
export class GuideSearch {
  private readonly ids: readonly string[];
  /** For each term, the guides that hold it and what it is worth there. */
  private readonly worth = new Map<string, { guide: number; worth: number }[]>();

  constructor(guides: readonly SearchedGuide[]) {
    this.ids = guides.map(({ id }) => id);
    const counts = guides.map(countTerms);
    const lengths = counts.map((terms) => [...terms.values()].reduce((sum, count) => sum + count, 0));
    const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(guides.length, 1);
    const rarityOf = (held: number): number => Math.log(1 + (guides.length - held + 0.5) / (held + 0.5));
    const holders = new Map<string, number>();
    for (const terms of counts) for (const term of terms.keys()) holders.set(term, (holders.get(term) ?? 0) + 1);
    counts.forEach((terms, guide) => {
      const patience = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * lengths[guide]!) / mean);
      for (const [term, count] of terms) {
        const rarity = rarityOf(holders.get(term)!) / rarityOf(1);
        const worth = (rarity * count * (SATURATION + 1)) / (count + patience);
        const all = this.worth.get(term);
        if (all) all.push({ guide, worth });
        else this.worth.set(term, [{ guide, worth }]);
      }
    });
  }

  /** The guides that hold anything of a mended message, best first. */
  find(repaired: string): Found[] {
    const scores = new Array<number>(this.ids.length).fill(0);
    for (const term of new Set(termsOf(repaired)))
      for (const { guide, worth } of this.worth.get(term) ?? []) scores[guide]! += worth;
    const found = scores.map((score, guide) => ({ id: this.ids[guide]!, score })).filter(({ score }) => score > 0);
    return found.sort((a, b) => b.score - a.score);
  }
}

function termsOf(text: string): string[] {
  const words = wordsOf(fold(text.toLowerCase()));
  return [...words, ...words.slice(1).map((word, at) => `${words[at]} ${word}`)];
}

function countTerms({ name, aliases, text }: SearchedGuide): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (said: string, times: number): void => {
    for (const term of termsOf(said)) counts.set(term, (counts.get(term) ?? 0) + times);
  };
  for (const said of text) add(said, 1);
  for (const said of [name, ...aliases]) add(said, NAME_COUNTS);
  return counts;
}
