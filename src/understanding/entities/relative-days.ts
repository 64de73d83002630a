import { fold } from '../../platform/fold.js';
import { LETTERS } from '../../platform/letters.js';
import type { Today } from './calendar.js';
import { numberIn, SPOKEN } from './spoken.js';
import { AFTER, anyOf, around, BEFORE, hasMarks } from './words.js';

/** Days from today by the words for them; of two that differ in a mark alone, the one meant without marks first. */
const NEAR_DAYS: readonly [string, number][] = [
  ['hôm kia, bữa kia', -2],
  ['hôm qua, bữa qua, sáng qua, trưa qua, chiều qua, tối qua, đêm qua, khuya qua, hồi hôm', -1],
  ['hôm nay, bữa nay, bữa ni, hôm ni, sáng nay, trưa nay, chiều nay, tối nay, đêm nay, khuya nay, rạng sáng nay', 0],
  ['ngày mai, sáng mai, trưa mai, chiều mai, tối mai, đêm mai, bữa mai, sớm mai', 1],
  ['ngày mốt, sáng mốt, trưa mốt, chiều mốt, bữa mốt, ngày kia', 2],
  ['hôm kìa, bữa kìa', -3],
  ['ngày kìa', 3],
];
const OFFSETS = offsets();

const NEAR = new RegExp(`${BEFORE}${anyOf(NEAR_DAYS.map(([phrases]) => phrases).join(', '))}${AFTER}`, 'gu');
/** "ba hôm nay", "mấy bữa nay" last; "nay mai" comes some day. */
const LASTING_BEFORE = new RegExp(
  `(?:\\d|${BEFORE}${anyOf('mấy, vài, những, nhiều, cả, bao nhiêu, chục')}|${BEFORE}${SPOKEN}) $`,
  'u',
);
const LASTING = /^(?:hôm|hom|bữa|bua) (?:nay|ni)$/;
/** Without marks "toi nay" is as well "tôi nay", "sang qua" no morning: a sign or a word of time must stand beside. */
const EVENING_OR_I = /^(?:toi (?:nay|qua|mai)|sang (?:qua|mot)|chieu qua|ngay mot)$/;
const TIME_BEFORE = /(?:^|[.,;!?\n] ?| )(?:tu|luc|hom|vao|den|hen|gio) $/;
const END_AFTER = /^ ?(?:$|[.,;!?\n])/;

/** "mai" and "mốt" alone, which are also a name, a roof, a funeral and a number. */
const MAI = new RegExp(`${BEFORE}(mai|mốt)${AFTER}`, 'gu');
const NO_TOMORROW_BEFORE = new RegExp(
  `${BEFORE}${anyOf(`
    nay, mai, hoa, cây, cành, chậu, vườn, chị, cô, bà, bác, em, mẹ, bé, cháu, thím, mợ, dì, tên, thị, xuân, phương, ngọc,
    quỳnh, tuyết, trúc, hồng, sương, khoai, một, hai, ba, bốn, tư, năm, sáu, bảy, tám, chín, mươi, trăm, lỗi, lớp, bạch,
    mái, đường, thôn, xóm, ấp, xã, chợ`)} $`,
  'u',
);
const NO_TOMORROW_AFTER = new RegExp(
  `^ ${anyOf('táng, sau, kia, mốt, này, mối, phục, một, hoa, hương, lan, linh, phương, thị, chi, tôn, mỉa, mực, thời trang')}${AFTER}`,
  'u',
);
/** "nay đây mai đó", "nay kêu bận, mai kêu đi đám": any day. */
const NOW_AND_THEN = new RegExp(
  `(?<!${anyOf('hôm, bữa, sáng, trưa, chiều, tối, năm')} )${BEFORE}nay${AFTER}[^.?!\\n]*$`,
  'u',
);
/** Without marks "mai" is as well "mãi" and "mái": what a citizen does or asks must follow. */
const DEED_AFTER =
  /^ (?:co|troi|mua|nghi|em|e|toi|minh|chau|con|len|ra|di|xa|ben|ubnd|uy ban|lam|may gio|thu|ngay|\d)(?![a-z])/;
const NAME = new RegExp(`(?<=[${LETTERS}\\d,] )(?:Mai|Mốt)(?![${LETTERS}])`, 'u');

const COUNT = `\\d{1,3}|${SPOKEN}`;
const AGO = new RegExp(
  `${BEFORE}${anyOf('cách đây')} (?:${anyOf('khoảng, chừng, gần, hơn, tầm')} )?(${COUNT}) ?(${anyOf('ngày, hôm, bữa, tuần')})${AFTER}`,
  'u',
);
const EARLIER = new RegExp(
  `${BEFORE}(${COUNT}) (${anyOf('ngày, hôm, bữa')}) ${anyOf('trước')}${AFTER}(?! ${anyOf('khi, đó, ngày, lúc, hạn, tết, đấy')}${AFTER})`,
  'u',
);
const LATER = new RegExp(`${BEFORE}(${COUNT}) (${anyOf('ngày, hôm, bữa')}) ${anyOf('nữa')}${AFTER}`, 'u');

const NEAR_HINT =
  /(?:hôm|hom|bữa|bua|sáng|sang|trưa|trua|chiều|chieu|tối|toi|đêm|dem|khuya|ngày|ngay|sớm|som|hồi|hoi) (?:nay|ni|qua|mai|mốt|mot|kia|kìa|hôm|hom)/;
const COUNTED_HINT = /(?:ngày|ngay|hôm|hom|bữa|bua) (?:trước|truoc|nữa|nua)|(?:cách|cach) (?:đây|day)/;

/** The first day told by its distance from today. */
export function relativeDayIn(text: string, cleaned: string, today: Today): number | undefined {
  const away = nearDay(text) ?? tomorrow(text, cleaned) ?? counted(text);
  return away === undefined ? undefined : today.count + away;
}

function nearDay(text: string): number | undefined {
  if (!NEAR_HINT.test(text)) return undefined;
  for (const match of text.matchAll(NEAR)) {
    const [said] = match;
    const { before, after } = around(text, match.index, match.index + said.length);
    if (LASTING.test(said) && LASTING_BEFORE.test(before)) continue;
    const unclear = hasMarks(text) || !(TIME_BEFORE.test(before) || END_AFTER.test(after));
    if (EVENING_OR_I.test(said) && unclear) continue;
    return OFFSETS.get(said) ?? OFFSETS.get(fold(said));
  }
  return undefined;
}

function tomorrow(text: string, cleaned: string): number | undefined {
  if (!/mai|mốt/.test(text)) return undefined;
  for (const match of text.matchAll(MAI)) {
    const { before, after } = around(text, match.index, match.index + match[0].length);
    if (NO_TOMORROW_BEFORE.test(before) || NO_TOMORROW_AFTER.test(after)) continue;
    if (NOW_AND_THEN.test(text.slice(0, match.index)) || NAME.test(cleaned)) continue;
    if (!hasMarks(text) && !DEED_AFTER.test(after)) continue;
    return match[1] === 'mai' ? 1 : 2;
  }
  return undefined;
}

function counted(text: string): number | undefined {
  if (!COUNTED_HINT.test(text)) return undefined;
  const past = AGO.exec(text) ?? EARLIER.exec(text);
  if (past) return -numberIn(past[1]!) * (/^tu/.test(past[2]!) ? 7 : 1);
  const later = LATER.exec(text);
  return later ? numberIn(later[1]!) : undefined;
}

/** By the words with their marks, and without them where no earlier words look the same. */
function offsets(): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  const all = NEAR_DAYS.flatMap(([phrases, away]) => phrases.split(', ').map((phrase) => ({ phrase, away })));
  for (const { phrase, away } of all) if (!known.has(fold(phrase))) known.set(fold(phrase), away);
  for (const { phrase, away } of all) known.set(phrase, away);
  return known;
}
