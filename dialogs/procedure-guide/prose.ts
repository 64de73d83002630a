import type { Procedure } from '../../src/knowledge/procedure.js';
import type { Turn } from '../turn.js';

/** The first `count` sentences of a text: what a summary needs, the rest is a button away. */
export function firstSentences(text: string, count: number): string {
  const sentences = text.match(/[^.!?]+(?:[.!?](?=\d)[^.!?]*)*[.!?]?\s*/g) ?? [text];
  return sentences.slice(0, count).join('').trim();
}

/** "Sổ hộ khẩu" in a list: "sổ hộ khẩu". */
export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** "Đăng ký giám hộ (và chấm dứt giám hộ)" inside a sentence: "đăng ký giám hộ". */
export const inSentence = (name: string): string => lowerFirst(name).replace(/\s*\([^)]*\)/g, '');

/** Without the "Dạ" that a message begins with. */
export const withoutDa = (block: string): string =>
  block.replace(/^Dạ, (.)/, (_, letter: string) => letter.toUpperCase());

/** Blocks one below the other; "Dạ" stands once in a message, at its head. */
export const inOneMessage = ([first = '', ...others]: readonly string[]): string =>
  [first, ...others.map(withoutDa)].join('\n\n');

/** A sentence of the guide's wording, which may name the procedure. */
export const say = (turn: Turn, key: string, { name }: Procedure, values = {}): string =>
  turn.words(`procedure-guide.${key}`, { name: inSentence(name), ...values });
