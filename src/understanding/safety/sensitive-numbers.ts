import { LETTERS } from '../../platform/letters.js';
import { type PhraseLine, Phrases } from '../phrases.js';
import type { Flag } from '../types.js';

const DIGITS = new RegExp(`(?<![${LETTERS}\\d.-])\\d(?:[ .-]?\\d){3,18}(?!\\d)`, 'gu');
const PHONE = /^(?:0|84)\d{9,10}$/;

const ID_WORDS = new Phrases('căn cước, chứng minh, chứng minh nhân dân, định danh, giấy tờ tùy thân');
const BANK_WORDS = new Phrases(`
  số tài khoản, tài khoản, ngân hàng, chuyển khoản, số thẻ, vietcombank, agribank, bidv, vietinbank, techcombank,
  mbbank, sacombank, vpbank, acb, tpbank, momo`);
const OTP_WORDS = new Phrases('otp, mã xác thực, mã xác nhận, mã kích hoạt, mã bí mật');

/** A card of identity has 12 digits and begins with the province's code, 001 to 096; the older one has 9. */
const isIdNumber = (digits: string): boolean => /^0\d{11}$/.test(digits);

/** Numbers that must not lie about in a chat, by the words beside them. The dossier code is no such number. */
export function sensitiveNumbers(cleaned: string, line: PhraseLine, dossierCode: string | undefined): Flag[] {
  const ofCode = dossierCode?.replace(/\D/g, '') ?? '';
  const found = Array.from(cleaned.matchAll(DIGITS), ([run]) => run.replace(/\D/g, ''));
  const numbers = found.filter((number) => !ofCode.includes(number));
  const long = (from: number, to: number): boolean =>
    numbers.some((number) => number.length >= from && number.length <= to && !PHONE.test(number));
  const flags: Flag[] = [];
  const idByWords = ID_WORDS.in(line) && numbers.some((number) => number.length === 12 || number.length === 9);
  if (numbers.some(isIdNumber) || idByWords) flags.push('id-number');
  if (BANK_WORDS.in(line) && !flags.includes('id-number') && long(6, 19)) flags.push('bank-number');
  if (OTP_WORDS.in(line) && numbers.some((number) => number.length >= 4 && number.length <= 8)) flags.push('otp');
  return flags;
}
