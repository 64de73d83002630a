import { DateTime } from 'luxon';
import { ZONE } from '../../platform/clock.js';

/**
 * The dossier code of the one-stop system (Thông tư 01/2018/TT-VPCP, Art. 19): unit, day received (YYMMDD), running
 * number of that day, e.g. H42.15-261105-0031. Citizens type it with spaces, other dashes and small letters.
 */
const UNIT = '(?:\\d{3}[. ]?\\d{2}[. ]?\\d{2}[. ]?)?[a-z]\\d{2}(?:[. -]\\d{1,3}){0,3}';
const BETWEEN = ' ?[-. ] ?';
const CODE = new RegExp(`(?<![\\p{L}\\d])(${UNIT})${BETWEEN}(\\d{6})${BETWEEN}(\\d{4,6})(?!\\d)`, 'giu');
const DASHES = /[\u2010-\u2015\u2212_]/g;

/** The first code in the words whose day is real and not after `today`, in its official form. */
export function dossierCodeIn(text: string, today: DateTime): string | undefined {
  for (const [, unit, day, number] of text.replace(DASHES, '-').matchAll(CODE)) {
    const received = DateTime.fromFormat(day!, 'yyMMdd', { zone: ZONE });
    if (!received.isValid || received > today) continue;
    const parts = unit!.toUpperCase().split(/[. -]+/);
    return `${parts.join('.')}-${day}-${number}`;
  }
  return undefined;
}
