import type { ConversationDoc } from '../../store/models/conversation.js';
import { CHANNEL_NAMES, ownerSentence } from '../labels.js';
import { lineStart, moment } from '../times.js';

/** Rows of the summary list beside a transcript. Never the channel's id of the citizen. */
export function conversationSummary(
  { channel, createdAt, lastInAt, owner, memory, reachable }: ConversationDoc,
  messages: number,
  now: Date,
): { key: { text: string }; value: { text: string } }[] {
  const rows: [string, string | undefined][] = [
    ['Kênh', CHANNEL_NAMES[channel]],
    ['Bắt đầu', lineStart(moment(createdAt))],
    ['Người dân nhắn gần nhất', lastInAt && lineStart(moment(lastInAt))],
    ['Đang phụ trách', ownerSentence(owner, now)],
    ['Cách xưng hô đã chọn', memory?.address],
    ['Số tin', new Intl.NumberFormat('vi-VN').format(messages)],
    ['Lưu ý', reachable === false ? 'Người dân không còn nhận tin của xã' : undefined],
  ];
  return rows.flatMap(([key, value]) => (value ? [{ key: { text: key }, value: { text: value } }] : []));
}
