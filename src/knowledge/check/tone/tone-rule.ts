import type { Spoken, SpokenKind } from '../spoken.js';

/** What a rule found; `near` are the words that show the line. */
export interface Finding {
  what: string;
  near?: string;
}

/** One rule of how the commune speaks, as far as a machine can tell. */
export interface ToneRule {
  name: string;
  why: string;
  /** Where the rule comes from: a decision, a slogan of the model, a channel's manual. */
  source: string;
  kinds: readonly SpokenKind[];
  find(spoken: Spoken): Finding[];
}

/** Sentences end with a full stop, a question or exclamation mark, or the line; "8.000" and "2.1" do not end one. */
export function sentencesOf(text: string): string[] {
  const parts = text.split(/(?<=[.!?…])\s+|\n+/u);
  return parts.map((part) => part.replace(LIST_MARK, '').trim()).filter((part) => part !== '');
}

/** "• ", "- ", "1. " before the items of a list. */
export const LIST_MARK = /^\s*(?:[•\-–*]|\d+[.)])\s+/u;

/** Matches whole Vietnamese words, which `\b` does not. */
export const word = (pattern: string, flags = 'iu'): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, flags);

/** One finding for each match. */
export function findAll(text: string, pattern: RegExp, say: (match: string) => string): Finding[] {
  const global = new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`);
  return [...text.matchAll(global)].map(([match]) => ({ what: say(match), near: match }));
}
