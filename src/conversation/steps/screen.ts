import { fold } from '../../platform/fold.js';
import type { Step } from '../turn-context.js';

/** A run of digits, however it is spaced. */
const RUN = /(?<![\d+])\d(?:[ .-]?\d){3,18}(?!\d)/g;
/** A telephone number is what citizens give so that an official can call back: kept. */
const PHONE = /^(?:0|84)\d{9,10}$/;
const DATE = /^\d{1,2}[ .-]\d{1,2}[ .-]\d{4}$/;
/** 10.000.000 */
const GROUPED = /^\d{1,3}(?:\.\d{3})+$/;
const MONEY_AFTER = /^\s*(?:đ|d|đồng|dong|vnđ|vnd|triệu|nghìn|ngàn|k)\b/i;
/** A dossier code is no personal number: H42.15-261123-0001. */
const DOSSIER_CODE = /[A-Z]\d{2}(?:\.\d{1,3}){0,3}-\d{6}-\d{4,6}/gi;
const ACCOUNT = /\b(?:so tai khoan|tai khoan|stk|so the|the atm)\b/;
const CODE = /\b(?:otp|ma xac (?:nhan|thuc)|ma kich hoat|mat khau|ma bi mat)\b/;
/** So near must a word stand to say what a number is, in characters. */
const NEAR = 25;

const CUT = '[đã xóa số]';

/** Whether a number identifies a person or opens an account: identity numbers, account and card numbers, one-time codes. */
function isPersonal(run: string, before: string, after: string): boolean {
  const digits = run.replace(/\D/g, '');
  if (CODE.test(before) || CODE.test(after)) return digits.length <= 8 || !PHONE.test(digits);
  if (PHONE.test(digits) || DATE.test(run) || GROUPED.test(run) || MONEY_AFTER.test(after)) return false;
  return digits.length >= (ACCOUNT.test(before) ? 6 : 8);
}

/** Cuts personal numbers out of words that will be stored. */
export function cutNumbers(text: string): string {
  const codes = [...text.matchAll(DOSSIER_CODE)].map(({ index, 0: code }) => [index, index + code.length] as const);
  return text.replace(RUN, (run: string, at: number) => {
    if (codes.some(([from, to]) => at >= from && at < to)) return run;
    const before = fold(text.slice(Math.max(0, at - NEAR), at));
    const rest = text.slice(at + run.length, at + run.length + NEAR);
    // Money is told by its sign; what a code is may be said after it, without diacritics too.
    return isPersonal(run, before, MONEY_AFTER.test(rest) ? rest : fold(rest)) ? CUT : run;
  });
}

/** Personal numbers never reach the transcript: images of identity cards and their numbers are sensitive data (NĐ 356/2025, Art. 4). */
export const screen: Step = {
  name: 'screen',
  run(turn) {
    const { text } = turn.message;
    if (!text) return;
    turn.keptText = cutNumbers(text);
    turn.numbersCut = turn.keptText !== text;
  },
};
