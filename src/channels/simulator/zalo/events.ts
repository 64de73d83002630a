import { type CitizenAct, NotOnThisChannel } from '../acts.js';
import type { ThreadItem } from '../thread.js';

/** What an act becomes: the event's name, its `message`, and what the citizen's own phone shows of it. */
export interface ZaloHappening {
  event: string;
  message: Record<string, unknown>;
  shown: Partial<ThreadItem>;
}

const attachment = (type: string, payload: object) => ({ attachments: [{ type, payload }] });

function mediaHappening(act: CitizenAct): ZaloHappening | undefined {
  for (const type of ['image', 'gif', 'video', 'audio'] as const) {
    if (!(type in act)) continue;
    const url = (act as Record<string, string>)[type]!;
    const text = 'text' in act && act.text ? { text: act.text } : {};
    const message = { ...text, ...attachment(type, { url, thumbnail: url }) };
    return { event: `user_send_${type}`, message, shown: { ...text, media: [{ type, url }] } };
  }
  if ('sticker' in act) {
    const media = [{ type: 'sticker' as const, url: act.sticker }];
    const message = attachment('sticker', { id: '46972', url: act.sticker });
    return { event: 'user_send_sticker', message, shown: { media } };
  }
  if ('file' in act) {
    const { url, name, size } = act.file;
    const message = attachment('file', { url, name, size: String(size), type: name.split('.').pop(), checksum: '' });
    return { event: 'user_send_file', message, shown: { media: [{ type: 'file', url, name }] } };
  }
  if ('location' in act) {
    const { latitude, longitude } = act.location;
    const coordinates = { latitude: String(latitude), longitude: String(longitude) };
    const media = [{ type: 'location' as const, latitude, longitude }];
    return { event: 'user_send_location', message: attachment('location', { coordinates }), shown: { media } };
  }
  if ('link' in act) {
    const message = attachment('link', { url: act.link, title: act.link, description: '' });
    return { event: 'user_send_link', message, shown: { media: [{ type: 'link', url: act.link }] } };
  }
  return undefined;
}

/**
 * Zalo's event for an act that makes a message. A button press is no event of its own: it comes as a text whose words
 * are the payload.
 * @throws NotOnThisChannel
 */
export function zaloHappening(act: CitizenAct): ZaloHappening {
  const media = mediaHappening(act);
  if (media) return media;
  if ('payload' in act) {
    const shown = { text: act.payload, ...(act.hidden ? { hidden: true } : {}) };
    return { event: 'user_send_text', message: { text: act.payload }, shown };
  }
  if ('text' in act && !('image' in act)) {
    const quote = act.quote ? { quote_msg_id: act.quote } : {};
    return { event: 'user_send_text', message: { text: act.text, ...quote }, shown: { text: act.text } };
  }
  throw new NotOnThisChannel('Zalo has no event for this act');
}

/** The flat events around an account: no sender, no recipient, the OA and the citizen by name. */
export function zaloFlatEvent(act: CitizenAct, oaId: string, user: string): Record<string, unknown> | undefined {
  if ('follow' in act) {
    return { event_name: 'follow', oa_id: oaId, follower: { id: user }, source: 'oa_profile' };
  }
  if ('unfollow' in act) {
    return { event_name: 'unfollow', oa_id: oaId, follower: { id: user }, source: 'oa_profile' };
  }
  if ('chatNow' in act) return { event_name: 'user_click_chatnow', oa_id: oaId, user_id: user };
  return undefined;
}

/** The echo's event name for each form of a message that the account sent. */
export function echoName(shown: Partial<ThreadItem>): string {
  const [medium] = shown.media ?? [];
  if (shown.cards) return 'oa_send_template';
  return medium ? `oa_send_${medium.type}` : 'oa_send_text';
}
