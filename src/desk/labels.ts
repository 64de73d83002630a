import type { Outcome } from '../knowledge/outcomes.js';
import type { Release } from '../knowledge/release.js';
import type { Attachment, ChannelName } from '../platform/messages.js';
import type { Owner } from '../store/models/conversation.js';
import type { Role } from '../store/models/official.js';
import { isoDay, moment, timeOfDay } from './times.js';

/** What officials read in place of the program's own words. */
export const CHANNEL_NAMES: Record<ChannelName, string> = {
  zalo: 'Zalo',
  messenger: 'Messenger',
  terminal: 'Máy tính (thử)',
};

/** @param channel as somebody typed it into an address: one that does not exist is named as it is */
export const channelName = (channel: string): string =>
  Object.hasOwn(CHANNEL_NAMES, channel) ? CHANNEL_NAMES[channel as ChannelName] : channel;

export const ROLE_NAMES: Record<Role, string> = {
  clerk: 'Cán bộ Một cửa',
  reception: 'Cán bộ tiếp công dân',
  leader: 'Lãnh đạo',
  front: 'Mặt trận Tổ quốc',
  admin: 'Quản trị',
};

const OWNER_NAMES: Record<Owner['kind'], string> = {
  bot: 'Trợ lý',
  official: 'Cán bộ',
  waiting: 'Đang chờ cán bộ',
};

/** Who has a conversation, where it is not the bot, as a tag says it and a view of the list is called. */
export const OWNER_TAGS: ReadonlyMap<Owner['kind'], string> = new Map([
  ['waiting', OWNER_NAMES.waiting],
  ['official', 'Cán bộ đang trả lời'],
]);

const FACET_NAMES = new Map([
  ['documents', 'hỏi giấy tờ'],
  ['case', 'nói về trường hợp riêng'],
  ['time', 'hỏi thời hạn'],
  ['fee', 'hỏi lệ phí'],
  ['place', 'hỏi nơi làm'],
  ['who', 'hỏi ai làm được'],
  ['online', 'hỏi nộp trực tuyến'],
  ['form', 'hỏi mẫu đơn'],
  ['result', 'hỏi kết quả'],
  ['legal-basis', 'hỏi căn cứ pháp lý'],
  ['mistake', 'hỏi lỗi hay gặp'],
  ['deadline', 'hỏi hạn phải làm'],
  ['status', 'hỏi hồ sơ đến đâu'],
]);

/** What a rule saw. Whether a number was cut the text itself says: "[đã xóa số]" stands in its place. */
const FLAG_NAMES = new Map([
  ['emergency', 'có dấu hiệu khẩn cấp'],
  ['denunciation', 'có dấu hiệu tố cáo'],
  ['injection', 'có lời lẽ thử điều khiển trợ lý'],
  ['id-number', 'có số giấy tờ tùy thân'],
  ['bank-number', 'có số tài khoản'],
  ['otp', 'có mã xác thực'],
]);

export const ATTACHMENT_NAMES: Record<Attachment['type'], string> = {
  image: 'Ảnh',
  gif: 'Ảnh động',
  video: 'Video',
  audio: 'Tin thoại',
  sticker: 'Nhãn dán',
  file: 'Tệp',
  location: 'Vị trí',
  link: 'Liên kết',
  contact: 'Danh thiếp',
};

/** Why a message was not sent; a reason without words here is shown as it is. */
const REFUSAL_NAMES = new Map([
  ['window-closed', 'ngoài thời gian kênh cho phép nhắn'],
  ['recipient-gone', 'người dân không còn nhận tin'],
  ['retry-later', 'kênh đang bận'],
  ['unreachable', 'không liên lạc được với kênh'],
  ['refresh-auth', 'kênh không nhận quyền gửi của xã'],
  ['degrade', 'kênh không nhận kiểu tin này'],
  ['config-alert', 'kênh báo cấu hình sai'],
  ['permanent', 'kênh từ chối'],
  ['channel-off', 'kênh đã tắt'],
]);

/** Why it is not known whether a message arrived. */
const UNKNOWN_NAMES = new Map([
  ['interrupted', 'bị ngắt giữa lúc gửi'],
  ['no-answer', 'kênh không trả lời'],
]);

export const facetName = (facet: string): string => FACET_NAMES.get(facet) ?? facet;
export const flagName = (flag: string): string => FLAG_NAMES.get(flag) ?? flag;

/** @param reason as the outbox writes it: `window-closed`, `permanent:-230`, `gave-up:retry-later:4` */
export function refusalSentence(reason: string | undefined): string {
  if (reason === 'left-to-official') return 'Không gửi: cán bộ đã trả lời';
  return `Không gửi được: ${reason === undefined ? 'chưa rõ lý do' : refusalName(reason)}`;
}

function refusalName(reason: string): string {
  const [meaning = '', channelCode] = reason.replace(/^gave-up:/, '').split(':');
  const tried = reason.startsWith('gave-up:') ? ', đã thử nhiều lần' : '';
  const code = channelCode ? ` (mã ${channelCode})` : '';
  return `${REFUSAL_NAMES.get(meaning) ?? meaning}${tried}${code}`;
}

/** @param reason as the outbox writes it: `no-answer`, `interrupted` */
export function unknownSentence(reason: string | undefined): string {
  const why = reason === undefined ? undefined : (UNKNOWN_NAMES.get(reason) ?? reason);
  return `Không rõ đã đến chưa${why ? `: ${why}` : ''}`;
}

/** What an intent is called: the procedure's short name on that day, or the label's title. */
export function topicName(release: Release, intent: string, at: Date): string {
  return release.procedure(intent, isoDay(at))?.short ?? release.intents.get(intent)?.title ?? intent;
}

export interface Tag {
  text: string;
  meaning?: string;
  classes: string;
}

/** The colours of `outcomes.yaml` as tags; blue is the tag's own colour and has no class. */
const TAG_CLASSES: Record<Outcome['colour'], string> = {
  green: 'govuk-tag--green',
  blue: '',
  turquoise: 'govuk-tag--teal',
  yellow: 'govuk-tag--yellow',
  orange: 'govuk-tag--orange',
  red: 'govuk-tag--red',
  grey: 'govuk-tag--grey',
  purple: 'govuk-tag--purple',
};

export function outcomeTag(release: Release, id: string | undefined): Tag | undefined {
  if (id === undefined) return undefined;
  const outcome = release.outcomes.get(id);
  if (!outcome) return { text: id, classes: 'govuk-tag--grey' };
  return { text: outcome.label, meaning: outcome.meaning, classes: TAG_CLASSES[outcome.colour] };
}

/** The bot takes a conversation back when its owner's time is over, though it writes so only at its next turn. */
export const ownerNow = ({ kind, until }: Owner, now: Date): Owner['kind'] => (until && until <= now ? 'bot' : kind);

/** "Cán bộ, từ thứ Tư 25/11/2026 08:12 đến 12:00" */
export function ownerSentence(owner: Owner, now: Date): string {
  const { since, until } = owner;
  const kind = ownerNow(owner, now);
  if (kind === 'bot') return OWNER_NAMES.bot;
  const end = until && (isoDay(until) === isoDay(since) ? timeOfDay(until) : moment(until));
  return `${OWNER_NAMES[kind]}, từ ${moment(since)}${end ? ` đến ${end}` : ''}`;
}
