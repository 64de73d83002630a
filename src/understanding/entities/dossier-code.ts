import type { DateTime } from 'luxon';
import { LETTERS } from '../../platform/letters.js';
import { dayCount, todayOf } from './calendar.js';
import { codeWithFigures } from './spoken-code.js';
import { AFTER, anyOf, BEFORE } from './words.js';

/**
 * The dossier code of the one-stop system (Thông tư 01/2018/TT-VPCP, Art. 19): unit, day received (YYMMDD), running
 * number of that day, e.g. H42.15-261105-0031 or 000.00.15.H42-261105-0031. Units carry the letter of a province (H01
 * to H63) or of a ministry (G). Citizens type it with spaces, other dashes, small letters or nothing between.
 */
const PREFIX = '(?:\\d{3}[. -]?\\d{2}[. -]?\\d{2}[. -]?)?';
const UNIT = '(?:h(?:0[1-9]|[1-5]\\d|6[0-3])|g\\d{2})';
const BELOW_UNIT = '(?:[. -]{1,3}\\d{1,3}(?!\\d)|\\d{2}){0,3}?';
const BETWEEN = '[-. ]{0,3}';
const DAY = '(\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01]))';
const NUMBER = '(\\d{4,6})(?!\\d)';
const FULL = new RegExp(
  `(?<![${LETTERS}\\d])(${PREFIX})(${UNIT})(${BELOW_UNIT})${BETWEEN}${DAY}${BETWEEN}${NUMBER}`,
  'giu',
);
const DASHES = /[\u2010-\u2015\u2212_]/g;
const HINT = /\d{2}/;

const DOSSIER = anyOf(`
  mã hồ sơ, mã số hồ sơ, số hồ sơ, hồ sơ số, hồ sơ mã, hồ sơ mang số, mã hs, mã số hs, số hs, hs mã, hs số,
  số biên nhận, biên nhận số, mã biên nhận, mã số biên nhận, mã tra cứu`);
const CODE = anyOf('mã số, mã');
const OF_WHOM = `(?: (?:của|cua) [${LETTERS}]+)?`;
const FILLED = `${OF_WHOM}(?: ?[:#]| (?:là|la|có đuôi|co duoi|đuôi|duoi|số|so|đây|day|này|nay)){0,2} ?`;
/** What is counted makes a number before it no code. */
const COUNTED = `(?! ?(?:${anyOf(`
  số, chữ số, con số, ký tự, kí tự, bộ, bản, tờ, cái, người, ngày, lần, trang, giấy, loại, hộ, năm, tháng, tuần, giờ,
  nghìn, ngàn, triệu, đồng, k, tr, tuổi, m2, mét`)}${AFTER}|%))`;
const ENDS = `(?![${LETTERS}\\d]|[.,/-]\\d)${COUNTED}`;
/** "hồ sơ 261030-0012", or with a dash wherever it stands: the unit left out. */
const WITHOUT_UNIT = new RegExp(
  `(?:${BEFORE}(?:${DOSSIER}|${CODE}|${anyOf('hồ sơ, hs, biên nhận')})${FILLED}${DAY}[-. ]{1,3}|(?<![${LETTERS}\\d]|\\d[.,/-])${DAY} ?- ?)${NUMBER}`,
  'iu',
);
/** "số hồ sơ 31", "mã 0031": the running number alone. */
const SHORT = new RegExp(
  `${BEFORE}(?:${DOSSIER}${FILLED}(\\d{2,6})|(?:mã|mã số)${FILLED}(\\d{3,6})|ma${FILLED}(0\\d{3}))${ENDS}`,
  'iu',
);
/** Codes of another kind. */
const OTHER_CODE = new RegExp(
  `${BEFORE}${anyOf('otp, mã xác thực, mã xác nhận, mã kích hoạt, mã bí mật, mã pin, mật khẩu, mã giảm giá')}${AFTER}`,
  'iu',
);

/** The first code in the words: the official form where all of it is there, otherwise the part that is written. */
export function dossierCodeIn(text: string, today: DateTime): string | undefined {
  if (!HINT.test(text)) return undefined;
  const plain = text.replace(DASHES, '-');
  return (
    fullCode(plain, today) ?? fullCode(codeWithFigures(plain), today) ?? withoutUnit(plain, today) ?? shortCode(plain)
  );
}

function fullCode(text: string | undefined, today: DateTime): string | undefined {
  for (const [, prefix, unit, below, day, number] of text?.matchAll(FULL) ?? []) {
    if (!isReceived(day!, today)) continue;
    const before = prefix!.replace(/\D/g, '').replace(/^(\d{3})(\d{2})(\d{2})$/, '$1.$2.$3.');
    const parts = below!.match(/(?<=[. -])\d+|\d{2}/g) ?? [];
    return `${before}${[unit!.toUpperCase(), ...parts].join('.')}-${day}-${number}`;
  }
  return undefined;
}

function withoutUnit(text: string, today: DateTime): string | undefined {
  const [, afterCue, alone, number] = WITHOUT_UNIT.exec(text) ?? [];
  const day = afterCue ?? alone;
  return day !== undefined && isReceived(day, today) ? `${day}-${number}` : undefined;
}

function shortCode(text: string): string | undefined {
  const match = SHORT.exec(text);
  if (!match || OTHER_CODE.test(text)) return undefined;
  return match[1] ?? match[2] ?? match[3];
}

/** Whether the day is real and not after today. */
function isReceived(day: string, today: DateTime): boolean {
  const [year, month, date] = [day.slice(0, 2), day.slice(2, 4), day.slice(4)].map(Number);
  const received = dayCount(2000 + year!, month!, date!);
  return received !== undefined && received <= todayOf(today).count;
}
