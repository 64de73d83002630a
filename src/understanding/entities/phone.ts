import { LETTERS } from '../../platform/letters.js';

/** The beginning: 0, its look-alike O before a mobile prefix, +84, 84, 0084, (+84), with or without a further (0). */
const TRUNK = '(?:\\(?(?:\\+|00)?84\\)?[ .-]?(?:\\(0\\)|0)?|\\(?0|[oO](?=[35789]\\d))';
const MORE = (digits: string): string => `(?:\\)?[ .-]{0,3}\\d)${digits}`;
const NOT_INSIDE = `(?<![${LETTERS}\\d]|\\d[.-]|\\d,)`;
const ENDS = '(?!\\d|[.-]\\d)';
const MOBILE = new RegExp(`${NOT_INSIDE}${TRUNK}[ .-]?([35789]${MORE('{8}')})${ENDS}`, 'u');
/** An area code begins with 2; 9 or 10 figures follow the 0. */
const LANDLINE = new RegExp(`${NOT_INSIDE}${TRUNK}[ .-]?(2${MORE('{8,9}')})${ENDS}`, 'u');
const HINT = /\d(?:[^\d]{0,3}\d){8}/;

/** The first Vietnamese telephone number in international form, e.g. +84900000123. */
export function phoneIn(text: string): string | undefined {
  if (!HINT.test(text)) return undefined;
  const found = [MOBILE.exec(text), LANDLINE.exec(text)].filter((match) => match !== null);
  const first = found.sort((a, b) => a.index - b.index)[0];
  return first && `+84${first[1]!.replace(/\D/g, '')}`;
}
