/**
 * Reading of what channels send: nothing in it can be trusted to have the form their manuals promise, so every look
 * into it may come back empty and none throws.
 */

/** The closing quote is optional: a text that never ends is passed over once, not once from each of its quotes. */
const STRINGS_AND_NUMBERS = /"[^"\\]*(?:\\.[^"\\]*)*"?|-?\d[\d.eE+-]*/gs;
const LONG_INTEGER = /^-?\d{16,}$/;

/**
 * Parses JSON in which ids may be numbers longer than a double holds: whole numbers of 16 digits and more become text.
 * @throws SyntaxError where it is no JSON
 */
export function parseJson(raw: Buffer | string): unknown {
  const text = typeof raw === 'string' ? raw : raw.toString('utf8');
  return JSON.parse(text.replace(STRINGS_AND_NUMBERS, (part) => (LONG_INTEGER.test(part) ? `"${part}"` : part)));
}

/** The value at a path of own fields, undefined where the path ends early. */
export function at(value: unknown, ...path: string[]): unknown {
  let here = value;
  for (const field of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, field)) return undefined;
    here = (here as Record<string, unknown>)[field];
  }
  return here;
}

export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** A text with something in it. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;

const ID_MAX = 512;

/** An id, given as text or as a whole number; never turned into a number itself. */
export function idOf(value: unknown): string | undefined {
  const id = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : textOf(value);
  return id !== undefined && id.length <= ID_MAX ? id : undefined;
}

/** A finite number, given as number or text. */
export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'number' ? value : Number(textOf(value) ?? Number.NaN);
  return Number.isFinite(number) ? number : undefined;
}

/** Times before 1973 do not occur; a smaller number counts seconds, as some samples of Meta's manual do. */
const SECONDS_BELOW = 1e11;

/** A time in milliseconds (or seconds) since 1970, given as number or text. */
export function timeOf(value: unknown): Date | undefined {
  const time = numberOf(value);
  if (time === undefined || time <= 0) return undefined;
  const date = new Date(time < SECONDS_BELOW ? time * 1000 : time);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** Only such names go to logs and metrics; anything else is `unnamed`. */
const PLAIN_NAME = /^[\w.:-]{1,64}$/;

export const eventName = (value: unknown): string =>
  typeof value === 'string' && PLAIN_NAME.test(value) ? value : 'unnamed';

/** The fields that have a value: an absent field stays absent instead of becoming `undefined`. */
export function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const present = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
