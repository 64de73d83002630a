import type { Step } from '../turn-context.js';

/** Identity numbers (9 or 12 digits), bank numbers and card numbers: runs of digits, however they are spaced. */
const NUMBER = /(?<![\d+])\d(?:[ .-]?\d){7,18}(?!\d)/g;
/** A telephone number is what citizens give so that an official can call back: kept. */
const PHONE = /^(?:0|84)\d{9}$/;
/** A dossier code is no personal number: H42.15-261123-0001. */
const DOSSIER_CODE = /[A-Z]\d{2}(?:\.\d{1,3}){0,3}-\d{6}-\d{4,6}/gi;
const OTP = /(\b(?:otp|ma xac (?:nhan|thuc)|mã xác (?:nhận|thực)|mat khau|mật khẩu)\b\D{0,12})(\d{4,8})\b/gi;

const CUT = '[đã xóa số]';

/** Cuts numbers that identify a person or open an account out of words that will be stored. */
export function cutNumbers(text: string): string {
  const codes: string[] = [];
  const guarded = text.replace(DOSSIER_CODE, (code) => `\u0000${codes.push(code) - 1}\u0000`);
  const cut = guarded
    .replace(OTP, (_, before: string) => before + CUT)
    .replace(NUMBER, (run) => {
      const digits = run.replace(/\D/g, '');
      return PHONE.test(digits) || /^\d{1,2}[.-]\d{1,2}[.-]\d{4}$/.test(run) ? run : CUT;
    });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the guard is a character no citizen can type
  return cut.replace(/\u0000(\d+)\u0000/g, (_, index: string) => codes[Number(index)] ?? '');
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
