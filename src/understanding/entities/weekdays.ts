import type { Today } from './calendar.js';
import { AFTER, anyOf, BEFORE, either } from './words.js';

/** 1 is Monday. */
const WEEKDAYS: readonly [RegExp, number][] = [
  [/(?:hai|2)$/, 1],
  [/(?:ba|3)$/, 2],
  [/(?:tư|tu|4)$/, 3],
  [/(?:năm|nam|5)$/, 4],
  [/(?:sáu|sau|6)$/, 5],
  [/(?:bảy|bẩy|bay|7)$/, 6],
  [/(?:nhật|nhat|cn)$/, 7],
];
const WEEKDAY = `(?:${either('thứ')} (?:${anyOf('hai, ba, tư, năm, sáu, bảy, bẩy')}|[2-7])|t[2-7]|${either('chủ nhật')}|cn)`;
const LAST = anyOf('tuần trước, tuần rồi, tuần vừa rồi, tuần qua, tuần vừa qua');
const NEXT = anyOf('tuần sau, tuần tới, sau');
const THIS = anyOf('tuần này, trong tuần này');
const JUST_GONE = anyOf('vừa rồi, vừa qua, rồi, trước');
const COMING = anyOf('này, tới, sắp tới');
/** "lần thứ hai", "đứa thứ ba" count. */
const NOT_COUNTED = `(?<!${BEFORE}${anyOf(`
  lần, con, đứa, cháu, bé, người, bên, vợ, chồng, tờ, bản, cái, căn, nhà, tháng, tuần, năm, ngày, đợt, quầy, phòng, thửa,
  cuốn, quyển, bận, điều, việc, trường hợp, gái, trai`)} )`;

/** "thứ hai tuần trước", "chủ nhật vừa rồi"; without such a word it is any Monday, and no day. */
const QUALIFIED = new RegExp(
  `${BEFORE}${NOT_COUNTED}(${WEEKDAY}),? (?:(${LAST})|(${NEXT})|(${THIS})|(${JUST_GONE})|(${COMING}))${AFTER}`,
  'u',
);
/** "tuần sau thứ ba". */
const WEEK_FIRST = new RegExp(
  `${BEFORE}(?:(${LAST})|(${anyOf('tuần sau, tuần tới')})|(${THIS})),? (?:${anyOf('vào, hôm, ngày, sáng, chiều')} ){0,2}(${WEEKDAY})${AFTER}`,
  'u',
);
/** "hôm thứ ba" is over. */
const THE_OTHER_DAY = new RegExp(`${BEFORE}${anyOf('hôm, bữa, hồi, từ hôm')} (${WEEKDAY})${AFTER}`, 'u');
/** "thứ bảy có làm không": any of them, or the next. */
const ANY = new RegExp(`${BEFORE}${NOT_COUNTED}(${WEEKDAY})${AFTER}`, 'u');
const HINT = /th[ứu] |nh[ậa]t|cn|t[2-7]/;

/** A day of the week that the words place in time. */
export function weekdayIn(text: string, today: Today): number | undefined {
  if (!HINT.test(text)) return undefined;
  const monday = today.count - today.weekday + 1;
  const qualified = QUALIFIED.exec(text);
  if (qualified) {
    const [, said, last, next, current, gone] = qualified;
    const weekday = numberOf(said!);
    if (last) return monday - 8 + weekday;
    if (next) return monday + 6 + weekday;
    if (current) return monday - 1 + weekday;
    return gone ? lastBefore(weekday, today) : nextFrom(weekday, today);
  }
  const weekFirst = WEEK_FIRST.exec(text);
  if (weekFirst) {
    const [, last, next, , said] = weekFirst;
    return monday - 1 + numberOf(said!) + (last ? -7 : next ? 7 : 0);
  }
  const other = THE_OTHER_DAY.exec(text);
  return other ? lastBefore(numberOf(other[1]!), today) : undefined;
}

/** A day of the week that no word places in time: 1 for Monday to 7 for Sunday. */
export function anyWeekdayIn(text: string): number | undefined {
  const [, said] = (HINT.test(text) && ANY.exec(text)) || [];
  return said ? numberOf(said) : undefined;
}

const numberOf = (said: string): number => WEEKDAYS.find(([name]) => name.test(said))![1];

const lastBefore = (weekday: number, today: Today): number => today.count - (((today.weekday - weekday + 6) % 7) + 1);

const nextFrom = (weekday: number, today: Today): number => today.count + ((weekday - today.weekday + 7) % 7);
