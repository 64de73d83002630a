import { type CitizenAct, NotOnThisChannel } from '../acts.js';
import type { ThreadItem } from '../thread.js';
import type { GraphMessage } from './check-message.js';

/** What an act becomes: the `message` of Meta's event, and what the citizen's own phone shows of it. */
export interface GraphHappening {
  message: Record<string, unknown>;
  shown: Partial<ThreadItem>;
}

const attached = (type: string, payload: object) => ({ attachments: [{ type, payload }] });

/**
 * Meta's `message` for an act that makes one.
 * @throws NotOnThisChannel
 */
export function graphHappening(act: CitizenAct): GraphHappening {
  if ('quickReply' in act) {
    const { title, payload } = act.quickReply;
    return { message: { text: title, quick_reply: { payload } }, shown: { text: title } };
  }
  if ('image' in act) {
    const text = act.text ? { text: act.text } : {};
    const shown = { ...text, media: [{ type: 'image' as const, url: act.image }] };
    return { message: { ...text, ...attached('image', { url: act.image }) }, shown };
  }
  if ('text' in act) {
    const reply = act.quote ? { reply_to: { mid: act.quote } } : {};
    return { message: { text: act.text, ...reply }, shown: { text: act.text } };
  }
  for (const type of ['gif', 'video', 'audio'] as const) {
    if (!(type in act)) continue;
    const url = (act as Record<string, string>)[type]!;
    return { message: attached(type === 'gif' ? 'image' : type, { url }), shown: { media: [{ type, url }] } };
  }
  if ('sticker' in act) {
    const payload = { url: act.sticker, sticker_id: 369239263222822 };
    return { message: attached('sticker', payload), shown: { media: [{ type: 'sticker', url: act.sticker }] } };
  }
  if ('file' in act) {
    const { url, name } = act.file;
    return { message: attached('file', { url }), shown: { media: [{ type: 'file', url, name }] } };
  }
  if ('location' in act) {
    const { latitude, longitude } = act.location;
    const message = attached('location', { coordinates: { lat: latitude, long: longitude } });
    return { message, shown: { media: [{ type: 'location', latitude, longitude }] } };
  }
  if ('link' in act) {
    const message = { text: act.link, ...attached('fallback', { url: act.link, title: act.link }) };
    return { message, shown: { media: [{ type: 'link', url: act.link }] } };
  }
  throw new NotOnThisChannel('Messenger has no event for this act');
}

/** The `message` of the echo of a send: what was said, whose application said it, and the sender's own reference. */
export function echoOf(mid: string, { text, attachment, metadata }: GraphMessage, appId: string): object {
  return {
    mid,
    is_echo: true,
    app_id: Number(appId),
    ...(metadata === undefined ? {} : { metadata }),
    ...(text === undefined ? {} : { text }),
    ...(attachment ? { attachments: [attachment] } : {}),
  };
}
