import type { Attachment, InKind } from '../../platform/messages.js';

/** What an event of Zalo is to us. Source: the pages "Webhook" of the Official Account manual. */
export type ZaloEvent =
  | { is: 'message'; kind: InKind; attachment: Attachment['type'] }
  | { is: 'info' | 'visit' | 'leave' | 'reaction' | 'echo' | 'delivered' | 'seen' | 'known' | 'unknown' };

const message = (kind: InKind, attachment: Attachment['type']): ZaloEvent => ({ is: 'message', kind, attachment });

const BY_NAME: Readonly<Record<string, ZaloEvent>> = {
  // A pressed button comes as a text as well. The names of clicks stand in no manual; where they come, they are texts.
  user_send_text: message('text', 'link'),
  user_click_button: message('text', 'link'),
  user_click_link: message('text', 'link'),
  user_send_image: message('image', 'image'),
  user_send_gif: message('image', 'gif'),
  user_send_video: message('video', 'video'),
  user_send_audio: message('audio', 'audio'),
  user_send_sticker: message('sticker', 'sticker'),
  user_send_file: message('file', 'file'),
  user_send_location: message('location', 'location'),
  user_send_link: message('link', 'link'),
  user_send_business_card: message('contact', 'contact'),
  user_submit_info: { is: 'info' },
  follow: { is: 'visit' },
  user_click_chatnow: { is: 'visit' },
  unfollow: { is: 'leave' },
  user_reacted_message: { is: 'reaction' },
  user_received_message: { is: 'delivered' },
  user_seen_message: { is: 'seen' },
};

/** Events that ask nothing of a conversation: acts of the OA, its settings, calls, groups, visitors without a uid. */
const KNOWN = [
  /^oa_reacted_message$/,
  /^user_feedback$/,
  /^user_click_response_button$/,
  /^user_reply_consent$/,
  /^(user_call_oa|oa_call_user)$/,
  /^(add_user_to_tag|remove_user_from_tag|remove_tag|update_user_info)$/,
  /^(anonymous_send|oa_send_anonymous)_/,
  /^change_(template|oa)_/,
  /^event_journey_/,
  /^widget_/,
  /group/,
];

export function zaloEventOf(name: string): ZaloEvent {
  const listed = Object.hasOwn(BY_NAME, name) ? BY_NAME[name] : undefined;
  if (listed) return listed;
  if (KNOWN.some((pattern) => pattern.test(name))) return { is: 'known' };
  return { is: name.startsWith('oa_send_') ? 'echo' : 'unknown' };
}
