import { CAPITALS, LETTERS, SMALL_LETTERS } from '../../platform/letters.js';
import { lowerCasePlaceIn } from './lower-case-places.js';
import { anyOf, around, either, hasMarks } from './words.js';

const LONG_KINDS = ['tổ dân phố', 'khu phố', 'thị trấn', 'ngã ba', 'ngã tư', 'tiểu khu'];
/** Kinds that go by a number or a name. */
const KINDS = 'thôn xóm ấp bản buôn làng tổ khu khóm đường ngõ ngách hẻm kiệt phường'.split(' ');
/** Kinds that go by a name alone; with a capital they are part of a name themselves ("Bến Tre"). */
const NAMED_KINDS = 'cầu chợ đồng cống đình chùa đền suối kênh rạch đê bến dốc đèo đập phum sóc plei'.split(' ');
/** Kinds that go by a number alone. */
const NUMBERED_KINDS = ['kp', 'tdp', 'KP', 'TDP', 'đội', 'Đội'];
/** Kinds that mean nothing else without their marks. */
const PLAIN_KINDS = 'to dan pho,khu pho,thi tran,thon,xom,ap,khom,phuong,xa,buon'.split(',');
const OFFICES = anyOf('ubnd, ủy ban nhân dân, uỷ ban nhân dân, ủy ban, nhà văn hóa, nhà văn hoá, trạm y tế');

/** With a capital where people set one: "Thôn", "Tổ dân phố". */
const eitherCase = (word: string): string => `[${word[0]!.toUpperCase()}${word[0]}]${word.slice(1)}`;
const oneOf = (kinds: readonly string[]): string => kinds.map(eitherCase).join('|');

/** What stands with a capital after a kind and is no name: "Tổ Quốc", "Bản Sao", "Xã Hội", "đồng Việt Nam". */
const NO_NAME = `(?:${[
  ...[
    'Quốc',
    'Hùng',
    'Chức',
    'Trưởng',
    'Sao',
    'Chính',
    'Thân',
    'Án',
    'Vẽ',
    'Đồ',
    'Gốc',
    'Khai',
    'Cam',
    'Hội',
    'Viên',
    'Vực',
  ],
  ...['Nghề', 'Ý', 'Chí', 'Bào', 'Thời', 'Việt', 'Tôi', 'Tui', 'Mình', 'Em', 'Này', 'Ta', 'Cháu', 'Con', 'Xin', 'Dây'],
].join('|')})(?![${LETTERS}])`;
const WORD = `(?!(?:Xã|Thôn|Xóm|Ấp|Phường|Tổ|Khu|Thị|Huyện|Tỉnh|Ngõ|Ngách|Hẻm|Kiệt|Đường|Xin|Kính)(?![${LETTERS}]))[${CAPITALS}][${SMALL_LETTERS}]+`;
const NAME = `(?!${NO_NAME})${WORD}(?: ${WORD}){0,3}`;
const NUMBER = `(?:số )?\\d{1,3}[A-Za-z]?(?:/\\d+)*(?![${LETTERS}\\d]|[.,]\\d|-\\d)`;

/** "thôn 3", "Ngõ 12/5", "xã Tân Lập", "chợ Mới". */
const MARKED = new RegExp(
  `(?<![${LETTERS}\\d])(?:(?:${oneOf([...LONG_KINDS, ...KINDS])}) (?:${NUMBER}|${NAME})|(?:${NUMBERED_KINDS.join('|')}) ${NUMBER}|(?:[Xx]ã|${NAMED_KINDS.join('|')}) ${NAME})`,
  'gu',
);
/** The same in a message without marks. */
const PLAIN = new RegExp(
  `(?<![${LETTERS}\\d])(?:${oneOf(PLAIN_KINDS)}|kp|tdp|KP|TDP) (?:(?:so )?\\d{1,3}[A-Za-z]?(?:/\\d+)*(?![${LETTERS}\\d]|[.,]\\d|-\\d)|[${CAPITALS}][${SMALL_LETTERS}]+(?: [${CAPITALS}][${SMALL_LETTERS}]+){0,3})`,
  'gu',
);
/** An office that is named by its place belongs to the name. */
const OFFICE_BEFORE = new RegExp(`(?<![${LETTERS}])${OFFICES} $`, 'iu');
const STATION = new RegExp(`(?<![${LETTERS}])${either('trạm y tế')} ${anyOf('xã, phường')}(?![${LETTERS}])`, 'iu');
const HINT =
  /thôn|xóm|ấp|bản|buôn|làng|tổ|khu|khóm|đội|đường|ngõ|ngách|hẻm|kiệt|phường|xã|thị|ngã|tiểu|cầu|chợ|đồng|cống|đình|chùa|đền|suối|kênh|rạch|đê|bến|dốc|đèo|đập|phum|sóc|plei|kp|tdp|thon|xom|ap |khom|phuong|xa |buon|to d|pho |tran|tram/i;

const NUMBER_OR_CAPITAL = new RegExp(`[^.?!\\n] [\\d${CAPITALS}]`, 'u');

/** "xóm 20 hộ", "tổ 3 người", "đường 5 mét" count. */
const COUNTED_AFTER = new RegExp(
  `^ ?(?:[%²]|${anyOf(`
    hộ, người, nhà, gia đình, đứa, lần, năm, tháng, ngày, tuần, tuổi, giờ, phút, m, m2, mét, km, cây, chiều, làn, con,
    cái, mặt, bản, tờ, trang, cuốn, anh em, chị em, ông, bà, cô, chú, vợ chồng, bên, khẩu, nhân khẩu, phần, nghìn, ngàn,
    triệu, đồng, k, chỗ, loại, kiểu, thành viên, xe, chiếc, căn, thửa, hôm, bữa`)}(?![${LETTERS}\\d]))`,
  'iu',
);
/** "2 bản 3 mặt": the kind itself is counted. */
const NUMBER_BEFORE = /\d $/;

/** The first place named in the commune or beyond it, as written. */
export function placeIn(cleaned: string): string | undefined {
  if (!HINT.test(cleaned)) return undefined;
  const pattern = hasMarks(cleaned) ? MARKED : PLAIN;
  const named = NUMBER_OR_CAPITAL.test(cleaned) ? cleaned.matchAll(pattern) : [];
  for (const match of named) {
    const [place] = match;
    const { before, after } = around(cleaned, match.index, match.index + place.length);
    if (/\d[A-Za-z]?$/.test(place) && (COUNTED_AFTER.test(after) || NUMBER_BEFORE.test(before))) continue;
    if (/^đồng/.test(place) && /\S $/.test(before) && MONEY_BEFORE.test(before)) continue;
    return `${OFFICE_BEFORE.exec(before)?.[0] ?? ''}${place}`;
  }
  return STATION.exec(cleaned)?.[0] ?? lowerCasePlaceIn(cleaned);
}

/** "1 triệu đồng Anh Hai cho": the unit of money. */
const MONEY_BEFORE = new RegExp(`(?:\\d|${anyOf('nghìn, ngàn, triệu, tỷ, trăm, hợp, hội, cộng')}) $`, 'iu');
