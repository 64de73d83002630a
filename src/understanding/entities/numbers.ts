import { fold } from '../../platform/fold.js';

const PHONE = /(?<![\d.-])(?:\+?84[ .-]?|0)(\d(?:[ .-]?\d){8,9})(?![\d]|[.-]\d)/;

/** A Vietnamese telephone number in international form, e.g. +84900000123. */
export function phoneIn(text: string): string | undefined {
  const digits = PHONE.exec(text)?.[1]?.replace(/\D/g, '');
  if (!digits) return undefined;
  const landline = digits.startsWith('2');
  return landline || digits.length === 9 ? `+84${digits}` : undefined;
}

const UNITS: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['nghin', 1e3],
  ['ngan', 1e3],
  ['tr', 1e6],
  ['trieu', 1e6],
  ['cu', 1e6],
  ['ty', 1e9],
  ['ti', 1e9],
  ['dong', 1],
  ['d', 1],
  ['vnd', 1],
]);
const SMALL = ['', 'mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi'];
const COUNT = `\\d[\\d.,]*|${SMALL.slice(1).join('|')}`;
const UNIT = [...UNITS.keys()].join('|');
const SUM = new RegExp(`(?<![\\d.,\\p{L}])(${COUNT})\\s?(${UNIT})(?!\\p{L})(\\s+ruoi)?`, 'gu');

/** The first sum of money named, in dong. */
export function moneyIn(text: string): number | undefined {
  for (const [, number, unit, half] of fold(text).matchAll(SUM)) {
    const each = UNITS.get(unit!)!;
    const count = SMALL.indexOf(number!) > 0 ? SMALL.indexOf(number!) : amountOf(number!);
    const spelledWithoutThousands = each === 1 && !/\d/.test(number!);
    if (!Number.isFinite(count) || spelledWithoutThousands) continue;
    return Math.round((count + (half ? 0.5 : 0)) * each);
  }
  return undefined;
}

/** "1.500.000" and "1,500,000" are thousands, "1,5" and "1.5" a part. */
function amountOf(number: string): number {
  const trimmed = number.replace(/[.,]+$/, '');
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(trimmed)) return Number(trimmed.replace(/[.,]/g, ''));
  return Number(trimmed.replace(',', '.'));
}

const AGE = /(?<![\d/.-])(\d{1,3})\s?(?:tuoi|t)(?![\p{L}\d])/u;
const BORN = /\bsinh (?:nam|nam nam)?\s?((?:19|20)\d{2})(?!\d)/;
const OLDEST = 120;

/** Years of age, said or reckoned from the year of birth. */
export function ageIn(text: string, thisYear: number): number | undefined {
  const plain = fold(text);
  const said = AGE.exec(plain)?.[1];
  const born = BORN.exec(plain)?.[1];
  const age = said ? Number(said) : born ? thisYear - Number(born) : undefined;
  return age !== undefined && age >= 0 && age <= OLDEST ? age : undefined;
}
