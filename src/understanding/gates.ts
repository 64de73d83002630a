import { LETTERS } from '../platform/letters.js';
import { type PhraseLine, Phrases } from './phrases.js';
import { isPrivateDebt } from './safety/denunciation.js';
import { speaksOfWhatIsOver } from './safety/emergency.js';
import { CLARIFY_NEEDED, givenTo, OUT_OF_SCOPE, type Scores, scoresFrom } from './scores.js';
import type { Entities } from './types.js';

const LINK = /\bhttps?:|\bwww\.|\.(?:com|net|vn|org|me|ly|xyz|info|example)\b|@/u;
const OFFER = new Phrases(`
  vay, lãi, giải ngân, thưởng, trúng, kiếm tiền, thu nhập, lương, giá rẻ, khuyến mãi, giảm giá, tặng, liên hệ, inbox,
  bán, cá cược, cá độ, đầu tư, nợ xấu, tuyển, nhận quà, link, dịch vụ, làm giả, giấy tờ giả, bằng giả`);

/** Whether the words hold what an unwanted offer cannot do without: a link, a number to call, or money. */
const mayBeSpam = (repaired: string, line: PhraseLine, entities: Entities): boolean =>
  LINK.test(repaired) || entities.phone !== undefined || entities.money !== undefined || OFFER.in(line);

/** Procedures whose guide holds for Vietnamese people only, and which have no sister for the others. */
const DOMESTIC_ONLY = new Set(['adoption']);
const FOREIGN = new Phrases(`
  nước ngoài, ngoại quốc, quốc tế, quốc tịch, việt kiều,
  người mỹ|pháp|hàn|nhật|đức|anh|úc|nga|lào|thái|trung|đài|campuchia|tây,
  sang mỹ|pháp|hàn|nhật|đức|anh|úc|canada|đài, bên mỹ|pháp|hàn|nhật|đức|anh|úc|canada|đài`);

/** Procedures for those with a tie to another country, and their sister for all others. */
const ABROAD: readonly [abroad: string, usual: string][] = [
  ['birth-foreign-element', 'birth-registration'],
  ['marriage-foreign', 'marriage-registration'],
];
const TIE_ABROAD = new Phrases(`
  nước ngoài, ngoại quốc, quốc tế, quốc tịch, việt kiều, hộ chiếu, visa, đại sứ, sứ quán, lãnh sự, hợp pháp hóa,
  dịch thuật, công dân, mỹ, hàn, hàn quốc, nhật, nhật bản, đức, pháp, úc, canada, đài loan, trung quốc, lào, thái lan,
  campuchia, nga, singapore, malaysia, anh quốc, tây, lai, ngoại, xuất khẩu lao động, bên đó, bên ấy, bên kia, bển,
  bên nớ, ghi chú, nước, yếu tố`);
/** Not "người Thái", who are Vietnamese as well. */
const FOREIGNER = new Phrases(`
  người mỹ|pháp|hàn|nhật|đức|úc|nga|lào|đài|campuchia|tây|canada|singapore|malaysia, người thái lan, người trung quốc,
  người ấn độ, người nước ngoài, người ngoại quốc, việt kiều, chồng|vợ tây|hàn|nhật|mỹ|đài|đức|pháp|úc,
  bố|ba|cha|mẹ|má tây|hàn|đài, quốc tịch mỹ|pháp|hàn|nhật|đức|anh|úc|nga|lào|thái|trung|đài|campuchia|canada`);
const AT_HOME = new Phrases(`
  người việt, trong nước, đều|toàn|cùng|cả hai việt nam, quốc tịch việt nam, không .. nước ngoài, bình thường,
  thường thôi, cùng|trong xã|ấp|thôn|làng|xóm|bản|huyện, dân xã, xã này|mình, người mình`);
/** From this probability on one of the two is thought of. */
const THOUGHT_OF = 0.2;

/** What people ask for in the midst of a conversation, though no procedure has anything to do with it. */
const NOT_OURS: readonly [intent: string, phrases: Phrases][] = [
  [
    OUT_OF_SCOPE,
    new Phrases(`
      làm|xin|cấp|đổi hộ chiếu, hộ chiếu cho .. làm|xin|cấp, hộ chiếu đi .. làm|xin|cấp, hộ chiếu .. hết hạn .. làm|xin|cấp|đổi, gia hạn hộ chiếu, cấp lại hộ chiếu, làm lại hộ chiếu,
      hộ chiếu thì làm, thi|đổi|cấp|xin|làm bằng lái, thi|đổi|cấp|xin|làm giấy phép lái,
      nợ tôi|em|tui .. không|chưa trả, mượn|vay .. không|chưa trả, mượn|vay .. triệu .. không|chưa trả`),
  ],
  [
    'general-service-info',
    new Phrases(`
      mất|rớt|rách|ướt .. giấy|phiếu hẹn, giấy|phiếu hẹn .. mất|rớt|rách|ướt, mất|rớt biên nhận,
      mất|rớt .. biên nhận, biên nhận .. mất|rớt`),
  ],
];

/** "12/11/2026 hẹn rồi", "5 tờ": figures that are no score, unless the words say so. */
const COUNTED = new RegExp(
  `\\d ?(?:tờ|to|bản|ban|trang|tháng|thang|tuổi|tuoi|ngày|ngay|năm|nam|người|nguoi|giờ|gio|triệu|trieu|nghìn|nghin|ngàn|ngan|mét|cái|cai|đứa|dua|con|lần|lan)(?![${LETTERS}])`,
  'u',
);
const RATING = new Phrases(
  'sao, điểm, hài lòng, đánh giá, chấm, tốt, tuyệt, tệ, kém, ưng, ok, nhanh, chậm, nhiệt tình, dễ thương, vui, buồn',
);

/** From these probabilities on the model is believed: it has learnt from a thousand cries for help, and from usurers. */
const SURE_OF_DANGER = 0.5;
const SURE_OF_A_BREACH = 0.9;

/** Whether the guide may be wrong for whom the words speak of: it is offered then, not given. */
export const maybeForOthers = (intent: string, line: PhraseLine): boolean =>
  DOMESTIC_ONLY.has(intent) && FOREIGN.in(line);

/**
 * What the model alone may not say, however its examples fall: danger where the words are of a death or of papers (the
 * rule for danger has been asked already), a breach of law where they are of a private debt, a score where a date or a
 * number of things is told, and spam in the midst of a conversation. The chances taken away go to nobody, so that what
 * remains is no surer than it was.
 */
export function withoutTheUnfounded(
  scores: Scores,
  said: { repaired: string; line: PhraseLine; entities: Entities; about: string | undefined },
): Scores {
  const unfounded = new Set<string>();
  const doubtful = scores.probabilityOf('emergency') < SURE_OF_DANGER;
  if (doubtful && speaksOfWhatIsOver(said.line)) unfounded.add('emergency');
  if (scores.probabilityOf('denunciation') < SURE_OF_A_BREACH && isPrivateDebt(said.line))
    unfounded.add('denunciation');
  const figures = said.entities.date !== undefined || COUNTED.test(said.repaired);
  if (figures && !RATING.in(said.line)) unfounded.add('satisfaction-rating');
  if (said.about !== undefined && !mayBeSpam(said.repaired, said.line, said.entities)) unfounded.add('spam');
  return unfounded.size === 0 ? scores : without(scores, unfounded);
}

/** In a conversation: who asks for what is no procedure's does not ask about the one in hand. Undefined for others. */
export function awayFromTheTopic(scores: Scores, about: string, line: PhraseLine): Scores | undefined {
  const [intent] = NOT_OURS.find(([, phrases]) => phrases.in(line)) ?? [];
  return intent === undefined ? undefined : givenTo(intent, [about, CLARIFY_NEEDED], scores);
}

/**
 * Where the model wavers between a procedure for those with a tie to another country and its sister: who says nothing of
 * another country means the procedure of most people, who speaks of a foreigner the other.
 */
export function byTies(scores: Scores, line: PhraseLine): Scores {
  const isThoughtOf = (one: string, other: string): boolean =>
    scores.probabilityOf(one) >= THOUGHT_OF && scores.probabilityOf(other) > 0;
  const atHome = ABROAD.filter(([abroad, usual]) => isThoughtOf(usual, abroad));
  if (atHome.length > 0 && !TIE_ABROAD.in(line)) return moved(scores, atHome);
  const foreign = ABROAD.filter(([abroad, usual]) => isThoughtOf(abroad, usual));
  if (foreign.length === 0 || !FOREIGNER.in(line) || AT_HOME.in(line)) return scores;
  return moved(scores, foreign.map(swapped));
}

const swapped = ([one, other]: readonly [string, string]): [string, string] => [other, one];

/** What the first of each pair has goes to the second. */
function moved(scores: Scores, pairs: readonly (readonly [string, string])[]): Scores {
  const probabilities = new Map(scores.ranked.map(({ intent, probability }) => [intent, probability]));
  for (const [from, to] of pairs) {
    probabilities.set(to, scores.probabilityOf(to) + scores.probabilityOf(from));
    probabilities.set(from, 0);
  }
  return scoresFrom(probabilities, scores.nearnessOf, scores.followUp, scores.words);
}

/** In a conversation danger is a suspicion beside the topic, or none: the rest must not weigh on other matters. */
export const withoutDanger = (scores: Scores): Scores => without(scores, new Set(['emergency']));

function without(scores: Scores, intents: ReadonlySet<string>): Scores {
  const ranked = scores.ranked.filter(({ intent }) => !intents.has(intent));
  return { ...scores, ranked, probabilityOf: (intent) => (intents.has(intent) ? 0 : scores.probabilityOf(intent)) };
}

/**
 * In a conversation about a tie to another country the tie is not named again and again: "bao giờ cưới được" is about the
 * marriage that was spoken of.
 * @param spokenOf procedures of the conversation so far
 */
export function abroadAsBefore(scores: Scores, spokenOf: readonly string[], line: PhraseLine): Scores {
  const pairs = ABROAD.filter(([abroad, usual]) => spokenOf.includes(abroad) && !spokenOf.includes(usual));
  if (pairs.length === 0 || AT_HOME.in(line)) return scores;
  return moved(scores, pairs.map(swapped));
}
