import { LETTERS } from '../../platform/letters.js';
import { type ReadNumber, spokenAt } from './spoken.js';
import { AFTER, anyOf, BEFORE } from './words.js';

/** Scales by the words for them, in dong. */
const SCALES: ReadonlyMap<string, number> = new Map([
  ...['k', 'nghìn', 'nghin', 'ngàn', 'ngan', 'ng'].map((word) => [word, 1e3] as const),
  ...['tr', 'triệu', 'trieu'].map((word) => [word, 1e6] as const),
  ...['tỷ', 'tỉ', 'ty', 'ti'].map((word) => [word, 1e9] as const),
]);
const DONG = new Set(['đ', 'd', 'đồng', 'dong', 'vnđ', 'vnd', 'vnđồng']);
/** What speakers of slang call a hundred thousand and a million; also things, so a word of money must be there. */
const SLANG: ReadonlyMap<string, number> = new Map([
  ['lít', 1e5],
  ['xị', 1e5],
  ['chai', 1e6],
  ['củ', 1e6],
]);
const PAID = new RegExp(
  `${BEFORE}${anyOf(`
    mất, hết, phí, lệ phí, tiền, đưa, vòi, đòi, bồi dưỡng, lót tay, phong bì, hối lộ, phạt, lương, vay, mượn, cọc, đóng,
    nộp, lãnh, lĩnh, tốn, chung chi`)}${AFTER}`,
  'u',
);
const HALF = new Set(['rưỡi', 'rưởi', 'ruoi']);
const LEAST = 100;

const TOKEN = new RegExp(`\\d+(?:[.,]\\d+)*|[${LETTERS}]+|\\S`, 'gu');
/** "đủ 18 k" asks; a sum with such a k is looked for in the words as written. */
const LETTER_OR_DIGIT = new RegExp(`[${LETTERS}\\d]`);
const SPACED_K = new RegExp(`(\\d) k(?![${LETTERS}\\d])`, 'gu');
const WITH_FIGURES = /\d ?(?:[kđd](?![a-zà-ỹ])|tr|ng|vn|t[yiỷỉ]|lít|xị|chai|củ|đồng|dong|chục|chuc)|\d[.,]\d{3}/;
const IN_WORDS = /(?:ng(?:hìn|hin|àn|an)|tri[ệe]u|t[ỷỉyi])(?![a-zà-ỹ])/;
const ABOUT_MONEY = new RegExp(
  `${BEFORE}${anyOf(`
    tiền, phí, lệ phí, mức, lãnh, lĩnh, giá, nộp, đóng, phạt, trợ cấp, lương, thu, mất, hết, trả, vay, mượn, cọc, đưa,
    vòi, đòi, bồi dưỡng, lót tay, phong bì, hối lộ, tốn, chung chi, hưởng, nhận, thưởng, bán, mua`)}${AFTER}`,
  'u',
);
/** "200 đồng chí", "5 triệu người", "2 nghìn m2", "50 ngân hàng" are no sums. */
const COUNTED = new Set(
  'chí bào bằng thời ý hồ hành hang hàng người nguoi hộ dân m m2 m² mét met ha km hecta héc lượt lần cây lệ'.split(' '),
);
/** What is sold by the bottle, by the litre or as a bulb. */
const GOODS = new Set('nước rượu bia sữa xăng dầu mắm khoai sắn hành tỏi cải thuốc gas mật nhớt giấm'.split(' '));
/** Words that may follow "2 triệu 5"; before any other word the 5 counts something: "2 triệu 1 tháng". */
const MAY_FOLLOW = new Set(
  `hay hoặc thì mà là và với đồng đ d vnd vnđ không ko k khong có co được dc rồi roi nhé nha ạ a hả ha cho để de mỗi trên
   thi hay va voi la ma đúng dung phải phai chứ vậy nhưng nếu lận luôn`.split(/\s+/),
);

/** The first sum of money named, in dong. */
export function moneyIn(text: string): number | undefined {
  if (!WITH_FIGURES.test(text) && !IN_WORDS.test(text)) return undefined;
  const tokens = text.replace(SPACED_K, '$1 không').match(TOKEN) ?? [];
  for (let at = 0; at < tokens.length; at++) {
    const sum = sumAt(tokens, at);
    if (sum !== undefined && sum >= LEAST) return Math.round(sum);
    // A figure that is no sum must not be read again from its middle: "hai mươi triệu".
    at = Math.max(at, (spokenAt(tokens, at)?.end ?? 0) - 1);
  }
  return undefined;
}

/** "năm trăm nghìn", "2 triệu 500 nghìn", "1tr2", "3.000.000đ". */
function sumAt(tokens: readonly string[], start: number): number | undefined {
  if (/^[.,/-]$/.test(tokens[start - 1] ?? '') && /\d$/.test(tokens[start - 2] ?? '') && !rangeBefore(tokens, start))
    return undefined;
  const first = countAt(tokens, start);
  if (!first) return undefined;
  const slang = slangAt(tokens, first);
  if (slang !== undefined) return slang;
  if (!SCALES.has(tokens[first.end] ?? '')) return plainSum(tokens, start, first);
  let sum = 0;
  let above = Number.POSITIVE_INFINITY;
  let part: ReadNumber | undefined = first;
  let at = start;
  while (part) {
    const scale = SCALES.get(tokens[part.end] ?? '');
    if (scale === undefined || scale >= above) break;
    sum += part.value * scale;
    above = scale;
    at = part.end + 1;
    part = countAt(tokens, at);
  }
  if (sum === 2000 && isYear(tokens, start, at)) return undefined;
  const tail = tailAt(tokens, at, above);
  return COUNTED.has(tokens[tail.end] ?? '') ? undefined : sum + tail.value;
}

/** "hai nghìn mười tám" is a year. */
const isYear = (tokens: readonly string[], start: number, at: number): boolean =>
  tokens[start] === 'hai' && spokenAt(tokens, at) !== undefined;

/** "5-7 triệu": the second number is read, the first has no unit. */
const rangeBefore = (tokens: readonly string[], start: number): boolean => tokens[start - 1] === '-';

/** Figures, a number in words, or "nửa". */
function countAt(tokens: readonly string[], at: number): ReadNumber | undefined {
  const token = tokens[at] ?? '';
  if (/^\d/.test(token)) {
    const value = amountOf(token);
    const tens = /^ch[ụu]c$/.test(tokens[at + 1] ?? '') ? 10 : /^tr[ăa]m$/.test(tokens[at + 1] ?? '') ? 100 : 1;
    return { value: value * tens, end: tens > 1 ? at + 2 : at + 1 };
  }
  if (token === 'nửa') return { value: 0.5, end: at + 1 };
  return spokenAt(tokens, at);
}

/** What is said after the last scale: "rưỡi", or figures of the next lower scale. */
function tailAt(tokens: readonly string[], at: number, scale: number): ReadNumber {
  const token = tokens[at] ?? '';
  if (HALF.has(token)) return { value: scale / 2, end: at + 1 };
  const figures = /^\d{1,3}$/.test(token);
  const spoken = figures ? undefined : spokenAt(tokens, at);
  const end = figures ? at + 1 : spoken?.end;
  if (scale < 1e6 || end === undefined) return { value: 0, end: at };
  const next = tokens[end];
  const closes = next === undefined || MAY_FOLLOW.has(next) || !LETTER_OR_DIGIT.test(next);
  const glued = tokens[at - 1] === 'tr' && figures;
  if (!closes && !glued) return { value: 0, end: at };
  const value = figures ? Number(token) * 10 ** (3 - token.length) : spoken!.value * (spoken!.value < 10 ? 100 : 10);
  return { value: (value * scale) / 1000, end };
}

/** Figures with "đồng" behind, or of three zeros where money is spoken of. */
function plainSum(tokens: readonly string[], start: number, { value, end }: ReadNumber): number | undefined {
  const figures = tokens[start]!;
  if (!/^\d/.test(figures) || end !== start + 1) return undefined;
  const next = tokens[end] ?? '';
  if (DONG.has(next)) return COUNTED.has(tokens[end + 1] ?? '') || !Number.isInteger(value) ? undefined : value;
  const rounded = /^\d{1,3}(?:[.,]\d{3})*[.,]\d00$/.test(figures);
  return rounded && !COUNTED.has(next) && ABOUT_MONEY.test(tokens.join(' ')) ? value : undefined;
}

function slangAt(tokens: readonly string[], { value, end }: ReadNumber): number | undefined {
  const each = SLANG.get(tokens[end] ?? '');
  const next = tokens[end + 1] ?? '';
  if (each === undefined || GOODS.has(next) || !PAID.test(tokens.join(' '))) return undefined;
  return (value + (HALF.has(next) ? 0.5 : 0)) * each;
}

/** "1.500.000" and "1,500,000" are thousands, "1,5" and "1.5" a part. */
function amountOf(number: string): number {
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(number)) return Number(number.replace(/[.,]/g, ''));
  return Number(number.replace(',', '.'));
}
